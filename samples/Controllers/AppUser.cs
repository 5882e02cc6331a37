using Auth101;

namespace Controllers;

/// <summary>The user. The role is the application's own column; no client can send it, so that everyone starts as a reader.</summary>
[Auth101User]
public partial class AppUser
{
    public string Role { get; set; } = "reader";
}
