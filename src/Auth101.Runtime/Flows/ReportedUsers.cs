namespace Auth101.Flows;

/// <summary>
/// Remembers which users were reported, so that each attempt to sign in does not write the same line again. Safe for concurrent use. When it is full it forgets
/// all: a line that comes twice is better than one that never comes.
/// </summary>
/// <param name="capacity">How many users to remember at most.</param>
internal sealed class ReportedUsers(int capacity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Whether a user is reported for the first time.</summary>
    public bool Add(string userId)
    {
        lock (_lock)
        {
            if (_ids.Count >= capacity)
            {
                _ids.Clear();
            }

            return _ids.Add(userId);
        }
    }
}
