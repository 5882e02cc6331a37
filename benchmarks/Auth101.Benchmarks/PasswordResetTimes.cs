using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Auth101.Benchmarks;

/// <summary>
/// How long a request to reset a password takes, for each kind of address, in turn. The times shall not tell one from the other: whoever measures them learns
/// which addresses have an account. The mail is made and sent off the path of the request, and is waited for between two of them.
/// </summary>
internal static class PasswordResetTimes
{
    private const string Unknown = "unknown address";

    private static readonly (string Case, string Email)[] Cases =
    [
        (Unknown, "unknown@example.com"),
        ("known address", "known@example.com"),
        ("known address that gets no mail yet", "asked@example.com"),
        ("inactive user", "inactive@example.com"),
    ];

    public static async Task RunAsync(int rounds)
    {
        var file = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
        try
        {
            var connectionString = $"Data Source={file}";
            var store = BenchUserStores.Sqlite(connectionString);
            using var closing = store as IDisposable;
            var options = new AuthOptions { Secret = new string('s', 48) };
            options.Links.ResetPassword = "https://shop.example/reset#token={token}";
            var auth = new Auth101<BenchUser>(options, store, mailer: new NoMailer());
            foreach (var (_, email) in Cases.Where(static one => one.Case != Unknown))
            {
                _ = (await auth.SignUpAsync(email, "the right password").ConfigureAwait(false)).Value ?? throw new InvalidOperationException(email);
            }

            await ExecuteAsync(connectionString, "UPDATE users SET is_active = 0 WHERE email = 'inactive@example.com'").ConfigureAwait(false);
            var times = Cases.ToDictionary(static one => one.Case, _ => new List<double>(rounds));
            for (var round = -10; round < rounds; round++)
            {
                foreach (var (name, email) in Cases.OrderBy(static _ => Random.Shared.Next()))
                {
                    // So that a mail goes out each time to the one who has not asked before. The same write comes before each request, because a read
                    // that follows one takes longer.
                    await ExecuteAsync(connectionString, """
                        DELETE FROM verification
                        WHERE identifier = (SELECT 'reset-password:' || lower(id) FROM users WHERE email = 'known@example.com')
                           OR identifier LIKE 'reset-password-to:%';
                        UPDATE users SET name = CASE WHEN name IS NULL THEN 'Alice' END;
                        """).ConfigureAwait(false);
                    var start = Stopwatch.GetTimestamp();
                    var result = await auth.Passwords.RequestResetAsync(email).ConfigureAwait(false);
                    var elapsed = Stopwatch.GetElapsedTime(start);
                    await auth.DrainMailAsync().ConfigureAwait(false);
                    if (!result.Succeeded)
                    {
                        throw new InvalidOperationException($"{name}: {result.Error.Code}");
                    }

                    if (round >= 0)
                    {
                        times[name].Add(elapsed.TotalMicroseconds);
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

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    private static void Print(Dictionary<string, List<double>> times)
    {
        var expected = Median(times[Unknown]);
        Console.WriteLine("| a request to reset a password | runs | median µs | / unknown address |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, values) in times)
        {
            var median = Median(values);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {values.Count} | {median:0.0} | {median / expected:0.000} |"));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Sends nothing.</summary>
    private sealed class NoMailer : IAuthMailer<BenchUser>
    {
        public Task SendAsync(AuthMail<BenchUser> mail, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
