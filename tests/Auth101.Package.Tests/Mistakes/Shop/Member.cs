using Auth101;

namespace Shop;

/// <summary>A user without a mistake, in the default tables. It has its code, whatever is wrong elsewhere.</summary>
[Auth101User]
public partial class Member;

/// <summary>No user.</summary>
public class Visitor;
