using System.Diagnostics;

namespace Auth101.Mail;

/// <summary>An order on its way. Its state belongs to the queue's lock, what is prepared for it to the worker that has it.</summary>
internal sealed class MailDelivery<TUser>(MailOrder<TUser> order, DateTimeOffset orderedAt)
    where TUser : class, IAuth101User<TUser>
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MailOrder<TUser> Order { get; } = order;

    public DateTimeOffset OrderedAt { get; } = orderedAt;

    /// <summary>What was traced when it was ordered.</summary>
    public ActivityContext OrderedIn { get; init; } = Activity.Current?.Context ?? default;

    /// <summary>What there is to send, once a worker has begun with it.</summary>
    public PreparedMail<TUser>? Prepared { get; set; }

    /// <summary>Whether the database holds the proof, or none is needed.</summary>
    public bool IsProven { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Whether the next attempt is the last one, because somebody waits for the queue to be empty.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether the attempt that is under way is the last one: it has begun when somebody waited already.</summary>
    public bool IsLastAttempt { get; set; }

    /// <summary>Ends the pause before the next attempt; <see langword="null"/> while there is none.</summary>
    public ITimer? Pause { get; set; }

    /// <summary>Its place among those that are paused; <see langword="null"/> while it is not.</summary>
    public LinkedListNode<MailDelivery<TUser>>? Paused { get; set; }

    /// <summary>When it was handed over or given up.</summary>
    public Task Done => _done.Task;

    public void Complete() => _done.SetResult();
}
