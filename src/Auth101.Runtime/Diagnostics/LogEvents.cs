namespace Auth101.Diagnostics;

/// <summary>
/// The ids of all that Auth101 logs, whatever the assembly: an id is given once and keeps its meaning. The name of an event is that of its constant. The table
/// of <c>docs/aspnetcore/observability.md</c> says what each means; a test compares them.
/// </summary>
internal static class LogEvents
{
    // Passwords.
    public const int Implementation = 101;
    public const int UnusableHash = 102;
    public const int HashTooCostly = 103;

    // Sign-up and sign-in.
    public const int SignedUp = 201;
    public const int SignInFailed = 202;
    public const int UserSignInFailed = 203;
    public const int PasswordQueueFull = 204;
    public const int RehashSkipped = 205;
    public const int AsciiAddressesOnly = 206;
    public const int SignUpRefused = 207;
    public const int EventFailed = 208;
    public const int RehashRefused = 209;
    public const int PasswordChanged = 210;
    public const int PasswordChangeRefused = 211;
    public const int PasswordReset = 212;
    public const int PwnedPasswordsUnavailable = 213;
    public const int NewPasswordRefused = 214;

    // Sessions.
    public const int RefreshTokenReused = 301;
    public const int RefreshTokenReuseRefused = 302;
    public const int ReauthenticationRefused = 303;

    // Hosting.
    public const int Purged = 401;
    public const int PurgeFailed = 402;
    public const int ForwardedForIgnored = 403;
    public const int CountersUnavailable = 404;

    // The database.
    public const int DatabaseUnavailable = 501;
    public const int DatabaseFailed = 502;

    // Mail.
    public const int MailSent = 601;
    public const int MailFailed = 602;
    public const int MailGivenUp = 603;
    public const int MailDropped = 604;
    public const int MailHeldBack = 605;
    public const int MailLeft = 606;
    public const int LinksWithoutMailer = 607;

    // Administration.
    public const int Deactivated = 701;
    public const int Activated = 702;
    public const int SessionsEnded = 703;
    public const int PasswordSet = 704;
    public const int EmailMarkedVerified = 705;
    public const int UserExportedByAdministrator = 706;
    public const int UserRemoved = 707;

    // Users.
    public const int UserDeleted = 801;
    public const int DeletionRefused = 802;
    public const int UserExported = 803;
    public const int UserUpdated = 804;
    public const int UpdateRefused = 805;
    public const int UserInUse = 806;

    // Addresses.
    public const int EmailVerified = 901;
    public const int EmailChanged = 902;
    public const int EmailChangeRefused = 903;
    public const int EmailChangeCancelled = 904;
    public const int AccountDisowned = 905;
    public const int NewEmailRefused = 906;
    public const int VerificationRefused = 907;
}
