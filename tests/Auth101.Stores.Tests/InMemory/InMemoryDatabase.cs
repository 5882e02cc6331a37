using System.Data.Common;
using System.Text.Json;
using Auth101.Runtime.Tests.Flows;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.InMemory;

/// <summary>The rows of an <see cref="InMemoryAuthStore"/>, under the names of the tables and columns that Auth101 manages. There is nothing that speaks SQL.</summary>
internal sealed class InMemoryDatabase : TestDatabase
{
    public InMemoryAuthStore Store { get; } = new();

    public override string ConnectionString => throw NoSql();

    public override string Quote(string identifier) => throw NoSql();

    public override DbConnection Connect() => throw NoSql();

    public override bool HasTable(string table) => throw NoSql();

    public override void ForgetUsers(UserColumns users) => throw NoSql();

    public override object Moment(DateTimeOffset time) => time;

    public override long Count(TableColumns table) => Dump(table).Count;

    public override List<string> Dump(TableColumns table) => table switch
    {
        UserColumns => Describe(Store.Users),
        AccountColumns => Describe(Store.Accounts),
        SessionColumns => Describe(Store.Sessions),
        VerificationColumns => Describe(Store.Verifications),
        CounterColumns => Describe(Store.Counters),
        _ => throw new ArgumentOutOfRangeException(nameof(table)),
    };

    public override object? Read(TableColumns table, string column) => (table, column) switch
    {
        (AccountColumns, "password") => Store.Accounts[0].Password,
        (SessionColumns, "token") => Store.Sessions[0].Token,
        (VerificationColumns, "value") => Store.Verifications[0].Value,
        (CounterColumns, "full_at") => Store.Counters[0].FullAt,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    public override void Update(TableColumns table, string column, object? value)
    {
        foreach (var id in Store.Users.Select(static user => user.Id.ToString()))
        {
            switch (table, column)
            {
                case (UserColumns, "is_active"):
                    Store.Update(id, user => user with { IsActive = (bool)value! });
                    break;
                case (UserColumns, "email_verified"):
                    Store.Update(id, user => user with { EmailVerified = (bool)value! });
                    break;
                case (AccountColumns, "password"):
                    Store.SetPassword(id, (string?)value);
                    break;
                case (AccountColumns, "provider_id"):
                    Store.UpdateAccount(id, account => account with { ProviderId = (string)value! });
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(column));
            }
        }
    }

    public override void Insert(TableColumns table, IReadOnlyList<(string Column, object? Value)> values)
    {
        Assert.IsType<VerificationColumns>(table);
        var row = values.ToDictionary(static value => value.Column, static value => value.Value);
        Store.AddVerification((DateTimeOffset)row["expires_at"]!, (string)row["value"]!, (string)row["identifier"]!);
    }

    public override void Clear(TableColumns table)
    {
        switch (table)
        {
            case UserColumns:
                foreach (var user in Store.Users)
                {
                    Store.Delete(user.Id.ToString());
                }

                break;
            case AccountColumns:
                Store.ClearAccounts();
                break;
            case SessionColumns:
                Store.ClearSessions();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(table));
        }
    }

    public override void Truncate(TableColumns table) => Clear(table);

    protected override void Dispose(bool disposing)
    {
    }

    private static List<string> Describe<T>(IEnumerable<T> rows) => [.. rows.Select(static row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal)];

    private static NotSupportedException NoSql() => new("The store in memory has no database.");
}
