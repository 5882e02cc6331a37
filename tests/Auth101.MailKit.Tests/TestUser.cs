namespace Auth101.MailKit.Tests;

/// <summary>A user class as an application could write it by hand, without the generator.</summary>
public sealed record TestUser : IAuth101User<TestUser>
{
    public static Auth101Model<TestUser> Model { get; } = new TestUserModel();

    public required string Email { get; init; }

    public string? Name { get; init; }

    private sealed class TestUserModel : Auth101Model<TestUser>
    {
        public override bool TracksSessionStart => true;

        public override UserProfile GetProfile(TestUser user) => new("1", user.Name, user.Email, EmailVerified: true, Image: null, IsActive: true);
    }
}
