using Auth101;

namespace Shop;

// A project without a database driver, and with a table of nobody.

[Auth101User]
public partial class Member; // AUTH3001

[Auth101Session(User = typeof(string))]
public partial class Visit; // AUTH1018
