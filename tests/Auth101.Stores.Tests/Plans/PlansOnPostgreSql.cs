using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Auth101.Stores.Tests.Engines;

namespace Auth101.Stores.Tests.Plans;

public sealed class PlansOnPostgreSql() : PlanContract(PostgreSqlEngine.Instance)
{
    private const string Id = "'00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')";

    protected override void Fill() => Database.Execute($"""
        ALTER TABLE plan_user SET (autovacuum_enabled = false);
        ALTER TABLE plan_account SET (autovacuum_enabled = false);
        ALTER TABLE plan_session SET (autovacuum_enabled = false);
        ALTER TABLE plan_verification SET (autovacuum_enabled = false);
        ALTER TABLE plan_counter SET (autovacuum_enabled = false);

        -- What is inserted by a statement has keys of its own.
        CREATE FUNCTION new_keys() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            NEW.id := gen_random_uuid();
            IF TG_TABLE_NAME = 'plan_user' THEN NEW.email := NEW.id; NEW.user_name := NEW.id; END IF;
            IF TG_TABLE_NAME = 'plan_account' THEN NEW.provider_id := NEW.id; END IF;
            IF TG_TABLE_NAME = 'plan_session' THEN NEW.token := NEW.id; END IF;
            IF TG_TABLE_NAME = 'plan_verification' THEN NEW.identifier := NEW.id; NEW.value := NEW.id; END IF;
            RETURN NEW;
        END $$;

        INSERT INTO plan_user (id, email, user_name, email_verified, is_active, created_at, updated_at)
        SELECT ({Id})::uuid, lpad(n::text, 12, '0'), lpad(n::text, 12, '0'), FALSE, TRUE, now(), now()
        FROM generate_series(1, {Users}) AS n;
        INSERT INTO plan_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        SELECT id, id, 'credential', id, email, now(), now() FROM plan_user;
        INSERT INTO plan_session (id, token, expires_at, user_id, created_at, updated_at)
        SELECT ({Id})::uuid, lpad(n::text, 12, '0'), now() + CASE WHEN n > 2 AND n % 5 <> 0 THEN -1 ELSE 1 END * (n * 7919 % 10007 + 60) * interval '1 minute',
               ({Id})::uuid, now() + interval '1 minute', now()
        FROM generate_series(1, {Users}) AS n;
        INSERT INTO plan_verification (id, identifier, value, expires_at, created_at, updated_at)
        SELECT ({Id})::uuid, n::text, n::text, now() + CASE WHEN n % 10 <> 0 THEN -1 ELSE 1 END * (n * 7919 % 10007 + 60) * interval '1 minute', now(), now()
        FROM generate_series(1, {Users}) AS n;
        INSERT INTO plan_counter (id, full_at)
        SELECT ({Id})::uuid, EXTRACT(EPOCH FROM now())::bigint * 1000 + CASE WHEN n % 10 <> 0 THEN -1 ELSE 1 END * (n * 7919 % 10007 + 60) * 60000::bigint
        FROM generate_series(1, {Users}) AS n;

        CREATE TRIGGER new_keys BEFORE INSERT ON plan_user FOR EACH ROW EXECUTE FUNCTION new_keys();
        CREATE TRIGGER new_keys BEFORE INSERT ON plan_account FOR EACH ROW EXECUTE FUNCTION new_keys();
        CREATE TRIGGER new_keys BEFORE INSERT ON plan_session FOR EACH ROW EXECUTE FUNCTION new_keys();
        CREATE TRIGGER new_keys BEFORE INSERT ON plan_verification FOR EACH ROW EXECUTE FUNCTION new_keys();
        """);

    protected override void AddSessions() => Database.Execute($"""
        INSERT INTO plan_session (id, token, expires_at, user_id, created_at, updated_at)
        SELECT gen_random_uuid(), '', now() + (n * 7919 % 10007 + 60) * interval '1 minute',
               CASE WHEN n % {ManySessions / Some} = 0 THEN '{IdOf(2)}' ELSE '{IdOf(1)}' END::uuid, now(), now()
        FROM generate_series(1, {ManySessions}) AS n
        """);

    protected override void RemoveSessions() => Database.Execute("DELETE FROM plan_session WHERE token LIKE '%-%'");

    protected override void Analyze() => Database.Execute("VACUUM ANALYZE");

    private protected override IEnumerable<Reading> Read(string sql, bool ofSome, int number)
    {
        using var connection = Database.Connect();
        Run(connection, $"PREPARE statement AS {sql}");
        var types = (string)Run(connection, "SELECT array_to_string(parameter_types, ',') FROM pg_prepared_statements WHERE name = 'statement'")!;
        var values = string.Join(", ", types.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(type => ValueOf(type, ofSome ? 2 : 1, number)));
        foreach (var mode in new[] { "force_custom_plan", "force_generic_plan" })
        {
            Run(connection, $"SET plan_cache_mode = {mode}; BEGIN");
            var plan = (string)Run(connection, $"EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) EXECUTE statement{(values.Length == 0 ? "" : $"({values})")}")!;
            Run(connection, "ROLLBACK");
            using var document = JsonDocument.Parse(plan);
            List<(string Node, long Rows, bool IsScan)> nodes = [.. Nodes(document.RootElement[0].GetProperty("Plan"))];
            yield return new Reading(
                $", {mode}",
                nodes.Sum(static node => node.Rows),
                nodes.Any(static node => node.IsScan),
                string.Join('\n', nodes.Select(static node => $"{node.Node}: {node.Rows}")));
        }
    }

    private static string ValueOf(string type, int user, int number) => type switch
    {
        "uuid" => $"'{IdOf(user)}'",
        "text" or "character varying" => $"'{Text(user)}'",
        "timestamp with time zone" => "now()",
        "interval" => "'10 seconds'",
        "integer" or "bigint" or "double precision" => number.ToString(CultureInfo.InvariantCulture),
        "boolean" => "TRUE",
        _ => throw new NotSupportedException($"A statement takes a parameter of type {type}. Say here what its value is."),
    };

    private static string IdOf(int number) => $"00000000-0000-7000-8000-{number:x12}";

    /// <summary>The parts of a plan that read our tables.</summary>
    private static IEnumerable<(string Node, long Rows, bool IsScan)> Nodes(JsonElement node)
    {
        var type = node.GetProperty("Node Type").GetString();
        if (type != "ModifyTable" && node.TryGetProperty("Relation Name", out var table) && table.GetString()!.StartsWith("plan_", StringComparison.Ordinal))
        {
            var index = node.TryGetProperty("Index Name", out var name) ? $" by {name}" : "";
            var rows = Number("Actual Loops") * (Number("Actual Rows") + Number("Rows Removed by Filter") + Number("Rows Removed by Index Recheck"));
            yield return ($"{type} of {table}{index}", rows, type == "Seq Scan");
        }

        if (node.TryGetProperty("Plans", out var plans))
        {
            foreach (var inner in plans.EnumerateArray().SelectMany(Nodes))
            {
                yield return inner;
            }
        }

        long Number(string property) => node.TryGetProperty(property, out var value) ? (long)Math.Ceiling(value.GetDouble()) : 0;
    }

    private static object? Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
