namespace Auth101.Runtime.Tests.Flows;

public class DeleteUserTests
{
    private readonly RecordedEvents _events = new();
    private readonly TestAuth _test;

    public DeleteUserTests() => _test = new TestAuth(options => options.Events = _events);

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task A_user_leaves_with_the_password_and_nothing_is_left()
    {
        var signedIn = await _test.SignUpAsync();

        Assert.True((await DeleteAsync(signedIn, TestAuth.Password)).Succeeded);

        Assert.Empty(_test.Store.Users);
        Assert.Empty(_test.Store.Accounts);
        Assert.Empty(_test.Store.Sessions);
        Assert.Equal([signedIn.User.Id.ToString()], _events.Deleted);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await DeleteAsync(signedIn, TestAuth.Password)).Error?.Code);
        Assert.False((await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Succeeded);
    }

    [Theory]
    [InlineData("something else", AuthErrorCode.InvalidCredentials)]
    [InlineData("", AuthErrorCode.ValidationError)]
    [InlineData(null, AuthErrorCode.ValidationError)]
    public async Task Nobody_leaves_without_the_password(string? password, AuthErrorCode code)
    {
        var signedIn = await _test.SignUpAsync();

        Assert.Equal(code, (await DeleteAsync(signedIn, password!)).Error?.Code);

        Assert.Single(_test.Store.Users);
        Assert.Empty(_events.Deleted);
    }

    [Fact]
    public async Task Nobody_leaves_with_a_token_that_is_not_good_or_whose_session_has_ended()
    {
        var signedIn = await _test.SignUpAsync();
        await _test.Facade.SignOutAsync(signedIn.AccessToken, Token);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await DeleteAsync(signedIn, TestAuth.Password)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await _test.Facade.Users.DeleteAsync("none", TestAuth.Password, cancellationToken: Token)).Error?.Code);
        Assert.Single(_test.Store.Users);
    }

    [Fact]
    public async Task A_password_that_is_replaced_meanwhile_is_verified_once_more()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();
        var (old, races) = (_test.Store.GetPassword(id), 0);
        await _test.Facade.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token);
        var same = _test.Store.Accounts[1].Password;
        _test.Store.BeforeDeleteUser = () => _test.Store.SetPassword(id, races++ == 0 ? same : _test.Store.GetPassword(id));

        Assert.True((await DeleteAsync(signedIn, TestAuth.Password)).Succeeded);

        Assert.NotEqual(old, same);
        Assert.Equal(2, races);
        Assert.Single(_test.Store.Users);
    }

    [Fact]
    public async Task A_session_that_ends_meanwhile_deletes_nobody()
    {
        var signedIn = await _test.SignUpAsync();
        _test.Store.BeforeDeleteUser = _test.Store.ClearSessions;

        Assert.Equal(AuthErrorCode.SessionNotFound, (await DeleteAsync(signedIn, TestAuth.Password)).Error?.Code);

        Assert.Single(_test.Store.Users);
        Assert.Empty(_events.Deleted);
    }

    private Task<AuthResult> DeleteAsync(SignedIn<TestUser> signedIn, string password) =>
        _test.Facade.Users.DeleteAsync(signedIn.AccessToken, password, cancellationToken: Token);

    private sealed class RecordedEvents : Auth101Events
    {
        public List<string> Deleted { get; } = [];

        public override ValueTask UserDeletedAsync(UserDeleted deleted)
        {
            Deleted.Add(deleted.UserId);
            return ValueTask.CompletedTask;
        }
    }
}
