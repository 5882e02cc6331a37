using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Auth101.Benchmarks;

/// <summary>
/// How long a sign-in takes that fails, for each reason that it can have, in turn. The times shall not tell one from the other: whoever measures them learns which
/// addresses have an account.
/// </summary>
internal static class SignInTimes
{
    private const string WrongPassword = "known, wrong password";

    private static readonly (string Case, string Email)[] Cases =
    [
        (WrongPassword, "known@example.com"),
        ("unknown address", "unknown@example.com"),
        ("inactive user", "inactive@example.com"),
        ("user without a password", "bare@example.com"),
        ("unusable hash", "broken@example.com"),
        ("hash of ASP.NET Core Identity 2 (cheap)", "imported@example.com"),
    ];

    public static async Task RunAsync(int rounds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
        try
        {
            var connectionString = $"Data Source={file}";
            var store = BenchUserStores.Sqlite(connectionString);
            using var closing = store as IDisposable;
            var auth = new Auth101<BenchUser>(new AuthOptions { Secret = new string('s', 48) }, store);
            foreach (var (_, email) in Cases.Where(static one => one.Email != "unknown@example.com"))
            {
                _ = (await auth.SignUpAsync(email, "the right password").ConfigureAwait(false)).Value ?? throw new InvalidOperationException(email);
            }

            await PrepareAsync(connectionString).ConfigureAwait(false);
            var times = Cases.ToDictionary(static one => one.Case, _ => new List<double>(rounds));
            for (var round = -10; round < rounds; round++)
            {
                foreach (var (name, email) in Cases.OrderBy(static _ => Random.Shared.Next()))
                {
                    var start = Stopwatch.GetTimestamp();
                    var result = await auth.SignInAsync(email, "the wrong password").ConfigureAwait(false);
                    var elapsed = Stopwatch.GetElapsedTime(start);
                    if (result.Error?.Code != AuthErrorCode.InvalidCredentials)
                    {
                        throw new InvalidOperationException($"{name}: {result.Error?.Code}");
                    }

                    if (round >= 0)
                    {
                        times[name].Add(elapsed.TotalMilliseconds);
                    }
                }
            }

            Print(times);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }
    }

    private static async Task PrepareAsync(string connectionString)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            UPDATE users SET is_active = 0 WHERE email = 'inactive@example.com';
            UPDATE account SET password = NULL WHERE user_id = (SELECT id FROM users WHERE email = 'bare@example.com');
            UPDATE account SET password = '$argon2id$v=19$m=4294967295,t=2,p=1$c2FsdHNhbHQ$AAAA' WHERE user_id = (SELECT id FROM users WHERE email = 'broken@example.com');
            UPDATE account SET password = 'AAABAgMEBQYHCAkKCwwNDg+iD9s2Vx8Wc4yaieYYtvfVXkkPm91g7+6jVe+dKygKww==' WHERE user_id = (SELECT id FROM users WHERE email = 'imported@example.com');
            """;
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static void Print(Dictionary<string, List<double>> times)
    {
        var expected = Median(times[WrongPassword]);
        Console.WriteLine("| a sign-in that fails | runs | median ms | / wrong password |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, values) in times)
        {
            var median = Median(values);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {values.Count} | {median:0.00} | {median / expected:0.000} |"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
