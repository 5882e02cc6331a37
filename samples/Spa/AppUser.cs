using Auth101;

namespace Spa;

/// <summary>The user.</summary>
[Auth101User]
public partial class AppUser;
