using System.Text.Json;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>A user class as an application could write it by hand, without the generator.</summary>
public sealed record TestUser : IAuth101User<TestUser>
{
    public static Auth101Model<TestUser> Model { get; } = new TestUserModel();

    public Guid Id { get; init; }

    public required string Email { get; init; }

    public string? Name { get; init; }

    public string? Image { get; init; }

    public bool EmailVerified { get; init; }

    public bool IsActive { get; init; } = true;

    public string? Department { get; init; }

    public int? Age { get; init; }

    /// <summary>The user that a sign-up writes.</summary>
    public static TestUser Of(NewUser<TestUser> newUser) => (newUser.Source ?? new TestUser { Email = newUser.Email }) with
    {
        Id = newUser.Id, Email = newUser.Email, IsActive = true, EmailVerified = false,
    };

    private sealed class TestUserModel : Auth101Model<TestUser>
    {
        public override bool TracksSessionStart => true;

        public override bool TracksRotations => true;

        public override bool CanSetActive => true;

        public override bool CanVerifyEmail => true;

        public override bool CanChangeEmail => true;

        public override TestUser CreateUser(NewUser<TestUser> newUser) => TestUser.Of(newUser);

        public override bool CountsGuesses => true;

        public override bool CountsRequests => true;

        public override bool CanDeleteUsers => true;

        public override bool CanDisown => true;

        public override int MaximumEmailLength => 200;

        public override UserProfile GetProfile(TestUser user) =>
            new(user.Id.ToString(), user.Name, user.Email, user.EmailVerified, user.Image, user.IsActive);

        public override SignUpForm<TestUser> CreateSignUpForm() => new TestSignUpForm();
    }

    /// <summary>Lets a client send "department", which is required, and "age".</summary>
    private sealed class TestSignUpForm : SignUpForm<TestUser>
    {
        private string? _department;
        private int? _age;

        public override SignUpBinding Bind(string member, ref Utf8JsonReader reader)
        {
            switch (member)
            {
                case "department":
                    _department = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    return _department is null ? SignUpBinding.Invalid : SignUpBinding.Bound;
                case "age":
                    if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var age))
                    {
                        return SignUpBinding.Invalid;
                    }

                    _age = age;
                    return SignUpBinding.Bound;
                default:
                    return SignUpBinding.Unknown;
            }
        }

        public override string? TryCreate(string email, out TestUser? user)
        {
            user = _department is null ? null : new TestUser { Email = email, Department = _department, Age = _age };
            return user is null ? "department" : null;
        }
    }
}
