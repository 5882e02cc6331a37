using System.Text;
using Auth101.Rules;
using Auth101.Runtime.Tests.Flows;
using Auth101.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Runtime.Tests.Rules;

public class PasswordRuleTests
{
    private const string Refused = "no such passwörd";
    private const string Message = "Not this one.";
    private const string New = "an0ther pässword";

    private readonly RecordingRule _rule = new();
    private readonly TestAuth _test;

    public PasswordRuleTests() => _test = new TestAuth(options =>
    {
        TestAuth.WithLinks(options);
        options.PasswordRules.Add(_rule);
    });

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task A_rule_is_asked_wherever_a_password_begins()
    {
        var user = new TestUser { Email = "Bob@Example.com", Name = "Bob" };
        IsRefused((await Auth.SignUpAsync(user, Refused, cancellationToken: Token)).Error);
        IsRefused((await Auth.Users.SignUpAsync(TestAuth.Email, Refused, cancellationToken: Token)).Error);
        IsRefused((await Auth.Admin.CreateUserAsync(TestAuth.Email, Refused, Token)).Error);
        Assert.Empty(_test.Store.Users);
        var signedIn = await _test.SignUpAsync();
        IsRefused((await Auth.Passwords.ChangeAsync(signedIn.AccessToken, TestAuth.Password, Refused, cancellationToken: Token)).Error);
        IsRefused((await Auth.Admin.SetPasswordAsync(signedIn.User.Id.ToString(), Refused, Token)).Error);
        await Auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        var reset = TestAuth.TokenOf((await _test.MailsAsync()).Single(IsReset).Link?.ToString());
        IsRefused((await Auth.Passwords.ResetAsync(reset, Refused, cancellationToken: Token)).Error);

        Assert.Equal(
            [
                ("bob@example.com", "Bob"), (TestAuth.Email, null), (TestAuth.Email, null), (TestAuth.Email, null), (null, null),
                (TestAuth.Email, null),
            ],
            _rule.Asked);
        Assert.True((await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Succeeded);
        Assert.True((await Auth.Passwords.ResetAsync(reset, New, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task A_reset_by_link_is_asked_about_with_the_names_of_the_user()
    {
        var user = new TestUser { Email = TestAuth.Email, Name = "Bob" };
        TestAuth.Succeeded(await Auth.SignUpAsync(user, TestAuth.Password, cancellationToken: Token));
        await Auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        var reset = TestAuth.TokenOf((await _test.MailsAsync()).Single(IsReset).Link?.ToString());
        _rule.Asked.Clear();

        IsRefused((await Auth.Passwords.ResetAsync(reset, Refused, cancellationToken: Token)).Error);

        Assert.Equal([(TestAuth.Email, "Bob")], _rule.Asked);
    }

    [Fact]
    public async Task A_rule_is_asked_before_a_code_is_used_up()
    {
        var test = new TestAuth(options =>
        {
            options.Proof = ProofKind.Code;
            options.PasswordRules.Add(_rule);
        });
        await test.SignUpAsync();
        await test.Facade.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        var code = (await test.MailsAsync()).Single(IsReset).Code!;

        IsRefused((await test.Facade.Passwords.ResetAsync(TestAuth.Email, code, Refused, cancellationToken: Token)).Error);
        IsRefused((await test.Facade.Passwords.ResetAsync("nobody@example.com", code, Refused, cancellationToken: Token)).Error);

        Assert.True((await test.Facade.Passwords.ResetAsync(TestAuth.Email, code, New, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task No_rule_is_asked_about_a_password_that_a_user_has()
    {
        await _test.SignUpAsync();
        _rule.Asked.Clear();

        await Auth.SignInAsync(TestAuth.Email, Refused, cancellationToken: Token);
        await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);

        Assert.Empty(_rule.Asked);
    }

    [Fact]
    public async Task Nobody_makes_us_ask_for_a_change_who_does_not_know_the_password()
    {
        var signedIn = await _test.SignUpAsync();
        _rule.Asked.Clear();

        await Auth.Passwords.ChangeAsync(signedIn.AccessToken, "something else", Refused, cancellationToken: Token);
        await Auth.Passwords.ResetAsync("no token", Refused, cancellationToken: Token);

        Assert.Empty(_rule.Asked);
    }

    [Fact]
    public async Task Rules_are_services_and_options_of_a_class()
    {
        var services = new ServiceCollection();
        var store = new InMemoryAuthStore();
        services.AddSingleton<IPasswordRule>(_ => new RefusingRule("of all classes"));
        services.AddAuth101Core<TestUser>(static options =>
            {
                options.Secret = TestAuth.Secret;
                options.PasswordRules.Add(new RefusingRule("of the options"));
            })
            .UseStore(_ => store)
            .AddPasswordRule(new RefusingRule("of the class"))
            .AddPasswordRule(static _ => new RefusingRule("made for the class"));
        await using var provider = services.BuildServiceProvider();
        var auth = provider.GetRequiredService<Auth101<TestUser>>();

        foreach (var word in new[] { "of the options", "of the class", "made for the class", "of all classes" })
        {
            Assert.Equal(word, (await auth.SignUpAsync(TestAuth.Email, word, cancellationToken: Token)).Error?.Message);
        }
    }

    [Fact]
    public async Task What_refuses_nothing_by_itself_refuses_nothing()
    {
        Assert.True((await new TestAuth().Facade.SignUpAsync("123456@example.com", "123456", cancellationToken: Token)).Succeeded);
    }

    [Theory]
    [InlineData("123456")]
    [InlineData("password")]
    [InlineData("PassWord1")]
    [InlineData(" qwertyuiop ")]
    public async Task A_common_password_is_refused(string password) =>
        Assert.NotNull(await PasswordRule.NotCommon.CheckAsync(new ProposedPassword(password), Token));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("!")]
    [InlineData("~~~~~~~~~~~~")]
    [InlineData("password 1")]
    [InlineData("123456 password")]
    [InlineData("correct horse battery staple")]
    [InlineData("pässword")]
    public async Task Another_password_is_not_common(string password) =>
        Assert.Null(await PasswordRule.NotCommon.CheckAsync(new ProposedPassword(password), Token));

    /// <summary>What the search by halves needs, and what size was allowed.</summary>
    [Fact]
    public async Task Each_password_of_the_list_is_found()
    {
        var words = Encoding.ASCII.GetString(CommonPasswordList.Text).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(24000, words.Length);
        Assert.True(CommonPasswordList.Text.Length <= 200_000);
        Assert.Equal(words.Order(StringComparer.Ordinal).Distinct(), words);
        var known = words.ToHashSet();
        foreach (var word in words)
        {
            Assert.NotNull(await PasswordRule.NotCommon.CheckAsync(new ProposedPassword(word), Token));
            Assert.True(!known.Contains(word[..^1]) == (await PasswordRule.NotCommon.CheckAsync(new ProposedPassword(word[..^1]), Token) is null), word);
        }
    }

    [Theory]
    [InlineData("ANN.smith@shop.example")]
    [InlineData(" ann.smith")]
    [InlineData("Annie")]
    [InlineData("Ann Smith")]
    public async Task A_password_that_is_the_user_is_refused(string password) => Assert.NotNull(await CheckAsync(password));

    [Theory]
    [InlineData("ann.smith2")]
    [InlineData("shop.example")]
    public async Task Another_password_is_not_the_user(string password) => Assert.Null(await CheckAsync(password));

    [Fact]
    public async Task A_password_is_compared_with_nothing_where_nothing_is_known() =>
        Assert.Null(await PasswordRule.NotTheUser.CheckAsync(new ProposedPassword("  ") { Name = "" }, Token));

    [Fact]
    public void A_proposed_password_is_not_written_by_accident() => Assert.Equal(nameof(ProposedPassword), $"{new ProposedPassword(New)}");

    private static ValueTask<string?> CheckAsync(string password) => PasswordRule.NotTheUser.CheckAsync(
        new ProposedPassword(password) { Email = "ann.smith@shop.example", UserName = "annie", Name = "Ann Smith" }, Token);

    // That of the sign-up may be sent later than this one.
    private static bool IsReset(AuthMail<TestUser> mail) => mail.Purpose == AuthMailPurpose.ResetPassword;

    private static void IsRefused(AuthError? error)
    {
        Assert.Equal(AuthErrorCode.ValidationError, error?.Code);
        Assert.Equal(Message, error?.Message);
    }

    private sealed class RecordingRule : IPasswordRule
    {
        public List<(string? Email, string? Name)> Asked { get; } = [];

        public ValueTask<string?> CheckAsync(ProposedPassword proposed, CancellationToken cancellationToken)
        {
            Assert.Equal(Token, cancellationToken);
            if (proposed.Password != Refused)
            {
                return ValueTask.FromResult<string?>(null);
            }

            Asked.Add((proposed.Email, proposed.Name));
            return ValueTask.FromResult<string?>(Message);
        }
    }

    private sealed class RefusingRule(string word) : IPasswordRule
    {
        public ValueTask<string?> CheckAsync(ProposedPassword proposed, CancellationToken cancellationToken) =>
            ValueTask.FromResult(proposed.Password == word ? word : null);
    }
}
