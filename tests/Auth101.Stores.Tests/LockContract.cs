using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Conditions compare with the time as their columns keep it.</summary>
public abstract class LockContract(TestEngine engine) : StoreTest<LockedMember>(engine, LockedMember.Mapping)
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(-1, true)]
    public async Task A_user_is_locked_until_the_time_has_come(int hours, bool isActive)
    {
        var created = await SignUp();
        Database.Update(Mapping.User, "locked_until", Database.Moment(DateTimeOffset.UtcNow.AddHours(hours)));

        Assert.Equal(isActive, (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);
        Assert.Equal(isActive, await Store.CreateSessionAsync(StartOf(created.User), Cancellation) is not null);
    }
}

/// <summary>The same with numbers.</summary>
public abstract class CountedLockContract(TestEngine engine) : StoreTest<CountedMember>(engine, CountedMember.Mapping)
{
    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(-1, 0, true)]
    [InlineData(-1, 1, false)]
    public async Task A_user_is_locked_until_the_time_has_come_or_banned(int hours, int isBanned, bool isActive)
    {
        var created = await SignUp();
        Database.Update(Mapping.User, "locked_until", DateTimeOffset.UtcNow.AddHours(hours).ToUnixTimeSeconds());
        Database.Update(Mapping.User, "is_banned", isBanned);

        Assert.Equal(isActive, (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);
        Assert.Equal(isActive, await Store.CreateSessionAsync(StartOf(created.User), Cancellation) is not null);
    }
}

public sealed class LocksOnSqlite() : LockContract(SqliteFileEngine.Instance)
{
    /// <summary>EF Core, Django and others write a blank where the store writes a T.</summary>
    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss.fffffffzzz")]
    [InlineData("yyyy-MM-dd HH:mm:ss.ffffff")]
    [InlineData("yyyy-MM-ddTHH:mm:ssZ")]
    public async Task A_time_counts_in_the_form_of_another_program(string format)
    {
        await SignUp();
        Database.Update(Mapping.User, "locked_until", DateTimeOffset.UtcNow.AddMinutes(5).ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        Assert.False((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);

        Database.Update(Mapping.User, "locked_until", DateTimeOffset.UtcNow.AddMinutes(-5).ToString(format, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);
    }
}

public sealed class LocksOnPostgreSql() : LockContract(PostgreSqlEngine.Instance);

public sealed class LocksOnMySql() : LockContract(MySqlEngine.Instance);

public sealed class LocksOnSqlServer() : LockContract(SqlServerEngine.Instance);

public sealed class CountedLocksOnSqlite() : CountedLockContract(SqliteFileEngine.Instance);

public sealed class CountedLocksOnPostgreSql() : CountedLockContract(PostgreSqlEngine.Instance);

public sealed class CountedLocksOnMySql() : CountedLockContract(MySqlEngine.Instance);

public sealed class CountedLocksOnSqlServer() : CountedLockContract(SqlServerEngine.Instance);
