using System.Collections.Concurrent;

namespace Auth101.Runtime.Tests.Mail;

/// <summary>Keeps the mail, and does before what a test wants.</summary>
internal sealed class RecordingMailer<TUser> : IAuthMailer<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly ConcurrentQueue<AuthMail<TUser>> _sent = new();
    private int _calls;

    /// <summary>What was sent.</summary>
    public IReadOnlyList<AuthMail<TUser>> Sent => [.. _sent];

    /// <summary>How often it was called.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Comes before a mail is sent, with the number of the call; what it throws, the mailer does.</summary>
    public Func<AuthMail<TUser>, int, CancellationToken, Task> Before { get; set; } = static (_, _, _) => Task.CompletedTask;

    public async Task SendAsync(AuthMail<TUser> mail, CancellationToken cancellationToken)
    {
        await Before(mail, Interlocked.Increment(ref _calls), cancellationToken);
        _sent.Enqueue(mail);
    }
}
