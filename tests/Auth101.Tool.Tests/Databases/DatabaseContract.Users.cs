using System.Text.Json;
using Auth101.Stores;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

/// <summary>What is done to users, and what the facade makes of it.</summary>
public abstract partial class DatabaseContract
{
    private const string Password = "correct horse";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_user_of_the_tool_signs_in_is_disabled_and_enabled()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);

        var created = (await UserAsync(database, nameof(FixtureUser), "create", "--email", " Ann@Shop.Example ", "--password-stdin")).Returned(0);

        var auth = Auth<FixtureUser>(database, FixtureUserStores.Sqlite, FixtureUserStores.Npgsql, FixtureUserStores.MySql, FixtureUserStores.SqlServer);
        var signedIn = (await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Value;
        Assert.NotNull(signedIn);
        var id = FixtureUserId(signedIn.User);
        Assert.Equal($"Created user {id}.", created.Output.Trim());
        var shown = await ShowAsync(database, nameof(FixtureUser), "--email", "ann@shop.example");
        Assert.Equal((id, "ann@shop.example", false, true, true, 1), (
            shown.GetProperty("id").GetString(),
            shown.GetProperty("email").GetString(),
            shown.GetProperty("emailVerified").GetBoolean(),
            shown.GetProperty("active").GetBoolean(),
            shown.GetProperty("hasPassword").GetBoolean(),
            shown.GetProperty("sessions").GetInt32()));
        Assert.Equal(DateTime.UtcNow, shown.GetProperty("createdAt").GetDateTime().ToUniversalTime(), TimeSpan.FromHours(1));

        var disabled = (await UserAsync(database, nameof(FixtureUser), "disable", "--id", id)).Returned(0);

        Assert.Equal($"User {id} may not sign in any more. 1 session has ended.", disabled.Output.Trim());
        Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
        Assert.False((await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Cancellation)).Succeeded);
        Assert.False((await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Succeeded);
        Assert.False((await ShowAsync(database, nameof(FixtureUser), "--id", id)).GetProperty("active").GetBoolean());

        (await UserAsync(database, nameof(FixtureUser), "enable", "--email", "ann@shop.example")).Returned(0);

        Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
        signedIn = (await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Value;
        Assert.NotNull(signedIn);

        (await UserAsync(database, nameof(FixtureUser), "end-sessions", "--id", id)).Returned(0);

        Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
        Assert.True((await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Succeeded);
    }

    [Fact]
    public async Task A_new_password_is_the_only_one_and_ends_all_sessions()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable());
        (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(0);
        (await RunAsync("migrate", database, nameof(NamedUser))).Returned(0);
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await Replaces(Auth<FixtureUser>(database, FixtureUserStores.Sqlite, FixtureUserStores.Npgsql, FixtureUserStores.MySql, FixtureUserStores.SqlServer));
        await Replaces(Auth<LegacyUser>(database, LegacyUserStores.Sqlite, LegacyUserStores.Npgsql, LegacyUserStores.MySql, LegacyUserStores.SqlServer));
        await Replaces(
            Auth<NamedUser>(database, NamedUserStores.Sqlite, NamedUserStores.Npgsql, NamedUserStores.MySql, NamedUserStores.SqlServer), "--user-name", "Ann");

        async Task Replaces<TUser>(Auth101<TUser> auth, params string[] more)
            where TUser : class, IAuth101User<TUser>
        {
            (await UserAsync(database, typeof(TUser).Name, ["create", "--email", "ann@shop.example", "--password-stdin", .. more])).Returned(0);
            var signedIn = (await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Value;
            Assert.NotNull(signedIn);

            var set = (await ToolRun.WithInputAsync("new password\n",
            [
                "user", "set-password", "--email", "ann@shop.example", "--password-stdin", "--assembly", ToolRun.Assembly, "--user", typeof(TUser).Name,
                "--provider", database.Dialect, "--connection", database.ConnectionString,
            ])).Returned(0);

            Assert.EndsWith("has a new password. 1 session has ended.", set.Output.Trim(), StringComparison.Ordinal);
            Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
            Assert.False((await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Succeeded);
            Assert.True((await auth.SignInAsync("ann@shop.example", "new password", cancellationToken: Cancellation)).Succeeded);
        }
    }

    [Fact]
    public async Task A_user_without_a_password_gets_one()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        (await UserAsync(database, nameof(FixtureUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);
        await database.ExecuteAsync("DELETE FROM account");
        Assert.False((await ShowAsync(database, nameof(FixtureUser), "--email", "ann@shop.example")).GetProperty("hasPassword").GetBoolean());

        (await UserAsync(database, nameof(FixtureUser), "set-password", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        var auth = Auth<FixtureUser>(database, FixtureUserStores.Sqlite, FixtureUserStores.Npgsql, FixtureUserStores.MySql, FixtureUserStores.SqlServer);
        Assert.True((await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Succeeded);
    }

    [Fact]
    public async Task No_part_of_a_hash_is_printed_where_the_database_refuses_it()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        (await UserAsync(database, nameof(FixtureUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);
        foreach (var trigger in TellingTriggers)
        {
            await database.ExecuteAsync(trigger);
        }

        ToolRun[] runs =
        [
            await UserAsync(database, nameof(FixtureUser), "create", "--email", "bob@shop.example", "--password-stdin"),
            await UserAsync(database, nameof(FixtureUser), "set-password", "--email", "ann@shop.example", "--password-stdin"),
        ];

        foreach (var run in runs)
        {
            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains("The database refused it, and nothing was changed", run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("argon2", run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task What_is_shown_of_a_user_is_no_secret()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        var created = (await UserAsync(database, nameof(FixtureUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        var shown = (await UserAsync(database, nameof(FixtureUser), "show", "--email", "ANN@shop.example")).Returned(0);
        var json = (await UserAsync(database, nameof(FixtureUser), "show", "--email", "ann@shop.example", "--json")).Returned(0);

        Assert.Contains("| email          | ann@shop.example", shown.Output, StringComparison.Ordinal);
        Assert.Contains("| has a password | yes", shown.Output, StringComparison.Ordinal);
        foreach (var text in new[] { created.Output, shown.Output, json.Output })
        {
            Assert.DoesNotContain("argon2", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_user_of_an_own_table_signs_in_and_cannot_be_disabled_where_no_column_says_so()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(CreateOwnTable);
        (await RunAsync("migrate", database, nameof(OwnTableUser))).Returned(0);

        (await UserAsync(database, nameof(OwnTableUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        var auth = Auth<OwnTableUser>(database, OwnTableUserStores.Sqlite, OwnTableUserStores.Npgsql, OwnTableUserStores.MySql, OwnTableUserStores.SqlServer);
        var signedIn = (await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Value;
        Assert.NotNull(signedIn);
        Assert.Contains(
            "UserField.IsActive",
            (await UserAsync(database, nameof(OwnTableUser), "disable", "--id", signedIn.User.Id.ToString())).FailedWithOneLine(),
            StringComparison.Ordinal);
        (await UserAsync(database, nameof(OwnTableUser), "end-sessions", "--id", signedIn.User.Id.ToString())).Returned(0);
        Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
    }

    [Fact]
    public async Task The_address_of_a_user_is_verified()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(CreateOwnTable);
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        (await RunAsync("migrate", database, nameof(OwnTableUser))).Returned(0);
        foreach (var (user, email) in new[] { (nameof(FixtureUser), "ann"), (nameof(FixtureUser), "bob"), (nameof(OwnTableUser), "ann") })
        {
            (await UserAsync(database, user, "create", "--email", $"{email}@shop.example", "--password-stdin")).Returned(0);
        }

        var verified = (await UserAsync(database, nameof(FixtureUser), "verify", "--email", "ann@shop.example")).Returned(0);

        Assert.EndsWith(" is verified.", verified.Output.Trim(), StringComparison.Ordinal);
        Assert.True((await ShowAsync(database, nameof(FixtureUser), "--email", "ann@shop.example")).GetProperty("emailVerified").GetBoolean());
        Assert.False((await ShowAsync(database, nameof(FixtureUser), "--email", "bob@shop.example")).GetProperty("emailVerified").GetBoolean());
        Assert.Contains(
            "UserField.EmailVerified",
            (await UserAsync(database, nameof(OwnTableUser), "verify", "--email", "ann@shop.example")).FailedWithOneLine(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_is_deleted_with_all_sessions()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        (await UserAsync(database, nameof(FixtureUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);
        (await UserAsync(database, nameof(FixtureUser), "create", "--email", "bob@shop.example", "--password-stdin")).Returned(0);
        var auth = Auth<FixtureUser>(database, FixtureUserStores.Sqlite, FixtureUserStores.Npgsql, FixtureUserStores.MySql, FixtureUserStores.SqlServer);
        var ann = (await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Value!;
        var bob = (await auth.SignInAsync("bob@shop.example", Password, cancellationToken: Cancellation)).Value!;

        var deleted = (await UserAsync(database, nameof(FixtureUser), "delete", "--email", "ann@shop.example")).Returned(0);

        Assert.Equal($"User {FixtureUserId(ann.User)} is deleted.", deleted.Output.Trim());
        Assert.Equal(AuthErrorCode.UserNotFound, (await auth.GetSessionAsync(ann.AccessToken, Cancellation)).Error?.Code);
        Assert.True((await auth.GetSessionAsync(bob.AccessToken, Cancellation)).Succeeded);
        Assert.Contains(
            "no such user",
            (await UserAsync(database, nameof(FixtureUser), "delete", "--id", FixtureUserId(ann.User))).FailedWithOneLine(),
            StringComparison.Ordinal);
        (await UserAsync(database, nameof(FixtureUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);
    }

    [Fact]
    public async Task What_becomes_of_a_deleted_row_the_class_says()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(CreateOwnTable);
        await database.ExecuteAsync($"CREATE TABLE leaving_user (id {NumberedId}, email varchar(254) NOT NULL UNIQUE, deleted_at {TimeType} NULL)");
        (await RunAsync("migrate", database, nameof(OwnTableUser))).Returned(0);
        (await RunAsync("migrate", database, nameof(LeavingUser))).Returned(0);
        (await UserAsync(database, nameof(OwnTableUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);
        (await UserAsync(database, nameof(LeavingUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        Assert.Contains(
            "UserDeletion.Softly",
            (await UserAsync(database, nameof(OwnTableUser), "delete", "--email", "ann@shop.example")).FailedWithOneLine(),
            StringComparison.Ordinal);
        (await UserAsync(database, nameof(LeavingUser), "delete", "--email", "ann@shop.example")).Returned(0);
        Assert.Contains(
            "no such user",
            (await UserAsync(database, nameof(LeavingUser), "show", "--email", "ann@shop.example")).FailedWithOneLine(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_numbered_user_of_an_own_table_signs_in_and_is_disabled()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable());
        (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(0);

        var created = (await UserAsync(database, nameof(LegacyUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        var auth = Auth<LegacyUser>(database, LegacyUserStores.Sqlite, LegacyUserStores.Npgsql, LegacyUserStores.MySql, LegacyUserStores.SqlServer);
        var signedIn = (await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Value;
        Assert.NotNull(signedIn);
        Assert.Equal($"Created user {signedIn.User.Id}.", created.Output.Trim());
        (await UserAsync(database, nameof(LegacyUser), "disable", "--id", $"{signedIn.User.Id}")).Returned(0);
        Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
    }

    [Fact]
    public async Task A_user_with_a_name_and_an_id_of_text_signs_in()
    {
        await using var database = await CreateDatabaseAsync();
        (await RunAsync("migrate", database, nameof(NamedUser))).Returned(0);

        (await UserAsync(database, nameof(NamedUser), "create", "--user-name", "Ann", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        var auth = Auth<NamedUser>(database, NamedUserStores.Sqlite, NamedUserStores.Npgsql, NamedUserStores.MySql, NamedUserStores.SqlServer);
        var signedIn = (await auth.SignInWithUserNameAsync("ann", Password, cancellationToken: Cancellation)).Value;
        Assert.NotNull(signedIn);
        Assert.Equal(signedIn.User.Id, (await ShowAsync(database, nameof(NamedUser), "--user-name", "ANN")).GetProperty("id").GetString());
        (await UserAsync(database, nameof(NamedUser), "disable", "--id", signedIn.User.Id)).Returned(0);
        Assert.False((await auth.GetSessionAsync(signedIn.AccessToken, Cancellation)).Succeeded);
        Assert.Contains(
            "has this user name",
            (await UserAsync(database, nameof(NamedUser), "create", "--user-name", "ANN", "--email", "bob@shop.example", "--password-stdin")).FailedWithOneLine(),
            StringComparison.Ordinal);
        foreach (var (given, value, missing) in new[] { ("--email", "bob@shop.example", "--user-name"), ("--user-name", "Bob", "--email") })
        {
            Assert.Contains(
                $"with {missing}",
                (await UserAsync(database, nameof(NamedUser), "create", given, value, "--password-stdin")).FailedWithOneLine(),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_user_whom_only_the_class_can_fill_in_is_not_made()
    {
        await using var database = await CreateDatabaseAsync();
        (await RunAsync("migrate", database, nameof(EveryTypeUser))).Returned(0);

        var line = (await UserAsync(database, nameof(EveryTypeUser), "create", "--email", "ann@shop.example", "--password-stdin")).FailedWithOneLine();

        Assert.Contains("'text'", line, StringComparison.Ordinal);
        Assert.Contains("auth.Admin.CreateUserAsync", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_is_not_there_or_twice_is_an_error_of_one_line()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        (await UserAsync(database, nameof(FixtureUser), "create", "--email", "ann@shop.example", "--password-stdin")).Returned(0);

        await Fails("has this email address", "create", "--email", "ANN@shop.example", "--password-stdin");
        foreach (var command in new[] { "show", "disable", "enable", "set-password", "end-sessions", "verify", "delete" })
        {
            await Fails("no such user", command, "--email", "bob@shop.example");
            await Fails("no such user", command, "--id", "4711");
            await Fails("no such user", command, "--id", "00000000-0000-0000-0000-000000000000");
            await Fails("no user name", command, "--user-name", "ann");
            await Fails("Name one user", command);
            await Fails("Name one user", command, "--email", "ann@shop.example", "--id", "4711");
            await Fails("no email address", command, "--email", "ann");
        }

        async Task Fails(string what, params string[] args) =>
            Assert.Contains(what, (await UserAsync(database, nameof(FixtureUser), args)).FailedWithOneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_asked_for_twice_and_checked()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        string[] create =
        [
            "user", "create", "--email", "ann@shop.example", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", database.Dialect,
            "--connection", database.ConnectionString,
        ];

        Assert.Contains("--password-stdin", (await ToolRun.OfAsync(create)).FailedWithOneLine(), StringComparison.Ordinal);
        Assert.Contains("no password", (await ToolRun.OfAsync([.. create, "--password-stdin"])).FailedWithOneLine(), StringComparison.Ordinal);
        Assert.Contains("at least 6", (await ToolRun.WithInputAsync("short\n", [.. create, "--password-stdin"])).FailedWithOneLine(), StringComparison.Ordinal);
        Assert.Contains(
            "at least 15",
            (await ToolRun.WithInputAsync("fourteen chars\n", [.. create, "--password-stdin", "--minimum-length", "15"])).FailedWithOneLine(),
            StringComparison.Ordinal);
        Assert.Contains(
            "from 1 to 1024", (await ToolRun.OfAsync([.. create, "--password-stdin", "--minimum-length", "0"])).FailedWithOneLine(), StringComparison.Ordinal);
        var asked = new List<string>();
        Assert.Contains(
            "two different",
            (await ToolRun.WithPersonAsync(question => $"secret {asked.Count}{Asked(question)}", create)).FailedWithOneLine(),
            StringComparison.Ordinal);
        (await ToolRun.WithPersonAsync(question => $"correct horse{Asked(question)}", create)).Returned(0);

        Assert.Equal(["Password: ", "Again: ", "Password: ", "Again: "], asked);
        var auth = Auth<FixtureUser>(database, FixtureUserStores.Sqlite, FixtureUserStores.Npgsql, FixtureUserStores.MySql, FixtureUserStores.SqlServer);
        Assert.True((await auth.SignInAsync("ann@shop.example", Password, cancellationToken: Cancellation)).Succeeded);

        string Asked(string question)
        {
            asked.Add(question);
            return string.Empty;
        }
    }

    private static async Task<JsonElement> ShowAsync(TestDatabase database, string user, params string[] who)
    {
        using var shown = JsonDocument.Parse((await UserAsync(database, user, ["show", .. who, "--json"])).Returned(0).Output);
        return shown.RootElement.Clone();
    }

    private static Task<ToolRun> UserAsync(TestDatabase database, string user, params string[] args) => ToolRun.WithInputAsync(
        Password + "\n",
        ["user", .. args, "--assembly", ToolRun.Assembly, "--user", user, "--provider", database.Dialect, "--connection", database.ConnectionString]);

    private static string FixtureUserId(FixtureUser user) => user.Id.ToString();

    /// <summary>The facade on the same database.</summary>
    private static Auth101<TUser> Auth<TUser>(
        TestDatabase database,
        Func<string, bool, IAuthStore<TUser>> sqlite,
        Func<string, IAuthStore<TUser>> npgsql,
        Func<string, IAuthStore<TUser>> mySql,
        Func<string, IAuthStore<TUser>> sqlServer)
        where TUser : class, IAuth101User<TUser> => new(
        new AuthOptions { Secret = new string('s', 48) },
        database.Dialect switch
        {
            "sqlite" => sqlite(database.ConnectionString, false),
            "postgresql" => npgsql(database.ConnectionString),
            "mysql" => mySql(database.ConnectionString),
            "sqlserver" => sqlServer(database.ConnectionString),
            _ => throw new ArgumentException(database.Dialect, nameof(database)),
        });
}
