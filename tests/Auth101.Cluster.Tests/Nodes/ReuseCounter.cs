namespace Auth101.Cluster.Tests.Nodes;

/// <summary>Counts the sessions that were ended as stolen.</summary>
internal sealed class ReuseCounter : Auth101Events
{
    private int _count;

    public int Count => _count;

    public override ValueTask ReuseDetectedAsync(RefreshTokenReused reused)
    {
        Interlocked.Increment(ref _count);
        return ValueTask.CompletedTask;
    }
}
