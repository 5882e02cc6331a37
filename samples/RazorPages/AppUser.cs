using Auth101;

namespace RazorPages;

/// <summary>The user. One who leaves takes the row along.</summary>
[Auth101User(Deletes = UserDeletion.Row)]
public partial class AppUser;
