using Auth101;

namespace SqlServer;

/// <summary>The user. Auth101 manages the table and adds id, name, email and the other fields; the department is this application's own column.</summary>
[Auth101User]
public partial class AppUser
{
    [SignUpInput]
    public string? Department { get; set; }
}
