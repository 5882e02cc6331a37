using System;
using Auth101;

namespace Shop;

// What an attribute says and cannot be.

[Auth101User(ActiveWhen = "")] public partial class Conditional; // AUTH1024

[Auth101User]
public partial class Cast
{
    [MapsTo("level", TypeName = "citext NOT NULL")] public string? Level { get; set; } // AUTH1025

    [MapsTo("last_seen", Unit = TimeUnit.UnixSeconds)] public string? LastSeen { get; set; } // AUTH1026

    [SignUpInput, MapsTo("display_name", ReadOnly = true)] public string? DisplayName { get; private set; } // AUTH1027

    [MapsTo("nick", Lookup = TextLookup.Lower)] public string? Nick { get; set; } // AUTH1030
}

[Auth101User(IdFactory = "NewId")] public partial class Numbered; // AUTH1028

[Auth101User(PasswordColumn = "hash")]
public partial class Banned
{
    [MapsTo("disabled", Field = UserField.IsActive)] public bool Disabled { get; set; } // AUTH1029

    public string? Hash { get; set; } // AUTH1034
}

[Auth101User]
public partial class Unfindable
{
    [MapsTo("normalized_name", Field = UserField.NormalizedUserName)] public required string NormalizedName { get; set; } // AUTH1031
}

[Auth101User(Deletes = UserDeletion.Softly)] public partial class Undated; // AUTH1035
