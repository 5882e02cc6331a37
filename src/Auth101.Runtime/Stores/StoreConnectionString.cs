namespace Auth101.Stores;

/// <summary>What stores ask of a connection string before a driver sees it. Safe for concurrent use.</summary>
public static class StoreConnectionString
{
    /// <summary>Gives a connection string back, and fails where there is none.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="method">The method that the application called: <c>UseNpgsql</c>.</param>
    /// <exception cref="ArgumentException">The connection string is null, empty or blank.</exception>
    public static string Require(string? connectionString, string method) => !string.IsNullOrWhiteSpace(connectionString)
        ? connectionString
        : throw new ArgumentException(
            $"The connection string given to {method} is {(connectionString is null ? "null" : "empty")}. If it comes from the configuration, "
            + "its key is missing there.",
            nameof(connectionString));
}
