namespace Auth101.SourceGen;

/// <summary>The names of the pipeline's steps, for the tests that watch the cache.</summary>
internal static class TrackingNames
{
    public const string Users = nameof(Users);
    public const string Sessions = nameof(Sessions);
    public const string Accounts = nameof(Accounts);
    public const string Verifications = nameof(Verifications);
    public const string Stores = nameof(Stores);
    public const string Broken = nameof(Broken);
    public const string Libraries = nameof(Libraries);

    public static readonly string[] All = [Users, Sessions, Accounts, Verifications, Stores, Broken, Libraries];
}
