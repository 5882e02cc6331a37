namespace Auth101.AspNetCore.Tests;

/// <summary>Users with an address and a name.</summary>
[Auth101User(Table = "member", Managed = true)]
public partial class Member
{
    [MapsTo("user_name", Field = UserField.UserName)]
    public required string UserName { get; set; }
}

/// <summary>Users of an own table, which has no addresses.</summary>
[Auth101User(Table = "player")]
public partial class Player
{
    public long Id { get; init; }

    [MapsTo("nick", Field = UserField.UserName)]
    public required string Nick { get; set; }
}

[Auth101Account(User = typeof(Member), Table = "member_account", Managed = true)]
public partial class MemberAccount;

[Auth101Session(User = typeof(Member), Table = "member_session", Managed = true)]
public partial class MemberSession;

[Auth101Verification(User = typeof(Member), Table = "member_verification", Managed = true)]
public partial class MemberVerification;

[Auth101Account(User = typeof(Player), Table = "player_account", Managed = true)]
public partial class PlayerAccount;

[Auth101Session(User = typeof(Player), Table = "player_session", Managed = true)]
public partial class PlayerSession;

[Auth101Verification(User = typeof(Player), Table = "player_verification", Managed = true)]
public partial class PlayerVerification;
