using Auth101;

namespace EfCore;

/// <summary>The user. The department is the application's own column.</summary>
[Auth101User]
public partial class AppUser
{
    public string? Department { get; set; }
}
