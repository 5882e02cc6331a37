namespace Auth101;

/// <summary>What <see cref="Auth101UserAttribute"/> and those of the other entities have in common: which table, and whose it is.</summary>
public abstract class EntityAttribute : Attribute
{
    private protected EntityAttribute()
    {
    }

    /// <summary>
    /// The table's name as the database knows it, unquoted and without a schema. Naming a table makes it yours: Auth101 never creates it,
    /// unless <see cref="Managed"/> is set. Left out, the table is managed by Auth101 under its default name.
    /// </summary>
    public string? Table { get; set; }

    /// <summary>
    /// The schema (PostgreSQL, SQL Server), the database (MySQL) or the attached database (SQLite) that holds the table. A property of its own:
    /// <c>Table = "a.b"</c> is not split.
    /// </summary>
    public string? Schema { get; set; }

    /// <summary>Hands a table that has a name of your choice to Auth101, which then creates it and fills the columns that the class leaves out.</summary>
    public bool Managed { get; set; }
}
