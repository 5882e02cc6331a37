using System.ComponentModel.DataAnnotations;

namespace Auth101.OpenApi.Tests;

/// <summary>A user class without members of its own.</summary>
[Auth101User]
public partial class Customer;

/// <summary>A second user class, with a member of every kind.</summary>
[Auth101User(Table = "clerk", Managed = true)]
public partial class Clerk
{
    [SignUpInput] public required string Code { get; init; }

    [SignUpInput] public string Desk { get; set; } = "none";

    [SignUpInput] public string Floor { get; set; } = null!;

    [SignUpInput, MaxLength(5)] public required string? Title { get; set; }

    [SignUpInput] public bool IsManager { get; set; }

    [SignUpInput] public sbyte Mood { get; set; }

    [SignUpInput] public byte Rank { get; set; }

    [SignUpInput] public short Room { get; set; }

    [SignUpInput] public ushort Extension { get; set; }

    [SignUpInput] public int Number { get; set; }

    [SignUpInput] public uint Badge { get; set; }

    [SignUpInput] public long Points { get; set; }

    [SignUpInput] public ulong Total { get; set; }

    [SignUpInput] public float Share { get; set; }

    [SignUpInput] public double Weight { get; set; }

    [SignUpInput] public decimal? Salary { get; set; }

    [SignUpInput] public Guid Team { get; set; }

    [SignUpInput] public DateTime LastSeen { get; set; }

    [SignUpInput] public DateTimeOffset? HiredAt { get; set; }

    [SignUpInput] public required DateOnly Birthday { get; set; }

    [SignUpInput] public TimeOnly StartsAt { get; set; }

    [SignUpInput] public byte[]? Portrait { get; set; }

    [SignUpInput] public required Shift Shift { get; set; }

    [SignUpInput] public Shift? OtherShift { get; set; }
}

/// <summary>The sessions of clerks.</summary>
[Auth101Session(User = typeof(Clerk), Table = "clerk_session", Managed = true)]
public partial class ClerkSession;

/// <summary>The accounts of clerks.</summary>
[Auth101Account(User = typeof(Clerk), Table = "clerk_account", Managed = true)]
public partial class ClerkAccount;

/// <summary>The verifications of clerks.</summary>
[Auth101Verification(User = typeof(Clerk), Table = "clerk_verification", Managed = true)]
public partial class ClerkVerification;

/// <summary>When a clerk works.</summary>
public enum Shift
{
    /// <summary>Before noon.</summary>
    Early,

    /// <summary>After noon.</summary>
    Late,
}

/// <summary>Users who have names, and perhaps an address.</summary>
[Auth101User(Table = "player")]
public partial class Player
{
    /// <summary>The id.</summary>
    public long Id { get; init; }

    /// <summary>The address.</summary>
    public string? Email { get; set; }

    /// <summary>The user name.</summary>
    [MapsTo("nick", Field = UserField.UserName)]
    public required string Nick { get; set; }
}

/// <summary>The sessions of players.</summary>
[Auth101Session(User = typeof(Player), Table = "player_session", Managed = true)]
public partial class PlayerSession;

/// <summary>The accounts of players.</summary>
[Auth101Account(User = typeof(Player), Table = "player_account", Managed = true)]
public partial class PlayerAccount;

/// <summary>The verifications of players.</summary>
[Auth101Verification(User = typeof(Player), Table = "player_verification", Managed = true)]
public partial class PlayerVerification;
