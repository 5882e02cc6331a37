namespace Auth101;

/// <summary>
/// How many requests somebody may send: so many at once, and one more whenever <see cref="Cost"/> has passed, until it is full again (GCRA, the leaky bucket
/// as a meter). It is one number, the time when it is full; one that is not known is full.
/// </summary>
/// <param name="Id">A keyed hash of what is counted and for whom: it tells nothing, and is no other budget's.</param>
/// <param name="Permits">How many there are in a full one. From 1 on.</param>
/// <param name="Window">The time in which an empty one is full again.</param>
public readonly record struct AuthBudget(Guid Id, int Permits, TimeSpan Window)
{
    /// <summary>The time after which a budget has one more. Where one is taken from it, it is full that much later, and never later than the window.</summary>
    public TimeSpan Cost => TimeSpan.FromTicks(Window.Ticks / Permits);
}
