using Auth101;

namespace Shop;

[Auth101User(Table = "user")]
public partial class AppUser
{
    public required string Id { get; init; }
    [SignUpInput] public string Name { get; set; } = "";
    public required string Email { get; set; }
    [MapsTo("emailVerified")] public bool EmailVerified { get; set; }
    public string? Image { get; set; }
    [MapsTo("createdAt")] public DateTimeOffset CreatedAt { get; set; }
    [MapsTo("updatedAt")] public DateTimeOffset UpdatedAt { get; set; }
}
[Auth101Session(Table = "session")]
public partial class AppSession
{
    public required string Id { get; init; }
    public required string Token { get; set; }
    [MapsTo("expiresAt")] public DateTimeOffset ExpiresAt { get; set; }
    [MapsTo("userId")] public required string UserId { get; set; }
    [MapsTo("ipAddress")] public string? IpAddress { get; set; }
    [MapsTo("userAgent")] public string? UserAgent { get; set; }
    [MapsTo("createdAt")] public DateTimeOffset CreatedAt { get; set; }
    [MapsTo("updatedAt")] public DateTimeOffset UpdatedAt { get; set; }
}
[Auth101Account(Table = "account")]
public partial class AppAccount
{
    public required string Id { get; init; }
    [MapsTo("accountId")] public required string AccountId { get; set; }
    [MapsTo("providerId")] public required string ProviderId { get; set; }
    [MapsTo("userId")] public required string UserId { get; set; }
    public string? Password { get; set; }
    [MapsTo("createdAt")] public DateTimeOffset CreatedAt { get; set; }
    [MapsTo("updatedAt")] public DateTimeOffset UpdatedAt { get; set; }
}
[Auth101Verification(Table = "verification")]
public partial class AppVerification
{
    public required string Id { get; init; }
    public required string Identifier { get; set; }
    public required string Value { get; set; }
    [MapsTo("expiresAt")] public DateTimeOffset ExpiresAt { get; set; }
    [MapsTo("createdAt")] public DateTimeOffset CreatedAt { get; set; }
    [MapsTo("updatedAt")] public DateTimeOffset UpdatedAt { get; set; }
}
