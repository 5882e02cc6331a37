using Auth101.Cluster.Tests.Servers;
using Auth101.Stores;

namespace Auth101.Cluster.Tests.Nodes;

/// <summary>An instance of an application, as far as it is Auth101. Instances share nothing but the database and the secret.</summary>
internal sealed class Node : IDisposable
{
    public const string Password = "correct horse battery staple";

    /// <summary>The same on every node.</summary>
    private static readonly string Secret = string.Concat(Enumerable.Repeat("the secret of a test ", 3));

    private readonly IAuthStore<ClusterUser> _store;

    private Node(IAuthStore<ClusterUser> store, Action<AuthOptions>? configure)
    {
        _store = store;
        var options = new AuthOptions { Secret = Secret, PasswordMemoryKiB = 8192, PasswordIterations = 1, Events = Reuse };
        configure?.Invoke(options);
        Auth = new Auth101<ClusterUser>(options, store);
    }

    public Auth101<ClusterUser> Auth { get; }

    /// <summary>Hears of sessions that this node ends as stolen.</summary>
    public ReuseCounter Reuse { get; } = new();

    public static Node Npgsql(string connectionString, Action<AuthOptions>? configure = null) =>
        new(ClusterUserStores.Npgsql(connectionString), configure);

    public static Node MySql(string connectionString, Action<AuthOptions>? configure = null) =>
        new(ClusterUserStores.MySql(connectionString), configure);

    /// <summary>A node on a database, with its tables.</summary>
    public static async Task<Node> OnAsync(ServerDatabase database, Action<AuthOptions>? configure = null)
    {
        var node = database is PostgreSqlDatabase ? Npgsql(database.ConnectionString, configure) : MySql(database.ConnectionString, configure);
        await node.Auth.CreateTablesAsync(TestContext.Current.CancellationToken);
        return node;
    }

    /// <summary>Signs up a user who must not exist.</summary>
    public async Task<SignedIn<ClusterUser>> SignUpAsync(string email)
    {
        var result = await Auth.SignUpAsync(email, Password, cancellationToken: TestContext.Current.CancellationToken);
        return result.Value ?? throw new InvalidOperationException($"The sign-up was refused: {result.Error}");
    }

    public void Dispose() => (_store as IDisposable)?.Dispose();
}
