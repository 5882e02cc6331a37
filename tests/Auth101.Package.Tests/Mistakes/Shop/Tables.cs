using System;
using Auth101;

namespace Shop;

// Classes that are right by themselves and wrong together.

[Auth101User(Table = "guest", Managed = true)]
public partial class Guest;

[Auth101Session(User = typeof(Guest), Table = "guest", Managed = true)]
public partial class GuestSession; // AUTH1016

[Auth101Account(User = typeof(Guest), Table = "guest_account", Managed = true)]
public partial class GuestAccount;

[Auth101Verification(User = typeof(Guest), Table = "guest_verification", Managed = true)]
public partial class GuestVerification;

[Auth101User(Table = "driver", Managed = true)]
public partial class Driver;

[Auth101Session(User = typeof(Driver), Table = "trip", Managed = true)]
public partial class Trip;

[Auth101Session(User = typeof(Driver), Table = "ride", Managed = true)]
public partial class Ride; // AUTH1016

[Auth101User(Table = "seller", Managed = true)]
public partial class Seller
{
    public long Id { get; init; }
}

[Auth101Session(User = typeof(Seller), Table = "seller_session", Managed = true)]
public partial class SellerSession // AUTH1017
{
    public int UserId { get; set; }
}
