using Auth101.Stores;
using Auth101.Stores.Tests;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>Rows that the store writes and Entity Framework Core reads, and the other way round. A mapping on an engine is one derived class.</summary>
public abstract class SharedRowsContract<TUser>(MigratedEngine engine, Mapping<TUser> mapping)
    : StoreTest<TUser>(engine, mapping)
    where TUser : class, IAuth101User<TUser>
{
    [Fact]
    public async Task A_user_of_the_store_is_read_with_all_values()
    {
        var created = await SignUp();

        await using var context = Context();
        var user = await context.Set<TUser>().SingleAsync(Cancellation);

        Assert.Equal(TUser.Model.GetProfile(created.User), TUser.Model.GetProfile(user));
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(user));
        Assert.Equal(Values(context, created.User), Values(context, user));
    }

    [Fact]
    public async Task A_user_is_found_by_its_id()
    {
        var created = await SignUp();
        await SignUp("bob@example.org");

        await using var context = Context();
        var id = context.Model.FindEntityType(typeof(TUser))!.FindPrimaryKey()!.Properties.Single().PropertyInfo!;
        var user = await context.Set<TUser>().FindAsync([id.GetValue(created.User)], Cancellation);

        Assert.Equal(TUser.Model.GetProfile(created.User), TUser.Model.GetProfile(user!));
    }

    [Fact]
    public async Task What_is_written_unchanged_is_the_same_row()
    {
        await SignUp();
        var before = Row();

        await using var context = Context();
        var user = await context.Set<TUser>().SingleAsync(Cancellation);
        context.Entry(user).State = EntityState.Modified;
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal(before, Row());
    }

    [Fact]
    public async Task The_store_signs_in_a_user_whose_values_changed()
    {
        await SignUp();
        await using var context = Context();
        var user = await context.Set<TUser>().SingleAsync(Cancellation);
        foreach (var property in context.Entry(user).Properties.Where(static property => !property.Metadata.IsKey() && !property.Metadata.IsForeignKey()))
        {
            property.CurrentValue = property.CurrentValue switch
            {
                string text => text + "x",
                int number => number + 1,
                bool flag => flag,
                DateTimeOffset time => time.AddTicks(Tick.Ticks * 7),
                DateTime time => time.AddTicks(Tick.Ticks * 7),
                var other => other,
            };
        }

        await context.SaveChangesAsync(Cancellation);

        var found = await Store.FindForSignInAsync("ann@example.orgx", Cancellation);
        Assert.NotNull(found);
        Assert.Equal(Values(context, user), Values(context, found.User));
    }

    /// <summary>A context on the test's database.</summary>
    protected DbContext Context() => engine.Connect<TUser>(Database);

    /// <summary>The values of the one user as the database stores them.</summary>
    protected virtual string Row() => Database.Dump(Mapping.User).Single();

    /// <summary>All mapped values.</summary>
    protected static List<object?> Values(DbContext context, TUser user)
    {
        ArgumentNullException.ThrowIfNull(context);
        return [.. context.Model.FindEntityType(typeof(TUser))!.GetProperties().Select(property => property.PropertyInfo!.GetValue(user))];
    }
}

public abstract class DefaultRowsContract(MigratedEngine engine) : SharedRowsContract<DefaultUser>(engine, DefaultUser.Mapping)
{
    private const string Sessions = "Auth101.Stores.Tests.Mappings.DefaultUser.Session";

    [Fact]
    public async Task Sessions_can_be_queried()
    {
        var created = await SignUp(sessionToken: "first", expiresAt: Later);
        await SignUp("bob@example.org", sessionToken: "second", expiresAt: Later + Tick);
        await SignUp("eve@example.org", sessionToken: "third", expiresAt: Now);

        await using var context = Context();
        var alive = await context.Set<Dictionary<string, object>>(Sessions)
            .Where(session => (DateTimeOffset)session["ExpiresAt"] > Now)
            .OrderByDescending(session => (DateTimeOffset)session["ExpiresAt"])
            .Select(session => new { Token = (string)session["Token"], ExpiresAt = (DateTimeOffset)session["ExpiresAt"] })
            .ToListAsync(Cancellation);
        var ofAnn = await context.Set<Dictionary<string, object>>(Sessions)
            .SingleAsync(session => (Guid)session["UserId"] == created.User.Id, Cancellation);

        Assert.Equal([new { Token = Family + "second", ExpiresAt = Later + Tick }, new { Token = Family + "first", ExpiresAt = Later }], alive);
        Assert.Equal((Guid.Parse(created.SessionId), Now, "Browser"), ((Guid)ofAnn["Id"], (DateTimeOffset)ofAnn["CreatedAt"], (string)ofAnn["UserAgent"]));
    }

    [Fact]
    public async Task A_time_of_another_zone_is_stored_as_the_store_does()
    {
        await SignUp();
        await using var context = Context();
        var user = await context.Set<DefaultUser>().SingleAsync(Cancellation);
        context.Entry(user).Property(static user => user.UpdatedAt).CurrentValue = Now.ToOffset(TimeSpan.FromHours(5));
        context.Entry(user).Property(static user => user.Name).CurrentValue = "Ann";
        await context.SaveChangesAsync(Cancellation);

        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal((Now, "Ann"), (found!.User.UpdatedAt, found.User.Name));
        Assert.Equal(1, await context.Set<DefaultUser>().CountAsync(user => user.UpdatedAt == Now, Cancellation));
        Assert.Equal(1, await context.Set<DefaultUser>().CountAsync(user => user.UpdatedAt > Now - Tick && user.UpdatedAt < Now + Tick, Cancellation));
    }

    [Fact]
    public async Task A_whole_life_works_on_migrated_tables()
    {
        var auth = new Auth101<DefaultUser>(new AuthOptions { Secret = new string('s', 32) }, Store);
        var signedUp = await auth.SignUpAsync("ann@example.org", "s3cr3t", cancellationToken: Cancellation);
        var signedIn = await auth.SignInAsync("ann@example.org", "s3cr3t", cancellationToken: Cancellation);
        var refreshed = await auth.RefreshAsync(signedIn.Value!.RefreshToken, cancellationToken: Cancellation);
        Assert.True((await auth.GetSessionAsync(refreshed.Value!.AccessToken, Cancellation)).Succeeded);
        Assert.True((await auth.SignOutAsync(refreshed.Value.AccessToken, Cancellation)).Succeeded);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await auth.GetSessionAsync(refreshed.Value.AccessToken, Cancellation)).Error!.Code);
        Assert.Equal([1, 1, 1, 0], Rows());

        await using var context = Context();
        await context.Set<Dictionary<string, object>>(Sessions).ExecuteUpdateAsync(
            static set => set.SetProperty(static session => EF.Property<DateTimeOffset>(session, "ExpiresAt"), DateTimeOffset.UnixEpoch), Cancellation);
        Assert.Equal(1, await auth.PurgeExpiredAsync(cancellationToken: Cancellation));
        Assert.True((await auth.SignInAsync("ann@example.org", "s3cr3t", cancellationToken: Cancellation)).Succeeded);

        await context.Set<DefaultUser>().Where(user => user.Id == signedUp.Value!.User.Id).ExecuteDeleteAsync(Cancellation);
        Assert.Equal([0, 0, 0, 0], Rows());
    }

    [Fact]
    public async Task A_sign_up_is_part_of_the_transaction_of_a_context()
    {
        await Store.CreateTablesAsync(Cancellation);
        var auth = new Auth101<DefaultUser>(new AuthOptions { Secret = new string('s', 32) }, Store);
        await using var context = Context();
        await using (var transaction = await context.Database.BeginTransactionAsync(Cancellation))
        {
            var lost = new DefaultUser { Email = "ann@example.org" };
            Assert.True((await auth.SignUpAsync(lost, "s3cr3t", client: null, Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction), Cancellation)).Succeeded);
            Assert.Equal(1, await context.Set<DefaultUser>().CountAsync(Cancellation));
            await transaction.RollbackAsync(Cancellation);
        }

        Assert.Equal([0, 0, 0, 0], Rows());
    }

    [Fact]
    public async Task A_flag_is_written_as_it_is_whatever_the_default()
    {
        await Store.CreateTablesAsync(Cancellation);
        await using var context = Context();
        var user = new DefaultUser { Email = "ann@example.org" };
        context.Add(user);
        context.Entry(user).Property(static user => user.IsActive).CurrentValue = false;
        await context.SaveChangesAsync(Cancellation);

        Assert.False((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.User.IsActive);
    }
}

public sealed class DefaultRowsOnSqlite() : DefaultRowsContract(MigratedSqlite.Instance);

public sealed class DefaultRowsOnPostgreSql() : DefaultRowsContract(MigratedPostgreSql.Instance);

public sealed class OwnTableRowsOnSqlite() : SharedRowsContract<OwnTableUser>(MigratedSqlite.Instance, OwnTableUser.Mapping);

public sealed class OwnTableRowsOnPostgreSql() : SharedRowsContract<OwnTableUser>(MigratedPostgreSql.Instance, OwnTableUser.Mapping);

public sealed class AllOwnRowsOnSqlite() : SharedRowsContract<AllOwnUser>(MigratedSqlite.Instance, AllOwnUser.Mapping);

public sealed class AllOwnRowsOnPostgreSql() : SharedRowsContract<AllOwnUser>(MigratedPostgreSql.Instance, AllOwnUser.Mapping);

public sealed class OddNamesRowsOnSqlite() : SharedRowsContract<OddNamesUser>(MigratedSqlite.Instance, OddNamesUser.Mapping);

public sealed class OddNamesRowsOnPostgreSql() : SharedRowsContract<OddNamesUser>(MigratedPostgreSql.Instance, OddNamesUser.Mapping);

public sealed class RecordRowsOnSqlite() : SharedRowsContract<Outer.Middle.RecordUser>(MigratedSqlite.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalRowsOnPostgreSql() : SharedRowsContract<PositionalUser>(MigratedPostgreSql.Instance, PositionalUser.Mapping);

// The same where the conventions of the context say otherwise.
public sealed class DefaultRowsOnConventionalSqlite() : DefaultRowsContract(ConventionalSqlite.Instance);

public sealed class DefaultRowsOnConventionalPostgreSql() : DefaultRowsContract(ConventionalPostgreSql.Instance);

public sealed class OwnTableRowsOnConvertingSqlite() : SharedRowsContract<OwnTableUser>(ConvertingSqlite.Instance, OwnTableUser.Mapping);

public sealed class OwnTableRowsOnConvertingPostgreSql() : SharedRowsContract<OwnTableUser>(ConvertingPostgreSql.Instance, OwnTableUser.Mapping);

public sealed class AllOwnRowsOnConvertingSqlite() : SharedRowsContract<AllOwnUser>(ConvertingSqlite.Instance, AllOwnUser.Mapping);

public sealed class AllOwnRowsOnConvertingPostgreSql() : SharedRowsContract<AllOwnUser>(ConvertingPostgreSql.Instance, AllOwnUser.Mapping);
