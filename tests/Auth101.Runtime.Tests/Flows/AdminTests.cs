using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class AdminTests
{
    private readonly RecordedEvents _events = new();
    private readonly TestAuth _test;

    public AdminTests() => _test = new TestAuth(options => options.Events = _events);

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task A_deactivated_user_is_signed_out_everywhere_and_cannot_sign_in_until_activated()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();

        Assert.True((await Auth.Admin.SetActiveAsync(id, isActive: false, Token)).Succeeded);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.False((await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.Equal(
            AuthErrorCode.InvalidCredentials, (await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error?.Code);
        Assert.Equal(SessionEndReason.UserDeactivated, Assert.Single(_events.Ended));

        Assert.True((await Auth.Admin.SetActiveAsync(id, isActive: true, Token)).Succeeded);

        Assert.True((await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Succeeded);
        Assert.False((await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.Equal([false, true], _events.Activity);
    }

    [Fact]
    public async Task A_new_user_has_no_session_and_signs_in()
    {
        var created = (await Auth.Admin.CreateUserAsync(" Ann@Shop.Example ", TestAuth.Password, Token)).Value;

        Assert.Equal("ann@shop.example", created?.Email);
        Assert.Empty(_test.Store.Sessions);
        Assert.True((await Auth.SignInAsync("ann@shop.example", TestAuth.Password, cancellationToken: Token)).Succeeded);
        Assert.Equal(
            AuthErrorCode.UserExists, (await Auth.Admin.CreateUserAsync("ANN@shop.example", TestAuth.Password, Token)).Error?.Code);
    }

    [Fact]
    public async Task A_new_user_has_the_columns_of_the_object()
    {
        var source = new TestUser { Email = "ann@shop.example", Department = "Books", IsActive = false, EmailVerified = true };

        var created = (await Auth.Admin.CreateUserAsync(source, TestAuth.Password, Token)).Value;

        Assert.Equal(("Books", true, false), (created?.Department, created!.IsActive, created.EmailVerified));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Auth.Admin.CreateUserAsync((TestUser)null!, TestAuth.Password, Token));
    }

    [Theory]
    [InlineData(null, TestAuth.Password)]
    [InlineData("ann", TestAuth.Password)]
    [InlineData("ann@shop.example", null)]
    [InlineData("ann@shop.example", "short")]
    public async Task A_new_user_needs_an_address_and_a_password(string? email, string? password) =>
        Assert.Equal(AuthErrorCode.ValidationError, (await Auth.Admin.CreateUserAsync(email!, password!, Token)).Error?.Code);

    [Fact]
    public async Task A_password_that_is_set_is_the_only_one_and_ends_all_sessions()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();

        Assert.True((await Auth.Admin.SetPasswordAsync(id, "another password", Token)).Succeeded);

        Assert.False((await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.False((await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Succeeded);
        Assert.True((await Auth.SignInAsync(TestAuth.Email, "another password", cancellationToken: Token)).Succeeded);
        Assert.Equal(SessionEndReason.EndedByAdministrator, Assert.Single(_events.Ended));
        Assert.Equal(AuthErrorCode.ValidationError, (await Auth.Admin.SetPasswordAsync(id, "short", Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.ValidationError, (await Auth.Admin.SetPasswordAsync(id, null!, Token)).Error?.Code);
    }

    [Fact]
    public async Task All_sessions_of_a_user_are_ended()
    {
        var signedIn = await _test.SignUpAsync();
        await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);

        Assert.True((await Auth.Admin.EndSessionsAsync(signedIn.User.Id.ToString(), Token)).Succeeded);

        Assert.Empty(_test.Store.Sessions);
        Assert.Equal([SessionEndReason.EndedByAdministrator, SessionEndReason.EndedByAdministrator], _events.Ended);
        Assert.True((await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task A_deleted_user_is_gone_with_all_sessions_also_one_who_may_not_sign_in()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();
        Assert.True((await Auth.Admin.SetActiveAsync(id, isActive: false, Token)).Succeeded);

        Assert.True((await Auth.Admin.DeleteUserAsync(id.ToUpperInvariant(), Token)).Succeeded);

        Assert.Empty(_test.Store.Users);
        Assert.Empty(_test.Store.Sessions);
        Assert.Equal(new UserDeleted(id, null, _test.Time.GetUtcNow()), Assert.Single(_events.Deleted));
        Assert.Contains(_test.Log.Entries, entry => entry.Message == $"User {id} was deleted.");
        Assert.Equal(AuthErrors.UserNotFound, (await Auth.Admin.DeleteUserAsync(id, Token)).Error);
    }

    [Fact]
    public async Task A_user_whom_a_constraint_keeps_is_not_deleted()
    {
        var id = (await _test.SignUpAsync()).User.Id.ToString();
        _test.Store.BeforeDeleteUser = static () => throw new StoreConstraintException("fk_orders_user", new InvalidOperationException());

        Assert.Equal(AuthErrors.UserInUse, (await Auth.Admin.DeleteUserAsync(id, Token)).Error);
        Assert.Empty(_events.Deleted);
    }

    [Fact]
    public async Task An_address_that_is_marked_as_verified_is_so()
    {
        var id = (await _test.SignUpAsync()).User.Id.ToString();

        Assert.True((await Auth.Admin.SetEmailVerifiedAsync(id.ToUpperInvariant(), Token)).Succeeded);
        Assert.True((await Auth.Admin.SetEmailVerifiedAsync(id, Token)).Succeeded);

        Assert.True(Assert.Single(_test.Store.Users).EmailVerified);
        Assert.Equal([id, id], _events.Verified);
    }

    [Fact]
    public async Task All_that_is_kept_of_a_user_is_exported_also_of_one_who_may_not_sign_in()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();
        await Auth.Admin.SetActiveAsync(id, isActive: false, Token);
        await Auth.Admin.SetActiveAsync(id, isActive: true, Token);
        await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        _test.Store.Update(id, static user => user with { IsActive = false });
        _test.Store.AddVerification(_test.Time.GetUtcNow().AddHours(1), "hash", $"reset-password:{id}");

        var export = TestAuth.Succeeded(await Auth.Admin.ExportUserAsync(id.ToUpperInvariant(), Token));

        Assert.Equal((TestAuth.Email, false), (export.User.Email, export.User.IsActive));
        Assert.Single(export.Accounts);
        Assert.False(Assert.Single(export.Sessions).IsCurrent);
        Assert.Single(export.Verifications);
        Assert.Equal([id], _events.Exported);
    }

    [Fact]
    public async Task A_user_is_named_as_the_row_spells_the_id_however_the_caller_does()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();
        _test.Store.AddVerification(_test.Time.GetUtcNow().AddHours(1), "hash", $"reset-password:{id}");
        var spelled = $" {id.ToUpperInvariant()}";

        Assert.True((await Auth.Admin.SetPasswordAsync(spelled, "another password", Token)).Succeeded);
        await Auth.SignInAsync(TestAuth.Email, "another password", cancellationToken: Token);
        Assert.True((await Auth.Admin.EndSessionsAsync(spelled, Token)).Succeeded);
        Assert.True((await Auth.Admin.SetActiveAsync(spelled, isActive: false, Token)).Succeeded);

        Assert.Equal(".ash", Assert.Single(_test.Store.Verifications).Value);
        Assert.Equal(4, _events.UserIds.Count);
        Assert.All(_events.UserIds, userId => Assert.Equal(id, userId));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_user_who_is_not_there_is_not_found(string? id)
    {
        await _test.SignUpAsync();

        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.SetActiveAsync(id!, isActive: true, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.SetActiveAsync(id!, isActive: false, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.EndSessionsAsync(id!, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.SetPasswordAsync(id!, TestAuth.Password, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.DeleteUserAsync(id!, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.SetEmailVerifiedAsync(id!, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.Admin.ExportUserAsync(id!, Token)).Error?.Code);

        Assert.Empty(_events.Deleted);
        Assert.Empty(_events.Activity);
        Assert.Empty(_events.Ended);
        Assert.Single(_test.Store.Sessions);
    }

    [Fact]
    public async Task What_a_table_does_not_allow_is_done_to_nobody()
    {
        var auth = new Auth101<PlainUser>(TestAuth.Options(), FailingStore.Of<PlainUser>(new InvalidOperationException("The store is not asked.")));

        var exception = await Assert.ThrowsAsync<NotSupportedException>(() => auth.Admin.SetActiveAsync("1", isActive: true, Token));

        Assert.Contains("UserField.IsActive", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ActiveWhen", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "UserDeletion.Row", (await Assert.ThrowsAsync<NotSupportedException>(() => auth.Admin.DeleteUserAsync("1", Token))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotSupportedException>(() => auth.Admin.SetEmailVerifiedAsync("1", Token));
    }

    [Fact]
    public async Task A_store_by_hand_need_not_do_it()
    {
        IAdminStore store = new SessionsOnly();

        await Assert.ThrowsAsync<NotSupportedException>(async () => await store.ActivateUserAsync("1", default, Token));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await store.DeactivateUserAsync("1", default, Token));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await store.MarkEmailVerifiedAsync("1", default, Token));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await store.RemoveUserAsync("1", default, Token));
    }

    private sealed class SessionsOnly : IAdminStore
    {
        public ValueTask<string?> FindUserIdAsync(string userId, CancellationToken cancellationToken) => default;

        public ValueTask<IReadOnlyList<string>?> EndUserSessionsAsync(string userId, CancellationToken cancellationToken) => default;
    }

    private sealed class RecordedEvents : Auth101Events
    {
        public List<SessionEndReason> Ended { get; } = [];

        public List<bool> Activity { get; } = [];

        public List<UserDeleted> Deleted { get; } = [];

        public List<string> Verified { get; } = [];

        public List<string> Exported { get; } = [];

        public List<string> UserIds { get; } = [];

        public override ValueTask PasswordChangedAsync(PasswordChanged changed)
        {
            UserIds.Add(changed.UserId);
            return ValueTask.CompletedTask;
        }

        public override ValueTask SessionEndedAsync(SessionEnded ended)
        {
            UserIds.Add(ended.UserId);
            Ended.Add(ended.Reason);
            return ValueTask.CompletedTask;
        }

        public override ValueTask UserDeletedAsync(UserDeleted deleted)
        {
            Deleted.Add(deleted);
            return ValueTask.CompletedTask;
        }

        public override ValueTask EmailVerifiedAsync(EmailVerified verified)
        {
            Verified.Add(verified.UserId);
            return ValueTask.CompletedTask;
        }

        public override ValueTask UserExportedAsync(UserExported exported)
        {
            Exported.Add(exported.UserId);
            return ValueTask.CompletedTask;
        }

        public override ValueTask ActivityChangedAsync(UserActivityChanged changed)
        {
            UserIds.Add(changed.UserId);
            Activity.Add(changed.IsActive);
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>A user whose table says nothing of who may sign in.</summary>
public sealed record PlainUser : IAuth101User<PlainUser>
{
    public static Auth101Model<PlainUser> Model { get; } = new PlainUserModel();

    private sealed class PlainUserModel : Auth101Model<PlainUser>
    {
        public override bool TracksSessionStart => true;

        public override UserProfile GetProfile(PlainUser user) => new("1", null, string.Empty, false, null, true);
    }
}
