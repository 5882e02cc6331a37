using System.ComponentModel.DataAnnotations;
using Auth101;

namespace Shop;

// Users have a name and no address here. Nextcloud's own id of a user is the name; that of a user who signs up here is a UUID.
[Auth101User(Table = "oc_users", PasswordColumn = "password")]
public partial class AppUser
{
    [MapsTo("uid")]
    public required string Id { get; init; }

    [MapsTo("uid_lower", Field = UserField.UserName, Case = LetterCase.Lower, Unique = false), MaxLength(64)]
    public required string UserName { get; set; }

    [MapsTo("displayname")]
    public string? Name { get; set; }
}
