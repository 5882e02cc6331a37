using System;
using Auth101;

namespace Shop;

/// <summary>A user whose mapping works but surprises. It has its code.</summary>
[Auth101User(Table = "shop.clerk", Managed = true)] // AUTH1019
public partial class Clerk
{
    [SignUpInput] // AUTH1020
    public string? PasswordHint { get; set; }

    public required string Department { get; set; } // AUTH1022

    public int Order { get; set; } // AUTH3004

    public decimal Salary { get; set; } // AUTH3005

    [MapsTo("desks")] // AUTH1023
    public static int Desks { get; set; }
}

[Auth101Session(User = typeof(Clerk), Table = "clerk_session")]
public partial class ClerkSession // AUTH1021
{
    public Guid Id { get; init; }

    public required string Token { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public Guid UserId { get; set; }

    public string? IpAddress { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }
}

[Auth101Account(User = typeof(Clerk), Table = "group", Managed = true)] // AUTH3004
public partial class ClerkAccount;

[Auth101Verification(User = typeof(Clerk), Table = "clerk_verification", Managed = true)]
public partial class ClerkVerification;

/// <summary>No class with an attribute of Auth101, and no base of one.</summary>
public class Desk
{
    [MapsTo("width")] // AUTH1023
    public int Width { get; set; }
}
