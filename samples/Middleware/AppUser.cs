using Auth101;

namespace Middleware;

/// <summary>The user, as Auth101 makes it.</summary>
[Auth101User]
public partial class AppUser;
