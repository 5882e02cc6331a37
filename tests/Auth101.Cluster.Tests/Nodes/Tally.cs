using System.Collections.Concurrent;

namespace Auth101.Cluster.Tests.Nodes;

/// <summary>Counts what became of calls: a success, a refusal by its code, or an exception.</summary>
internal sealed class Tally
{
    public const string Success = "success";

    private readonly ConcurrentQueue<string> _outcomes = new();

    /// <summary>Makes a call and counts its outcome.</summary>
    /// <returns>The value of a success.</returns>
    public async Task<T?> AddAsync<T>(Func<Task<AuthResult<T>>> call)
        where T : class
    {
        try
        {
            var result = await call();
            _outcomes.Enqueue(result.Error?.Code.ToString() ?? Success);
            return result.Value;
        }
#pragma warning disable CA1031 // Whatever it is, it is counted.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _outcomes.Enqueue($"{exception.GetType().Name}: {exception.InnerException?.Message ?? exception.Message}");
            return null;
        }
    }

    public async Task AddAsync(Func<Task<AuthResult>> call) =>
        await AddAsync<string>(async () => (await call()).Error is { } error ? error : Success);

    /// <summary>Fails unless the outcomes are exactly these.</summary>
    public void MustBe(params (string Outcome, int Count)[] expected) => Assert.Equal(
        expected.Where(static outcome => outcome.Count > 0).OrderBy(static outcome => outcome.Outcome, StringComparer.Ordinal),
        _outcomes.CountBy(static outcome => outcome).Select(static group => (group.Key, group.Value)).OrderBy(static outcome => outcome.Key, StringComparer.Ordinal));

    /// <summary>Fails if a call was refused or threw.</summary>
    public void MustAllSucceed(int count) => MustBe((Success, count));
}
