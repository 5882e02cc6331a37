namespace Auth101.Stores;

/// <summary>
/// Takes one from a budget that nodes share. Where the budget is full at a time, or was before, it is full <paramref name="Cost"/> later afterwards, and never
/// later than <paramref name="Window"/> from now: then there is none.
/// </summary>
/// <param name="Id">Which budget.</param>
/// <param name="Cost">The milliseconds in which it gets one back; at least 1.</param>
/// <param name="Window">The milliseconds in which an empty one is full again: a multiple of the cost.</param>
/// <param name="Time">The time by the application's own clock, which then takes the place of the database's; <see langword="null"/> for the database's.</param>
public readonly record struct TakeFromBudget(Guid Id, long Cost, long Window, DateTimeOffset? Time);
