using Auth101;

namespace Shop;

// Gitea takes 50 bytes of PBKDF2, of which the first 32 are what everybody else takes.
[Auth101User(
    Table = "user",
    PasswordColumn = "passwd",
    PasswordFrom = "CASE WHEN {PasswdHashAlgo} = 'pbkdf2$50000$50' THEN CONCAT('pbkdf2:sha256:50000$', {Salt}, '$', LEFT({Password}, 64)) ELSE {Password} END",
    ActiveWhen = "NOT {ProhibitLogin}")]
public partial class AppUser
{
    public long Id { get; init; }

    public required string Email { get; set; }

    [MapsTo("full_name")]
    public string? Name { get; set; }

    [MapsTo("name")]
    public string Login { get; set; } = "";

    public string LowerName { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public bool ProhibitLogin { get; set; }

    public string Avatar { get; set; } = "";

    public string AvatarEmail { get; set; } = "";

    [MapsTo("created_unix", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset? Created { get; set; }

    [MapsTo("updated_unix", Field = UserField.UpdatedAt, Unit = TimeUnit.UnixSeconds)]
    public DateTimeOffset? Updated { get; set; }

    // Of the hash that Gitea has written; the column has a default.
    [MapsTo("passwd_hash_algo", ReadOnly = true)]
    public string? PasswdHashAlgo { get; private set; }

    public string? Salt { get; set; }

    partial void OnSigningUp()
    {
        Login = Email.Replace('@', '-');
        LowerName = Login;
        AvatarEmail = Email;
    }
}

// Gitea has a table "session" of its own.
[Auth101Session(Table = "auth101_session", Managed = true)]
public partial class AppSession;
