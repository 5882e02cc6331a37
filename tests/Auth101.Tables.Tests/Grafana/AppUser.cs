using Auth101;

namespace Shop;

// Grafana takes 50 bytes of PBKDF2, of which the first 32 are what everybody else takes.
[Auth101User(
    Table = "user",
    PasswordColumn = "password",
    PasswordFrom = "'pbkdf2:sha256:10000$' || {Salt} || '$' || substr({Password}, 1, 64)",
    ActiveWhen = "NOT {IsDisabled}",
    Where = "{IsServiceAccount} IS NOT TRUE")]
public partial class AppUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    public string? Name { get; set; }

    public bool EmailVerified { get; set; }

    [MapsTo("created", Field = UserField.CreatedAt)]
    public DateTimeOffset Created { get; set; }

    [MapsTo("updated", Field = UserField.UpdatedAt)]
    public DateTimeOffset Updated { get; set; }

    public string Login { get; set; } = "";

    public int Version { get; set; }

    public long OrgId { get; set; } = 1;

    public bool IsAdmin { get; set; }

    public bool IsDisabled { get; set; }

    public bool? IsServiceAccount { get; set; } = false;

    [MapsTo("salt", ReadOnly = true)]
    public string? Salt { get; private set; }

    partial void OnSigningUp() => Login = Email;
}

// Grafana has a table "session" of its own.
[Auth101Session(Table = "auth101_session", Managed = true)]
public partial class AppSession;
