using System.Diagnostics;
using System.Security.Cryptography;
using Auth101.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Auth101.Mail;

/// <summary>
/// Sends mail off the path of requests: a few workers start the proofs and call the mailer, each mail by itself. What fails is tried again, later and later,
/// and waits without a worker. Where there is no place left, the one that has waited longest for another attempt makes room; what does not fit at all is
/// dropped, either logged. Workers start when needed and end without work, so there is nothing to dispose.
/// </summary>
internal sealed class MailQueue<TUser>(AuthOptions options, IAuthMailer<TUser>? mailer, MailWriter<TUser> writer, TimeProvider clock, ILogger logger)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How many mails there are at most, those included that wait to be tried again. A few megabytes.</summary>
    public const int Capacity = 10_000;

    /// <summary>How many mails are sent at once.</summary>
    public const int MaximumWorkers = 4;

    /// <summary>How long the mailer has for one mail.</summary>
    public static readonly TimeSpan SendTime = TimeSpan.FromMinutes(1);

    /// <summary>How long a mailer may take to notice that its time is over.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long mail that tells who exists waits at least, and at most. Its work would be done beside the answer to whoever asked, which then takes longer
    /// where there is somebody.
    /// </summary>
    public static readonly (TimeSpan Least, TimeSpan Most) Wait = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(500));

    /// <summary>How long to wait after each failure. Servers that put off strangers (greylisting) want a quarter of an hour.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20),
    ];

    private readonly Lock _lock = new();
    private readonly Queue<MailDelivery<TUser>> _ready = [];
    private readonly PriorityQueue<MailDelivery<TUser>, TimeSpan> _waiting = new();
    private readonly HashSet<MailDelivery<TUser>> _pending = [];
    private readonly LinkedList<MailDelivery<TUser>> _paused = [];
    private readonly long _started = clock.GetTimestamp();
    private ITimer? _timer;
    private int _workers;

    /// <summary>Whether the application has a mailer.</summary>
    public bool IsAvailable => mailer is not null;

    /// <summary>Whether there is a mailer, and the link for the purpose.</summary>
    public bool CanSend(AuthMailPurpose purpose) => IsAvailable && HasLink(purpose);

    /// <summary>What a flow that sends mail asks first.</summary>
    /// <exception cref="InvalidOperationException">There is no mailer, or no link for the purpose: a mistake in the application's set-up.</exception>
    public void ThrowIfUnavailable(AuthMailPurpose purpose)
    {
        if (!IsAvailable)
        {
            throw new InvalidOperationException(
                $"Mail of the kind {purpose} needs a mailer: call UseMailer, UseMailFolder or UseMailKit on what "
                + $"AddAuth101<{typeof(TUser).Name}>(...) returns, or give one to the constructor of Auth101<{typeof(TUser).Name}>.");
        }

        if (!HasLink(purpose))
        {
            var name = MailWriter<TUser>.NameOfLink(purpose);
            throw new InvalidOperationException(
                $"Mail of the kind {purpose} needs AuthOptions.{nameof(AuthOptions.Links)}.{name}, such as \"https://shop.example/page#token={{token}}\".");
        }
    }

    private bool HasLink(AuthMailPurpose purpose) =>
        options.Proof == ProofKind.Code || MailWriter<TUser>.NameOfLink(purpose) is not { } name || options.Links.Find(name) is not null;

    /// <summary>Puts a mail into the queue. It costs the same whatever the order is.</summary>
    /// <returns>Whether there was a place. If not, it is logged, and the caller goes on as if nothing were.</returns>
    public bool TryEnqueue(MailOrder<TUser> order)
    {
        ThrowIfUnavailable(order.Purpose);
        if (TryAdd(new MailDelivery<TUser>(order, clock.GetUtcNow()), Capacity))
        {
            return true;
        }

        Drop(order);
        return false;
    }

    private void Drop(MailOrder<TUser> order)
    {
        Telemetry.CountDroppedMail<TUser>(order.Purpose);
        Log.MailDropped(logger, order.Purpose, IdOf(order));
    }

    /// <summary>
    /// Waits until all that is in the queue now has been handed over or given up. What waits for its first attempt has it at once, and what waits to be tried
    /// again is tried at once, a last time.
    /// </summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var delivery in _pending)
            {
                delivery.IsLast = true;
            }

            while (_waiting.TryDequeue(out var delivery, out _))
            {
                MakeReady(delivery);
            }
        }

        try
        {
            // What an order brings along comes while it is worked on, and is a last one, too.
            while (TakeLast() is [_, ..] last)
            {
                await Task.WhenAll(last).WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            Log.MailLeft(logger, TakeLast().Count);
            throw;
        }
    }

    private List<Task> TakeLast()
    {
        lock (_lock)
        {
            List<Task> last = [];
            foreach (var delivery in _pending)
            {
                if (delivery.IsLast)
                {
                    EndPause(delivery);
                    last.Add(delivery.Done);
                }
            }

            return last;
        }
    }

    private bool TryAdd(MailDelivery<TUser> delivery, int capacity)
    {
        MailDelivery<TUser>? displaced = null;
        lock (_lock)
        {
            // While a mail server is away, those who ask for many mails would hold all places; each mail gets one attempt before others get another one.
            if (_pending.Count >= capacity && (displaced = TakePaused()) is null)
            {
                return false;
            }

            _pending.Add(delivery);
            if (TellsWhoExists(delivery.Order.Purpose))
            {
                LetWait(delivery);
            }
            else
            {
                MakeReady(delivery);
            }
        }

        Telemetry.MailBegins();
        if (displaced is not null)
        {
            Drop(displaced.Order);
            End(displaced);
        }

        return true;
    }

    /// <summary>Whether mail of a purpose is asked for by address, by somebody who is to learn nothing about it.</summary>
    private static bool TellsWhoExists(AuthMailPurpose purpose) =>
        purpose is AuthMailPurpose.VerifyEmail or AuthMailPurpose.ResetPassword or AuthMailPurpose.AddressTaken;

    private void LetWait(MailDelivery<TUser> delivery)
    {
        var wait = TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)Wait.Least.TotalMilliseconds, (int)Wait.Most.TotalMilliseconds + 1));
        _waiting.Enqueue(delivery, clock.GetElapsedTime(_started) + wait);
        if (_waiting.Peek() == delivery)
        {
            _timer ??= NewTimer();
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>The timer of all that waits. It outlives the caller who is the first to need it, whose execution context is not its business.</summary>
    private ITimer NewTimer()
    {
        using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
        {
            return clock.CreateTimer(
                static queue => ((MailQueue<TUser>)queue!).EndWaits(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndWaits()
    {
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_started);
            while (_waiting.TryPeek(out var delivery, out var end))
            {
                if (end > now)
                {
                    _timer!.Change(end - now, Timeout.InfiniteTimeSpan);
                    return;
                }

                _waiting.Dequeue();
                MakeReady(delivery);
            }
        }
    }

    /// <summary>Takes the place of the mail that was paused before all others.</summary>
    private MailDelivery<TUser>? TakePaused()
    {
        if (_paused.First?.Value is { } delivery)
        {
            LeavePause(delivery);
            _pending.Remove(delivery);
            return delivery;
        }

        return null;
    }

    private bool LeavePause(MailDelivery<TUser> delivery)
    {
        if (delivery.Pause is not { } pause)
        {
            return false;
        }

        pause.Dispose();
        delivery.Pause = null;
        _paused.Remove(delivery.Paused!);
        delivery.Paused = null;
        return true;
    }

    private void MakeReady(MailDelivery<TUser> delivery)
    {
        _ready.Enqueue(delivery);
        if (_workers < MaximumWorkers)
        {
            // The caller's execution context (its request, its culture) is not the business of a worker that serves many callers.
            _workers++;
            ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.WorkAsync(), this, preferLocal: false);
        }
    }

    private void EndPause(MailDelivery<TUser> delivery)
    {
        if (LeavePause(delivery))
        {
            MakeReady(delivery);
        }
    }

    private async Task WorkAsync()
    {
        while (TakeNext() is { } delivery)
        {
            await TryDeliverAsync(delivery).ConfigureAwait(false);
        }
    }

    private MailDelivery<TUser>? TakeNext()
    {
        lock (_lock)
        {
            if (_ready.TryDequeue(out var delivery))
            {
                delivery.IsLastAttempt = delivery.IsLast;
                return delivery;
            }

            _workers--;
            return null;
        }
    }

    private async Task TryDeliverAsync(MailDelivery<TUser> delivery)
    {
        if (delivery.Order.User is null)
        {
            End(delivery);
            return;
        }

        using var activity = Telemetry.StartMail<TUser>(delivery.Order.Purpose, delivery.OrderedIn);
        var start = Stopwatch.GetTimestamp();
        try
        {
            delivery.Attempts++;
            var isSent = await DeliverAsync(delivery).ConfigureAwait(false);
            Record(isSent ? "sent" : "held_back", null);
            if (isSent)
            {
                Log.MailSent(logger, delivery.Order.Purpose, IdOf(delivery.Order));
            }
            else
            {
                Log.MailHeldBack(logger, delivery.Order.Purpose, IdOf(delivery.Order));
            }

            End(delivery);
        }
        catch (Exception exception)
        {
            var goesOn = TryPause(delivery, exception);
            Record(goesOn ? "failed" : "given_up", exception);
            if (goesOn)
            {
                Log.MailFailed(logger, delivery.Order.Purpose, IdOf(delivery.Order), delivery.Attempts, MailFailure.Describe(exception));
            }
            else
            {
                Log.MailGivenUp(logger, delivery.Order.Purpose, IdOf(delivery.Order), delivery.Attempts, MailFailure.Describe(exception));
                End(delivery);
            }
        }

        void Record(string result, Exception? exception) =>
            Telemetry.EndMail<TUser>(activity, delivery.Order.Purpose, result, exception, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Starts the proof, unless an earlier attempt has, and sends.</summary>
    /// <returns><see langword="false"/> if <see cref="MailWriter{TUser}.TryStartAsync(PreparedMail{TUser})"/> says that it must not go out.</returns>
    private async Task<bool> DeliverAsync(MailDelivery<TUser> delivery)
    {
        delivery.Prepared ??= writer.Prepare(delivery.Order, delivery.OrderedAt);
        if (!delivery.IsProven)
        {
            if (!await writer.TryStartAsync(delivery.Prepared).ConfigureAwait(false))
            {
                return false;
            }

            delivery.IsProven = true;
            if (delivery.Prepared.Notice is { } notice)
            {
                AddNotice(delivery, notice);
            }
        }

        await SendAsync(delivery.Prepared.Mail).ConfigureAwait(false);
        return true;
    }

    /// <summary>A notice has its place with the mail that it belongs to.</summary>
    private void AddNotice(MailDelivery<TUser> delivery, AuthMail<TUser> notice)
    {
        var order = new MailOrder<TUser> { Purpose = notice.Purpose, User = notice.User, Address = notice.Address, Client = notice.RequestedBy };
        TryAdd(
            new MailDelivery<TUser>(order, delivery.OrderedAt)
            {
                OrderedIn = delivery.OrderedIn,
                Prepared = new PreparedMail<TUser>(notice),
                IsProven = true,
                IsLast = delivery.IsLast,
            },
            int.MaxValue);
    }

    /// <summary>Calls the mailer on a thread of its own, which it may block, for as long as it has time.</summary>
    private async Task SendAsync(AuthMail<TUser> mail)
    {
        _ = OneAddress.Of(mail.Address);
        using var timeout = new CancellationTokenSource(SendTime, clock);
        var sending = Task.Run(() => mailer!.SendAsync(mail, timeout.Token), CancellationToken.None);
        try
        {
            await sending.WaitAsync(SendTime + Grace, clock).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!sending.IsCompleted)
        {
            _ = sending.ContinueWith(
                static abandoned => abandoned.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);

            // It may still send, or hang for ever: another attempt would send twice, or hang beside it.
            throw new AuthMailException($"The mailer does not heed its cancellation token: it was left after {SendTime + Grace}.", isTransient: false);
        }
    }

    private bool TryPause(MailDelivery<TUser> delivery, Exception exception)
    {
        if (exception is AuthMailException { IsTransient: false } || delivery.Attempts > Pauses.Count)
        {
            return false;
        }

        // Those who failed together do not come back together. No matter of security.
#pragma warning disable CA5394
        var pause = Pauses[delivery.Attempts - 1] * (0.9 + (Random.Shared.NextDouble() * 0.2));
#pragma warning restore CA5394
        if (delivery.Prepared?.Mail.ExpiresAt <= clock.GetUtcNow() + pause)
        {
            return false;
        }

        lock (_lock)
        {
            if (delivery.IsLastAttempt)
            {
                return false;
            }

            if (delivery.IsLast)
            {
                MakeReady(delivery);
                return true;
            }

            delivery.Paused = _paused.AddLast(delivery);
            delivery.Pause = clock.CreateTimer(
                _ =>
                {
                    lock (_lock)
                    {
                        EndPause(delivery);
                    }
                },
                null,
                pause,
                Timeout.InfiniteTimeSpan);
            return true;
        }
    }

    private void End(MailDelivery<TUser> delivery)
    {
        lock (_lock)
        {
            _pending.Remove(delivery);
        }

        Telemetry.MailEnds();
        delivery.Complete();
    }

    private static string IdOf(MailOrder<TUser> order) => order.User is null ? "-" : TUser.Model.GetProfile(order.User).Id;
}
