namespace Auth101.Tool.Databases;

/// <summary>The engines that the tool knows.</summary>
internal static class DatabaseCatalog
{
    public static IReadOnlyList<DatabaseEngine> All { get; } = [new SqliteDatabase(), new PostgreSqlDatabase(), new MySqlDatabase(), new SqlServerDatabase()];

    /// <summary>Finds an engine by its dialect's name or by an alias.</summary>
    public static DatabaseEngine Find(string name) =>
        All.FirstOrDefault(database => database.Aliases.Prepend(database.Dialect).Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw ToolException.Quoting(
            $"There is no database '{new Quoted(name)}'. Known are {string.Join(", ", All.Select(static database => database.Dialect))}.");
}
