using System.Data.Common;
using System.Reflection;
using Auth101.Stores;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tables.Tests;

/// <summary>What users do.</summary>
internal interface ISystemWalk
{
    /// <summary>Signs a user up, in, and on.</summary>
    Task NewUserAsync(CancellationToken cancellationToken);

    /// <summary>Signs the user in who was there before.</summary>
    Task OldUserAsync(CancellationToken cancellationToken);
}

/// <summary>The same for the class of one system.</summary>
internal sealed class SystemWalk<TUser> : ISystemWalk, IDisposable
    where TUser : class, IAuth101User<TUser>
{
    private readonly TableSystem _system;
    private readonly TestDatabase _database;
    private readonly IAuthStore<TUser> _store;
    private readonly Auth101<TUser> _auth;
    private readonly MethodInfo? _signUp;

    public SystemWalk(TableSystem system, CompiledSystem compiled, TestDatabase database, string driver)
    {
        _system = system;
        _database = database;
        _store = (IAuthStore<TUser>)compiled.Store(driver, database.ConnectionString);
        var options = new AuthOptions { Secret = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(48)) };
        foreach (var format in system.Hashes)
        {
            options.PasswordHashes.Add(format);
        }

        _auth = new Auth101<TUser>(options, _store);

        // What a system needs beyond address and password, the application does.
        _signUp = compiled.Assembly.GetType($"{compiled.User.Namespace}.Registration")?.GetMethod("SignUpAsync");
    }

    public async Task NewUserAsync(CancellationToken cancellationToken)
    {
        await _auth.CheckDatabaseAsync(cancellationToken);
        var signedUp = Succeeded(await SignUpAsync(NewLogin, TableSystem.OldPassword, cancellationToken));
        Assert.Equal(AuthErrorCode.UserExists, (await SignUpAsync(NewLogin.ToLowerInvariant(), "correct horse 2", cancellationToken)).Error?.Code);

        var signedIn = Succeeded(await SignInAsync(NewLogin, TableSystem.OldPassword, cancellationToken));
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await SignInAsync(NewLogin, "wrong wrong", cancellationToken)).Error?.Code);
        var session = await GoOnAsync(signedIn, cancellationToken);

        // What sign-up gives is what the row holds.
        AssertSame(signedUp.User, signedIn.User);
        AssertSame(signedUp.User, session);
        AssertValues(_system.NewUser, session);
        if (_system.NewRow is { } query)
        {
            Assert.Equal(_system.NewRowIs, await ScalarAsync(query, cancellationToken));
        }
    }

    public async Task OldUserAsync(CancellationToken cancellationToken)
    {
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await SignInAsync(OldLogin, "wrong wrong", cancellationToken)).Error?.Code);
        var first = Succeeded(await SignInAsync(OldLogin, TableSystem.OldPassword, cancellationToken));
        AssertValues(_system.OldUser, await GoOnAsync(first, cancellationToken));

        if (_system.OldUserName is { } name)
        {
            var byName = Succeeded(await _auth.SignInWithUserNameAsync(name, TableSystem.OldPassword, cancellationToken: cancellationToken));
            AssertValues(_system.OldUser, await GoOnAsync(byName, cancellationToken));
            Assert.Equal(
                AuthErrorCode.InvalidCredentials,
                (await _auth.SignInWithUserNameAsync(name, "wrong wrong", cancellationToken: cancellationToken)).Error?.Code);
        }

        // The hash is Auth101's now.
        Succeeded(await SignInAsync(OldLogin, TableSystem.OldPassword, cancellationToken));
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await SignInAsync(OldLogin, "wrong wrong", cancellationToken)).Error?.Code);
    }

    public void Dispose() => (_store as IDisposable)?.Dispose();

    private string NewLogin => _system.OldName is null ? "New.User@Example.com" : "newcomer";

    private string OldLogin => _system.OldName ?? _system.OldEmail;

    private Task<AuthResult<SignedIn<TUser>>> SignInAsync(string login, string password, CancellationToken cancellationToken) => _system.OldName is null
        ? _auth.SignInAsync(login, password, cancellationToken: cancellationToken)
        : _auth.SignInWithUserNameAsync(login, password, cancellationToken: cancellationToken);

    private Task<AuthResult<SignedIn<TUser>>> SignUpAsync(string email, string password, CancellationToken cancellationToken) => _signUp is null
        ? _auth.SignUpAsync(email, password, cancellationToken: cancellationToken)
        : (Task<AuthResult<SignedIn<TUser>>>)_signUp.Invoke(null, [_auth, _database.ConnectionString, email, password])!;

    private async Task<TUser> GoOnAsync(SignedIn<TUser> signedIn, CancellationToken cancellationToken)
    {
        var refreshed = Succeeded(await _auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: cancellationToken));
        return Succeeded(await _auth.GetSessionAsync(refreshed.AccessToken, cancellationToken));
    }

    private static T Succeeded<T>(AuthResult<T> result)
        where T : class
    {
        Assert.True(result.Succeeded, $"{result.Error?.Code}: {result.Error?.Message}");
        return result.Value!;
    }

    private static void AssertValues(IReadOnlyDictionary<string, object?> expected, TUser user) => Assert.Equal(
        expected, expected.Keys.ToDictionary(static name => name, name => typeof(TUser).GetProperty(name)!.GetValue(user)));

    private static void AssertSame(TUser first, TUser second) => Assert.All(
        typeof(TUser).GetProperties().Where(static property => property.GetIndexParameters().Length == 0),
        property => Assert.Equal(Value(property, first), Value(property, second), static (left, right) => (left, right) switch
        {
            // A column has its own resolution.
            (DateTimeOffset one, DateTimeOffset other) => (one - other).Duration() < TimeSpan.FromSeconds(1),
            _ => Equals(left, right),
        }));

    private static object? Value(PropertyInfo property, TUser user) => property.GetValue(user) is DateTime time ? new DateTimeOffset(time) : property.GetValue(user);

    private async Task<object?> ScalarAsync(string query, CancellationToken cancellationToken)
    {
        await using var connection = _database.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = query;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
