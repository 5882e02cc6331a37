using System;
using System.Collections.Generic;
using Auth101;

namespace Shop;

// Properties that cannot be the column that they are.

[Auth101User]
public partial class Alias
{
    [MapsTo("nick")]
    public string? First { get; set; }

    [MapsTo("NICK")]
    public string? Second { get; set; } // AUTH1005

    [MapsTo("image")]
    public byte[]? Portrait { get; set; } // AUTH1005
}

[Auth101User]
public partial class Unstorable
{
    public List<string> Tags { get; set; } = []; // AUTH1006

    public Address? Home { get; set; } // AUTH1006

    public TimeSpan Shift { get; set; } // AUTH1006

    public object? Anything { get; set; } // AUTH1006

    public List<string> Marks { get; } = [];
}

public class Address;

public class Human
{
    public string? Name { get; private set; } // AUTH1009

    public string? Image { get; set; }

    public void Rename(string name) => Name = name;
}

[Auth101User]
public partial class Closed : Human
{
    public string Email => ""; // AUTH1009

    [MapsTo("age")]
    public int Age { set { } } // AUTH1009

    public new int Image() => 1; // AUTH1009

    [Obsolete("Gone.", error: true)]
    public int Size { get; set; } // AUTH1009
}

[Auth101User(Table = "auth101_schema", Managed = true)] // AUTH1010
public partial class Squatter
{
    [MapsTo("")] // AUTH1010
    public int Age { get; set; }

    [MapsTo("a\nb")] // AUTH1010
    public int Size { get; set; }

    [MapsTo("a_column_with_a_name_that_says_all_there_is_to_say_about_its_value")] // AUTH3003
    public int Weight { get; set; }
}
