namespace Auth101.SourceGen.Planning;

/// <summary>What the table is for that says which mapping the managed tables were created for: one row for each user table.</summary>
internal static class MarkerTable
{
    public const string Comment = "Which mapping the tables were created for";

    public const string UserTable = "Name of the user table";

    public const string Mapping = "The mapping that the managed tables were created for";

    public const string CreatedAt = "Creation of the row, UTC";
}

/// <summary>What a database calls the types of the table that holds the mapping, and its own clock.</summary>
/// <param name="UserTable">The type of a user table's name.</param>
/// <param name="Mapping">The type of the mapping's hash.</param>
/// <param name="CreatedAt">The type of the row's creation.</param>
/// <param name="Now">The expression of the time, in UTC.</param>
internal sealed record MarkerTypes(string UserTable, string Mapping, string CreatedAt, string Now);
