using Auth101;

namespace Shop;

// A project in C# 11.

[Auth101User] // AUTH3002
public partial class Member
{
}

[Auth101Session] // AUTH3002
public partial class Visit
{
}
