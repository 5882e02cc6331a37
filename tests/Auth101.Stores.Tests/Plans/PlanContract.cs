using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Auth101.Stores.Tests.Engines;

namespace Auth101.Stores.Tests.Plans;

/// <summary>
/// What every statement of a store reads of tables with 100,000 sessions, of which one user has half, whatever the database knows of them. A statement that
/// names rows by their keys reads those; what may read more is listed here, with the reason.
/// </summary>
/// <remarks>
/// All texts and ids that a statement takes are the same one: there is a user of that id, address and name, with that hash and a session of that id and token.
/// So a statement needs no line here.
/// </remarks>
public abstract partial class PlanContract(TestEngine engine) : StoreTest<PlanUser>(engine, PlanUser.Mapping)
{
    /// <summary>How many users there are, each with a session.</summary>
    protected const int Users = 50_000;

    /// <summary>How many sessions the user has who has many.</summary>
    protected const int ManySessions = 50_000;

    /// <summary>How many sessions a user has at most where the number is limited, and how many rows a batch has.</summary>
    protected const int Some = 100;

    /// <summary>How many rows a statement may read that names its rows: each once or twice, in a few tables.</summary>
    private const int Few = 12;

    /// <summary>What reads more, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["ListSessions"] = "answers with the living sessions of a user",
        ["FindAllSessions"] = "answers with the sessions of a user",
        ["CreateSession"] = "looks for the oldest of the living sessions of a user, who has at most MaximumSessionsPerUser",
        ["ReplacePasswordAndCreateSession"] = "the same",
        ["EndOldestSessions"] = "the same",
        ["EndOtherSessions"] = "ends the sessions of a user, and answers with their ids",
        ["FindForEndOtherSessions"] = "the same",
        ["EndAllSessions"] = "the same",
        ["FindForEndAllSessions"] = "the same",
        ["EndUserSessions"] = "the same",
        ["FindForEndUserSessions"] = "the same",
        ["DeactivateUser"] = "ends the sessions of a user in the same script, and answers with their ids",
        ["EndSessionsForDeactivateUser"] = "the same by itself",
        ["FindForDeactivateUser"] = "the same",
        ["ChangePassword"] = "ends the other sessions of a user in the same script, and answers with their ids",
        ["EndSessionsForChangePassword"] = "the same by itself",
        ["ResetPassword"] = "ends the sessions of a user in the same script, and answers with their ids",
        ["EndSessionsForResetPassword"] = "the same by itself",
        ["SetPassword"] = "ends the sessions of a user in the same script, and answers with their ids",
        ["EndSessionsForSetPassword"] = "the same by itself",
        ["DeleteUser"] = "deletes the sessions of a user, in the same script where there is one",
        ["DeleteSessionsForDeleteUser"] = "the same by itself",
        ["Disown"] = "the same as DeleteUser",
        ["DeleteSessionsForDisown"] = "the same by itself",
        ["RemoveUser"] = "the same as DeleteUser",
        ["DeleteSessionsForRemoveUser"] = "the same by itself",
        ["PurgeSessions"] = "deletes a batch",
        ["PurgeVerifications"] = "deletes a batch",
        ["PurgeCounters"] = "deletes a batch",
    };

    /// <summary>What reads no more for a user with many sessions where their number is not limited.</summary>
    private static readonly string[] OfAnyNumber = ["CreateSession", "ReplacePasswordAndCreateSession"];

    [Fact]
    public async Task A_statement_reads_the_rows_that_it_names()
    {
        await Store.CreateTablesAsync(Cancellation);
        Fill();
        AddSessions();
        var failures = new List<string>();

        Check("never analyzed", failures);
        Analyze();
        Check("analyzed", failures);
        RemoveSessions();
        Analyze();
        AddSessions();
        Check("analyzed when every user had one session", failures);

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    /// <summary>Makes users with an account and a session each, of which most have expired, and as many verifications; the database learns nothing of it.</summary>
    protected abstract void Fill();

    /// <summary>Gives many living sessions to the user whom statements name, and some to the one of number two.</summary>
    protected abstract void AddSessions();

    protected abstract void RemoveSessions();

    protected abstract void Analyze();

    /// <summary>Runs a statement so that nothing of it stays, and says how much it read in each of the ways that the database plans it.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="ofSome">Whether the user whom it names is the one with some sessions, and not the one with many.</param>
    /// <param name="number">How many rows it takes at most, or leaves.</param>
    private protected abstract IEnumerable<Reading> Read(string sql, bool ofSome, int number);

    /// <summary>How much a row counts in what the engine counts.</summary>
    private protected virtual int CountsOfRow => 1;

    /// <summary>The statements of a text, without what begins and ends transactions.</summary>
    protected static IEnumerable<string> Split(string sql) => sql.Split(";\n").Where(static part => !TransactionControl().IsMatch(part));

    /// <summary>The id, address, name, token and so on of a user, where they are text.</summary>
    protected static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D12}");

    /// <summary>The value of a parameter that has a name.</summary>
    /// <param name="name">The placeholder.</param>
    /// <param name="user">The number of the user.</param>
    /// <param name="number">A number of rows.</param>
    protected static object Value(string name, int user, int number) => name switch
    {
        _ when NameOfNumber().IsMatch(name) => number,
        _ when name.EndsWith("_unix_milliseconds", StringComparison.Ordinal) => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        _ when NameOfTime().IsMatch(name) => DateTime.UtcNow,
        _ => Text(user),
    };

    private void Check(string state, List<string> failures)
    {
        var statements = Store.GetType().GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(static field => field.IsLiteral && field.Name.EndsWith("Sql", StringComparison.Ordinal))
            .Select(static field => (Name: field.Name[..^3], Sql: (string)field.GetRawConstantValue()!))
            .ToList();
        Assert.True(statements.Count > 8, $"The store has {statements.Count} statements.");
        foreach (var (name, sql) in statements)
        {
            var isException = Exceptions.ContainsKey(name);
            var limit = (isException ? 6 * Some : Few) * CountsOfRow;
            foreach (var part in Split(sql))
            {
                AddFailures(Read(part, isException, Some), limit, "");
                if (OfAnyNumber.Contains(name))
                {
                    AddFailures(Read(part, ofSome: false, number: int.MaxValue - 1), Few * CountsOfRow, " without a maximum");
                }
            }

            void AddFailures(IEnumerable<Reading> readings, int limit, string way) => failures.AddRange(readings
                .Where(reading => reading.IsScan || reading.Count > limit)
                .Select(reading => $"{name}{way}, {state}{reading.Way}: {reading.Count} of at most {limit}\n{reading.Plan}"));
        }
    }

    [GeneratedRegex("(_size|_sessions|leeway|cost|window)$")]
    private static partial Regex NameOfNumber();

    [GeneratedRegex("(now|_at|_after|_cutoff)$")]
    private static partial Regex NameOfTime();

    [GeneratedRegex(@"^\s*(START|BEGIN|COMMIT|SAVEPOINT|ROLLBACK|RELEASE|SET (?!STATEMENT))")]
    private static partial Regex TransactionControl();

    /// <summary>What a statement read.</summary>
    /// <param name="Way">How it was planned.</param>
    /// <param name="Count">How much it read.</param>
    /// <param name="IsScan">Whether it read a whole table.</param>
    /// <param name="Plan">The plan, for people.</param>
    private protected sealed record Reading(string Way, long Count, bool IsScan, string Plan);
}
