using System.Globalization;
using System.Text.RegularExpressions;
using Auth101.Stores.Tests.Engines;
using MySqlConnector;

namespace Auth101.Stores.Tests.Plans;

/// <summary>MySQL and MariaDB count what a connection reads of tables and indexes.</summary>
public sealed partial class PlansOnMySql() : PlanContract(MySqlEngine.Instance)
{
    private static readonly string Numbers = "(SELECT 1 + " + string.Join(" + ", Enumerable.Range(0, 5).Select(static digit => $"d{digit}.n * 1e{digit}"))
        + " AS n FROM " + string.Join(" JOIN ", Enumerable.Range(0, 5).Select(static digit =>
            $"(SELECT {string.Join(" AS n UNION ALL SELECT ", Enumerable.Range(0, digit == 4 ? 5 : 10))}) AS d{digit}")) + ") AS numbers";

    private const string Current = "UTC_TIMESTAMP(6)";

    /// <summary>A row that is found in an index and then in its table is read twice, and so is the end of a range.</summary>
    private protected override int CountsOfRow => 2;

    protected override void Fill() => Database.Execute($"""
        ALTER TABLE plan_user STATS_AUTO_RECALC = 0;
        ALTER TABLE plan_account STATS_AUTO_RECALC = 0;
        ALTER TABLE plan_session STATS_AUTO_RECALC = 0;
        ALTER TABLE plan_verification STATS_AUTO_RECALC = 0;
        ALTER TABLE plan_counter STATS_AUTO_RECALC = 0;
        SET foreign_key_checks = 0, unique_checks = 0;
        INSERT INTO plan_user (id, email, user_name, email_verified, is_active, created_at, updated_at)
        SELECT LPAD(n, 12, '0'), LPAD(n, 12, '0'), LPAD(n, 12, '0'), 0, 1, {Current}, {Current} FROM {Numbers} ORDER BY n;
        INSERT INTO plan_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
        SELECT id, id, 'credential', id, id, {Current}, {Current} FROM plan_user;
        INSERT INTO plan_session (id, token, expires_at, user_id, created_at, updated_at)
        SELECT LPAD(n, 12, '0'), LPAD(n, 12, '0'), {Current} + INTERVAL IF(n > 2 AND n % 5 <> 0, -1, 1) * (n * 7919 % 10007 + 60) MINUTE, LPAD(n, 12, '0'),
               {Current} + INTERVAL 1 HOUR, {Current}
        FROM {Numbers} ORDER BY n;
        INSERT INTO plan_verification (id, identifier, value, expires_at, created_at, updated_at)
        SELECT LPAD(n, 12, '0'), n, n, {Current} + INTERVAL IF(n % 10 <> 0, -1, 1) * (n * 7919 % 10007 + 60) MINUTE, {Current}, {Current}
        FROM {Numbers} ORDER BY n;
        INSERT INTO plan_counter (id, full_at)
        SELECT LPAD(n, 12, '0'), UNIX_TIMESTAMP() * 1000 + IF(n % 10 <> 0, -1, 1) * (n * 7919 % 10007 + 60) * 60000 FROM {Numbers} ORDER BY n;
        """);

    protected override void AddSessions() => Database.Execute($"""
        SET foreign_key_checks = 0, unique_checks = 0;
        INSERT INTO plan_session (id, token, expires_at, user_id, created_at, updated_at)
        SELECT CONCAT('a-', n), CONCAT('a-', n), {Current} + INTERVAL (n * 7919 % 10007 + 60) MINUTE,
               IF(n % {ManySessions / Some} = 0, '{Text(2)}', '{Text(1)}'), {Current} + INTERVAL 1 HOUR, {Current}
        FROM {Numbers} ORDER BY n
        """);

    protected override void RemoveSessions() => Database.Execute("DELETE FROM plan_session WHERE id LIKE 'a-%'");

    protected override void Analyze() => Database.Execute("ANALYZE TABLE plan_user, plan_account, plan_session, plan_verification, plan_counter");

    private protected override IEnumerable<Reading> Read(string sql, bool ofSome, int number)
    {
        using var connection = (MySqlConnection)Database.Connect();
        using var transaction = connection.BeginTransaction();
        var nothing = ReadSoFar(connection, transaction);
        var before = ReadSoFar(connection, transaction);
        nothing = before - nothing;
        using (var command = Command(connection, transaction, sql, ofSome, number))
        {
            try
            {
                command.ExecuteNonQuery();
            }
            catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.DuplicateKeyEntry)
            {
                // The keys of what is inserted are taken.
            }
        }

        var count = ReadSoFar(connection, transaction) - before - nothing;
        yield return new Reading("", count, IsScan: false, sql);
    }

    private static MySqlCommand Command(MySqlConnection connection, MySqlTransaction transaction, string sql, bool ofSome, int number)
    {
#pragma warning disable CA2100 // Tests word their own SQL.
        var command = new MySqlCommand(sql, connection, transaction);
#pragma warning restore CA2100
        foreach (var name in Placeholder().Matches(sql).Select(static match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, Value(name, ofSome ? 2 : 1, number));
        }

        return command;
    }

    private static long ReadSoFar(MySqlConnection connection, MySqlTransaction transaction)
    {
        using var command = new MySqlCommand("SHOW SESSION STATUS LIKE 'Handler_read%'", connection, transaction);
        using var reader = command.ExecuteReader();
        var sum = 0L;
        while (reader.Read())
        {
            sum += long.Parse(reader.GetString(1), CultureInfo.InvariantCulture);
        }

        return sum;
    }

    [GeneratedRegex(@"(?<!@)@[a-z_0-9]+")]
    private static partial Regex Placeholder();
}
