using System;
using Auth101;

namespace Shop;

// Properties that cannot take the field that they take.

[Auth101User(Table = "app_user")]
public partial class Nameless // AUTH1003
{
    public int Id { get; set; }

    public string? Name { get; set; }

    public string? Image { get; set; }

    public bool EmailVerified { get; set; }

    public bool IsActive { get; set; } = true;

    public DateTime CreatedAt { get; set; }

    public DateTime UpdatedAt { get; set; }
}

[Auth101User]
public partial class Twin
{
    public string? Name { get; set; }

    [MapsTo("nick", Field = UserField.Name)]
    public string? Nick { get; set; } // AUTH1004
}

[Auth101User]
public partial class Typed
{
    public short Id { get; set; } // AUTH1007

    public int Email { get; set; } // AUTH1007

    public bool? IsActive { get; set; } // AUTH1008

    public DateOnly CreatedAt { get; set; } // AUTH1007
}

[Auth101User]
public partial class Nullness
{
    public string? Email { get; set; } // AUTH1008

    public required string Name { get; set; } // AUTH1008
}

[Auth101User]
public partial class Stranger
{
    [MapsTo("door_key", Field = SessionField.Token)] // AUTH1013
    public string? Key { get; set; }

    [MapsTo("door_lock", Field = "Email")] // AUTH1013
    public string? Lock { get; set; }
}

[Auth101User]
public partial class Undecided
{
    [Auth101Ignore]
    [MapsTo("age")]
    public int Age { get; set; } // AUTH1014

    [Auth101Ignore, SignUpInput]
    public int Size { get; set; } // AUTH1014
}

[Auth101User]
public partial class Pushy
{
    [SignUpInput] // AUTH1011
    public bool IsActive { get; set; }

    [SignUpInput] // AUTH1011
    public string? Password { get; set; }
}
