using System;
using Auth101;

namespace Shop;

// Classes that cannot be a user as they are.

[Auth101User]
public class Borrower; // AUTH1001

public class Outer // AUTH1001
{
    [Auth101User]
    public partial class Inner;
}

[Auth101User]
public abstract partial class Person; // AUTH1002

[Auth101User]
public static partial class Everybody; // AUTH1002

[Auth101User]
public partial class Owner<T>; // AUTH1002

public partial class Group<T>
{
    [Auth101User]
    public partial class Nested; // AUTH1002
}

[Auth101User]
file partial class Local; // AUTH1002

[Auth101User]
[Auth101Session(User = typeof(Both))]
public partial class Both; // AUTH1002

[Auth101User]
public partial class Counted(int count) // AUTH1012
{
    public int Total => count;
}

[Auth101User]
public partial record Tagged(string Email, [property: Auth101Ignore] int Tag); // AUTH1012

[Auth101User]
public partial class Demanding
{
    [Auth101Ignore]
    public required object Tag { get; set; } // AUTH1012
}

[Auth101User]
public partial class Namesake // AUTH1015
{
    public string Name() => "";
}

[Auth101User]
public partial class Maker // AUTH1015
{
    private static void Auth101Create(int id) => Console.WriteLine(id);
}

[Auth101User]
public partial class Keeper; // AUTH1015

public enum KeeperStores;
