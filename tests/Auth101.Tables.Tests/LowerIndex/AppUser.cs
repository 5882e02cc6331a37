using Auth101;

namespace Shop;

[Auth101User(Table = "users")]
public partial class AppUser
{
    public long Id { get; init; }

    [MapsTo("email", Lookup = EmailLookup.Lower)]
    public required string Email { get; set; }
}
