namespace Auth101.Stores.Tests.Mappings;

/// <summary>Text ids everywhere.</summary>
[Auth101User(Table = "text_user", Managed = true)]
public sealed partial class TextIdUser
{
    public required string Id { get; init; }

    public static Mapping<TextIdUser> Mapping { get; } = new(TextIdUserStores.Sqlite, TextIdUserStores.Npgsql, TextIdUserStores.MySql, TextIdUserStores.SqlServer)
    {
        User = new UserColumns("text_user"),
        Account = new AccountColumns("text_account"),
        Session = new SessionColumns("text_session"),
        Verification = new VerificationColumns("text_verification") { NewId = static () => Guid.CreateVersion7().ToString("D") },
    };
}

[Auth101Account(User = typeof(TextIdUser), Table = "text_account", Managed = true)]
public sealed partial class TextIdAccount
{
    public required string Id { get; init; }
}

[Auth101Session(User = typeof(TextIdUser), Table = "text_session", Managed = true)]
public sealed partial class TextIdSession
{
    public required string Id { get; init; }
}

[Auth101Verification(User = typeof(TextIdUser), Table = "text_verification", Managed = true)]
public sealed partial class TextIdVerification
{
    public required string Id { get; init; }
}

/// <summary>Ids of 32 bits that the database makes, everywhere; columns that follow from others.</summary>
[Auth101User(Table = "int_user", Managed = true)]
public sealed partial class IntIdUser
{
    private static int _signingUp;

    public int Id { get; private set; }

    public string Slug { get; set; } = "";

    public string Stamp { get; set; } = "";

    /// <summary>Makes what follows from the address, and what differs each time; what is Auth101's stays as it is.</summary>
    partial void OnSigningUp()
    {
        Slug = Email.Split('@')[0];
        Stamp = $"{Interlocked.Increment(ref _signingUp)} {Guid.NewGuid():N}";
        Id = -1;
        Email = "nobody@example.org";
        IsActive = false;
        EmailVerified = true;
        CreatedAt = default;
    }

    public static Mapping<IntIdUser> Mapping { get; } = new(IntIdUserStores.Sqlite, IntIdUserStores.Npgsql, IntIdUserStores.MySql, IntIdUserStores.SqlServer)
    {
        User = new UserColumns("int_user"),
        Account = new AccountColumns("int_account"),
        Session = new SessionColumns("int_session"),
        Verification = new VerificationColumns("int_verification") { NewId = null },
        Describe = static user => $"{user.Id}|{user.Email}|{user.IsActive}|{user.EmailVerified}|{user.Slug}|{user.Stamp}",
        HasIdentities = true,
        DiffersEachTime = true,
    };
}

[Auth101Account(User = typeof(IntIdUser), Table = "int_account", Managed = true)]
public sealed partial class IntIdAccount
{
    public int Id { get; init; }
}

[Auth101Session(User = typeof(IntIdUser), Table = "int_session", Managed = true)]
public sealed partial class IntIdSession
{
    public int Id { get; init; }
}

[Auth101Verification(User = typeof(IntIdUser), Table = "int_verification", Managed = true)]
public sealed partial class IntIdVerification
{
    public int Id { get; init; }
}

/// <summary>Ids of 64 bits that the database makes; the tables around the user carry application columns, which Auth101 leaves to their defaults.</summary>
[Auth101User(Table = "long_user", Managed = true)]
public sealed partial class LongIdUser
{
    public long Id { get; init; }

    /// <summary>Differs each time that an object is made.</summary>
    public string ApiKey { get; set; } = Guid.NewGuid().ToString("N");

    public static Mapping<LongIdUser> Mapping { get; } = new(LongIdUserStores.Sqlite, LongIdUserStores.Npgsql, LongIdUserStores.MySql, LongIdUserStores.SqlServer)
    {
        User = new UserColumns("long_user"),
        Account = new AccountColumns("long_account"),
        Session = new SessionColumns("long_session"),
        Verification = new VerificationColumns("long_verification") { NewId = null },
        Describe = static user => $"{user.Id}|{user.Email}|{user.ApiKey}",
        HasIdentities = true,
        DiffersEachTime = true,
    };
}

[Auth101Account(User = typeof(LongIdUser), Table = "long_account", Managed = true)]
public sealed partial class LongIdAccount
{
    public long Id { get; init; }

    public bool IsLinked { get; set; }
}

[Auth101Session(User = typeof(LongIdUser), Table = "long_session", Managed = true)]
public sealed partial class LongIdSession
{
    public long Id { get; init; }

    public required string Label { get; set; }

    public byte[] Fingerprint { get; set; } = [];

    public decimal Score { get; set; }

    public DateOnly? LastDay { get; set; }
}

[Auth101Verification(User = typeof(LongIdUser), Table = "long_verification", Managed = true)]
public sealed partial class LongIdVerification
{
    public long Id { get; init; }

    public Guid Batch { get; set; }
}

/// <summary>A Guid user whose sessions are numbered.</summary>
[Auth101User(Table = "mixed_user", Managed = true)]
public sealed partial class MixedIdUser
{
    public static Mapping<MixedIdUser> Mapping { get; } = new(MixedIdUserStores.Sqlite, MixedIdUserStores.Npgsql, MixedIdUserStores.MySql, MixedIdUserStores.SqlServer)
    {
        User = new UserColumns("mixed_user"),
        Account = new AccountColumns("mixed_account"),
        Session = new SessionColumns("mixed_session"),
        Verification = new VerificationColumns("mixed_verification") { NewId = static () => Guid.CreateVersion7().ToString("D") },
    };
}

[Auth101Account(User = typeof(MixedIdUser), Table = "mixed_account", Managed = true)]
public sealed partial class MixedIdAccount
{
    public long Id { get; init; }
}

[Auth101Session(User = typeof(MixedIdUser), Table = "mixed_session", Managed = true)]
public sealed partial class MixedIdSession
{
    public int Id { get; init; }
}

[Auth101Verification(User = typeof(MixedIdUser), Table = "mixed_verification", Managed = true)]
public sealed partial class MixedIdVerification
{
    public required string Id { get; init; }
}

/// <summary>A numbered user whose sessions have Guid ids.</summary>
[Auth101User(Table = "numbered_user", Managed = true)]
public sealed partial class NumberedUser
{
    public long Id { get; init; }

    public static Mapping<NumberedUser> Mapping { get; } = new(NumberedUserStores.Sqlite, NumberedUserStores.Npgsql, NumberedUserStores.MySql, NumberedUserStores.SqlServer)
    {
        User = new UserColumns("numbered_user"),
        Account = new AccountColumns("numbered_account"),
        Session = new SessionColumns("numbered_session"),
        Verification = new VerificationColumns("numbered_verification"),
    };
}

[Auth101Account(User = typeof(NumberedUser), Table = "numbered_account", Managed = true)]
public sealed partial class NumberedAccount;

[Auth101Session(User = typeof(NumberedUser), Table = "numbered_session", Managed = true)]
public sealed partial class NumberedSession;

[Auth101Verification(User = typeof(NumberedUser), Table = "numbered_verification", Managed = true)]
public sealed partial class NumberedVerification;
