using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Auth101.Diagnostics;

/// <summary>
/// The meter and the activity source named Auth101, with instruments in the manner of ASP.NET Core Identity's. No tag holds anything about a
/// user or a client.
/// </summary>
internal static class Telemetry
{
    public const string Name = "Auth101";

    private const string Seconds = "s";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);

    private static int _pendingHashes;

    private static int _pendingMails;

    // The bounds that OpenTelemetry advises for HTTP durations, which these are the greater part of.
    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    // Observed, so that whoever begins to listen in mid-load sees the number and not the changes since.
    private static readonly ObservableUpDownCounter<int> PendingHashes = Meter.CreateObservableUpDownCounter(
        "auth101.password_hash.pending", static () => Volatile.Read(ref _pendingHashes), "{hash}", "Passwords that wait to be hashed or are being hashed.");

    private static readonly ObservableUpDownCounter<int> PendingMails = Meter.CreateObservableUpDownCounter(
        "auth101.mail.pending", static () => Volatile.Read(ref _pendingMails), "{mail}", "Mails that wait to be sent or are being sent.");

    private static readonly Counter<long> DroppedMails = Meter.CreateCounter<long>(
        "auth101.mail.dropped", "{mail}", "Mails that were lost because the queue was full.");

    private static readonly Histogram<double> MailDuration = Meter.CreateHistogram(
        "auth101.mail.duration", Seconds, "Duration of one attempt to send a mail, without waiting.", tags: null, Bounds);

    public static readonly Operation SignUp = NewOperation("sign_up", "Duration of sign-ups.");

    public static readonly Operation CreateUser = NewOperation("create_user", "Duration of making users for an administrator.");

    public static readonly Operation SignIn = NewOperation("sign_in", "Duration of sign-ins.");

    public static readonly Operation ChangePassword = NewOperation("change_password", "Duration of changes of a password.");

    public static readonly Operation RequestPasswordReset = NewOperation("request_password_reset", "Duration of requests to reset a password.");

    public static readonly Operation ResetPassword = NewOperation("reset_password", "Duration of resets of a password.");

    public static readonly Operation Refresh = NewOperation("refresh", "Duration of exchanges of a refresh token.");

    public static readonly Operation Reauthenticate = NewOperation("reauthenticate", "Duration of giving the password once more in a session.");

    public static readonly Operation GetSession = NewOperation("get_session", "Duration of loading a user with the session.");

    public static readonly Operation SendVerification = NewOperation("send_verification", "Duration of asking for the mail that proves an address.");

    public static readonly Operation VerifyEmail = NewOperation("verify_email", "Duration of proofs of an address.");

    public static readonly Operation RequestEmailChange = NewOperation("request_email_change", "Duration of asking for another address.");

    public static readonly Operation ConfirmEmailChange = NewOperation("confirm_email_change", "Duration of changes of an address.");

    public static readonly Operation CancelEmailChange = NewOperation("cancel_email_change", "Duration of stopping a change of an address.");

    public static readonly Operation DisownEmail = NewOperation("disown_email", "Duration of removing accounts that somebody else opened.");

    public static readonly Operation UpdateUser = NewOperation("update_user", "Duration of changes of what is kept of a user.");

    public static readonly Operation DeleteUser = NewOperation("delete_user", "Duration of deletions of a user by the user.");

    public static readonly Operation ExportUser = NewOperation("export_user", "Duration of collecting all that is kept of a user.");

    private static readonly Counter<long> SessionsEnded = Meter.CreateCounter<long>(
        "auth101.sessions_ended", "{session}", "Sessions that were ended before they expired.");

    private static readonly Counter<long> ReusesRefused = Meter.CreateCounter<long>(
        "auth101.refresh_reuses_refused", "{token}", "Refresh tokens that were used again within the leeway of their rotation, and refused.");

    private static readonly Counter<long> DatabaseFailures = Meter.CreateCounter<long>(
        "auth101.database_failures", "{failure}", "Calls that failed because the database did, after all attempts.");

    private static readonly Counter<long> PwnedPasswords = Meter.CreateCounter<long>(
        "auth101.pwned_passwords", "{password}", "New passwords that were looked for among those that are known from data breaches.");

    /// <summary>The work of one hash, without the time that it waited.</summary>
    public static readonly Histogram<double> HashDuration = Meter.CreateHistogram(
        "auth101.password_hash.duration", Seconds, "Duration of hashing one password, without waiting.", tags: null, Bounds);

    /// <summary>Counts a password that was looked for among those that are known from data breaches.</summary>
    public static void CountPwnedPassword(string result) => PwnedPasswords.Add(1, new KeyValuePair<string, object?>("auth101.result", result));

    /// <summary>Counts a password that waits to be hashed.</summary>
    public static void HashBegins() => Interlocked.Increment(ref _pendingHashes);

    /// <summary>Counts a password that was hashed, or whose caller has given up.</summary>
    public static void HashEnds() => Interlocked.Decrement(ref _pendingHashes);

    /// <summary>Counts a mail that waits to be sent.</summary>
    public static void MailBegins() => Interlocked.Increment(ref _pendingMails);

    /// <summary>Counts a mail that was sent, or given up.</summary>
    public static void MailEnds() => Interlocked.Decrement(ref _pendingMails);

    /// <summary>Counts a mail that was lost because the queue was full.</summary>
    public static void CountDroppedMail<TUser>(AuthMailPurpose purpose) => DroppedMails.Add(1, UserType<TUser>(), PurposeTag(purpose));

    /// <summary>Begins to trace an attempt to send a mail, as a part of what it was asked for in.</summary>
    public static Activity? StartMail<TUser>(AuthMailPurpose purpose, ActivityContext orderedIn) =>
        Activities.StartActivity("auth101.mail", ActivityKind.Internal, orderedIn, [UserType<TUser>(), PurposeTag(purpose)]);

    /// <summary>Measures an attempt to send a mail, and ends its trace.</summary>
    public static void EndMail<TUser>(Activity? activity, AuthMailPurpose purpose, string result, Exception? exception, TimeSpan duration)
    {
        TagList tags = [UserType<TUser>(), PurposeTag(purpose), new("auth101.result", result)];
        activity?.SetTag("auth101.result", result);
        if (exception is not null)
        {
            tags.Add("error.type", exception.GetType().FullName);
            activity?.SetTag("error.type", exception.GetType().FullName);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        MailDuration.Record(duration.TotalSeconds, tags);
    }

    private static KeyValuePair<string, object?> PurposeTag(AuthMailPurpose purpose) => new("auth101.mail_purpose", purpose switch
    {
        AuthMailPurpose.VerifyEmail => "verify_email",
        AuthMailPurpose.ResetPassword => "reset_password",
        AuthMailPurpose.ConfirmEmailChange => "confirm_email_change",
        AuthMailPurpose.EmailChangeRequested => "email_change_requested",
        AuthMailPurpose.EmailChanged => "email_changed",
        AuthMailPurpose.AddressTaken => "address_taken",
        AuthMailPurpose.PasswordChanged => "password_changed",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such purpose."),
    });

    /// <summary>The tag that tells user classes apart.</summary>
    public static KeyValuePair<string, object?> UserType<TUser>() => new("auth101.user_type", typeof(TUser).FullName);

    /// <summary>Counts a session that was ended.</summary>
    public static void CountEnded<TUser>(string reason) => SessionsEnded.Add(1, UserType<TUser>(), new("auth101.reason", reason));

    /// <summary>Counts a refresh token that was used again within the leeway.</summary>
    public static void CountReuseRefused<TUser>() => ReusesRefused.Add(1, UserType<TUser>());

    /// <summary>Counts a call that failed because the database did, and says so of what is being traced.</summary>
    public static void CountDatabaseFailure<TUser>(string failure)
    {
        var tag = new KeyValuePair<string, object?>("auth101.database_failure", failure);
        DatabaseFailures.Add(1, UserType<TUser>(), tag);
        Activity.Current?.SetTag(tag.Key, tag.Value);
    }

    private static Operation NewOperation(string name, string description) =>
        new($"auth101.{name}", Meter.CreateHistogram($"auth101.{name}.duration", Seconds, description, tags: null, Bounds));
}
