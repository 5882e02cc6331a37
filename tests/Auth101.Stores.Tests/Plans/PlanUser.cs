using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.Plans;

/// <summary>A user of managed tables who has every statement that a store can have.</summary>
[Auth101User(Table = "plan_user", Managed = true)]
public sealed partial class PlanUser
{
    [MapsTo("user_name", Field = UserField.UserName)]
    public required string UserName { get; set; }

    public static Mapping<PlanUser> Mapping { get; } = new(PlanUserStores.Sqlite, PlanUserStores.Npgsql, PlanUserStores.MySql, PlanUserStores.SqlServer)
    {
        User = new UserColumns("plan_user"),
        Account = new AccountColumns("plan_account"),
        Session = new SessionColumns("plan_session"),
        Verification = new VerificationColumns("plan_verification"),
        Source = static (email, number) => new PlanUser { Email = email, UserName = $"User{number}" },
    };
}

[Auth101Account(User = typeof(PlanUser), Table = "plan_account", Managed = true)]
public sealed partial class PlanAccount;

[Auth101Session(User = typeof(PlanUser), Table = "plan_session", Managed = true)]
public sealed partial class PlanSession;

[Auth101Verification(User = typeof(PlanUser), Table = "plan_verification", Managed = true)]
public sealed partial class PlanVerification;

[Auth101Counter(User = typeof(PlanUser), Table = "plan_counter", Managed = true)]
public sealed partial class PlanCounter;
