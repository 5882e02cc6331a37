using Auth101.Runtime.Tests.Flows;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.InMemory;

/// <summary>The store that is written by hand, which the tests of the use cases and of the endpoints stand on. It has no database.</summary>
internal sealed class InMemoryEngine : TestEngine
{
    public static readonly InMemoryEngine Instance = new();

    /// <summary>The user class of those tests, which no generated store knows.</summary>
    public static Mapping<TestUser> Mapping { get; } = new(NoStore, NoStore, NoStore, NoStore)
    {
        Source = static (email, number) => new TestUser { Email = email, Name = "Ann", Department = "Sales", Age = number },
        Describe = static user => $"{user}",
    };

    public override TestDatabase CreateDatabase() => new InMemoryDatabase();

    public override string OwnTables<TUser>(Mapping<TUser> mapping) => "";

    public override IAuthStore<TUser> Open<TUser>(Mapping<TUser> mapping, TestDatabase database, bool createTables) =>
        (IAuthStore<TUser>)(object)((InMemoryDatabase)database).Store;

    private static IAuthStore<TestUser> NoStore(string connectionString) => throw new NotSupportedException();

    private static IAuthStore<TestUser> NoStore(string connectionString, bool createTables) => throw new NotSupportedException();
}
