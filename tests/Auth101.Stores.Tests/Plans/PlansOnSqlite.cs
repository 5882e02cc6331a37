using System.Globalization;
using System.Text.RegularExpressions;
using Auth101.Stores.Tests.Engines;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Auth101.Stores.Tests.Plans;

/// <summary>SQLite counts the steps of its virtual machine, of which a row takes a dozen or two.</summary>
public sealed partial class PlansOnSqlite() : PlanContract(SqliteMemoryEngine.Instance)
{
    private const string Numbers = "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 50000)";
    private const string Current = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";
    private const string InAnHour = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+1 hour')";

    private protected override int CountsOfRow => 40;

    protected override void Fill() => Database.Execute($"""
        {Numbers}
        INSERT INTO plan_user (id, email, user_name, email_verified, is_active, created_at, updated_at)
        SELECT printf('%012d', n), printf('%012d', n), printf('%012d', n), 0, 1, {Current}, {Current} FROM numbers;
        INSERT INTO plan_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        SELECT id, id, 'credential', id, id, {Current}, {Current} FROM plan_user;
        {Numbers}
        INSERT INTO plan_session (id, token, expires_at, user_id, created_at, updated_at)
        SELECT printf('%012d', n), printf('%012d', n), {Time("CASE WHEN n > 2 AND n % 5 <> 0 THEN -1 ELSE 1 END")}, printf('%012d', n), {InAnHour}, {Current}
        FROM numbers;
        {Numbers}
        INSERT INTO plan_verification (id, identifier, value, expires_at, created_at, updated_at)
        SELECT printf('%012d', n), n, n, {Time("CASE WHEN n % 10 <> 0 THEN -1 ELSE 1 END")}, {Current}, {Current} FROM numbers;
        {Numbers}
        INSERT INTO plan_counter (id, full_at)
        SELECT printf('%012d', n), unixepoch() * 1000 + CASE WHEN n % 10 <> 0 THEN -1 ELSE 1 END * (n * 7919 % 10007 + 60) * 60000 FROM numbers;
        """);

    protected override void AddSessions() => Database.Execute($"""
        {Numbers}
        INSERT INTO plan_session (id, token, expires_at, user_id, created_at, updated_at)
        SELECT 'a-' || n, 'a-' || n, {Time("1")}, CASE WHEN n % {ManySessions / Some} = 0 THEN '{Text(2)}' ELSE '{Text(1)}' END, {InAnHour}, {Current}
        FROM numbers
        """);

    protected override void RemoveSessions() => Database.Execute("DELETE FROM plan_session WHERE id LIKE 'a-%'");

    protected override void Analyze() => Database.Execute("ANALYZE");

    private protected override IEnumerable<Reading> Read(string sql, bool ofSome, int number)
    {
        using var connection = (SqliteConnection)Database.Connect();
        var plan = Plan(connection, sql);
        using var transaction = connection.BeginTransaction();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, sql, out var statement));
        using (statement)
        {
            for (var index = 1; index <= raw.sqlite3_bind_parameter_count(statement); index++)
            {
                var bound = Value(raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string(), ofSome ? 2 : 1, number) switch
                {
                    long time => raw.sqlite3_bind_int64(statement, index, time),
                    int count => raw.sqlite3_bind_int(statement, index, count),
                    DateTime time => raw.sqlite3_bind_text(statement, index, time.ToString("O", CultureInfo.InvariantCulture)),
                    var text => raw.sqlite3_bind_text(statement, index, (string)text),
                };
                Assert.Equal(raw.SQLITE_OK, bound);
            }

            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
            }

            // The keys of what is inserted are taken.
            Assert.True(result is raw.SQLITE_DONE or raw.SQLITE_CONSTRAINT, sql);
            yield return new Reading(
                "", raw.sqlite3_stmt_status(statement, raw.SQLITE_STMTSTATUS_VM_STEP, 0), IsScan().IsMatch(plan), plan);
        }
    }

    /// <summary>A row of constants is no table.</summary>
    [GeneratedRegex("SCAN (?!CONSTANT ROW)")]
    private static partial Regex IsScan();

    private static string Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
#pragma warning restore CA2100
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(connection.Handle, command.CommandText, out var statement));
        using (statement)
        {
            var lines = new List<string>();
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
                lines.Add(raw.sqlite3_column_text(statement, 3).utf8_to_string());
            }

            return string.Join('\n', lines);
        }
    }

    private static string Time(string sign) =>
        $"strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ({sign} * (n * 7919 % 10007 + 60)) || ' minutes')";
}
