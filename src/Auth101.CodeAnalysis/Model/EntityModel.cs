namespace Auth101.CodeAnalysis.Model;

/// <summary>One table and the class that it maps to.</summary>
/// <param name="Kind">Which of the tables.</param>
/// <param name="Type">The class; null if the application declares none and the defaults hold.</param>
/// <param name="Table">The table's name, unquoted.</param>
/// <param name="Schema">The schema's name, unquoted; null if none was given.</param>
/// <param name="IsManaged">Whether Auth101 creates the table.</param>
/// <param name="Columns">The columns of properties: those with a role first, then the application's own.</param>
/// <param name="Unmapped">The public properties that could be set and have no column, by name.</param>
internal sealed record EntityModel(
    EntityKind Kind,
    TypeModel? Type,
    string Table,
    string? Schema,
    bool IsManaged,
    EquatableArray<ColumnModel> Columns,
    EquatableArray<string> Unmapped)
{
    /// <summary>The column of the password hash where the user's own table holds it; null where accounts do. No property maps it.</summary>
    public ColumnModel? Password { get; init; }

    /// <summary>What the stored hash is made of as long as the column of the password holds none of ours; null for what stands in that column.</summary>
    public SqlTemplate? PasswordFrom { get; init; }

    /// <summary>The condition that a user may sign in, beside the role IsActive; null for none.</summary>
    public SqlTemplate? ActiveWhen { get; init; }

    /// <summary>The condition that a row is there at all for Auth101; null for none.</summary>
    public SqlTemplate? Where { get; init; }

    /// <summary>The method of the class that makes the id of a new row, as code names it; null where Auth101 or the database does.</summary>
    public string? IdFactory { get; init; }

    /// <summary>What becomes of the row of a user who is deleted.</summary>
    public UserDeletion Deletion { get; init; }

    /// <summary>What must be true of a user who is to be signed in.</summary>
    public IEnumerable<SqlTemplate> Conditions => new[] { Where, ActiveWhen }.OfType<SqlTemplate>();

    /// <summary>The columns of the table, whether or not a property maps them.</summary>
    public IEnumerable<ColumnModel> AllColumns => Password is null ? Columns : Columns.Append(Password);

    /// <summary>The column with a role, or null if there is none.</summary>
    public ColumnModel? Find(EntityField field)
    {
        foreach (var column in AllColumns)
        {
            if (column.Field == field)
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>The column with a role that every mapping has.</summary>
    public ColumnModel Get(EntityField field) =>
        Find(field) ?? throw new InvalidOperationException($"The {Kind} entity has no column for {field}.");

    /// <summary>Whether a role is mapped.</summary>
    public bool Has(EntityField field) => Find(field) is not null;

    /// <summary>Whether the other tables may refer to this one with foreign keys.</summary>
    public bool TakesForeignKeys { get; init; } = true;

    /// <summary>Whether a role is mapped to a column that may be written.</summary>
    public bool CanWrite(EntityField field) => Find(field) is { IsReadOnly: false };

    /// <summary>The columns that a client may change afterwards.</summary>
    public IReadOnlyList<ColumnModel> Updatable => [.. Columns.Where(static column => column.UpdateName is not null)];

    /// <summary>Whether a row that was written has columns that only the database knows.</summary>
    public bool HasReadOnly => Columns.Any(static column => column.IsReadOnly);

    /// <summary>Whether the database makes the ids.</summary>
    public bool HasIdentity => IdFactory is null && Find(EntityField.Id)?.Type is ColumnType.Int32 or ColumnType.Int64;

    /// <summary>Whether the id of a row that is gone can come back: the database or the application makes the ids, and not Auth101.</summary>
    public bool CanRepeatIds => HasIdentity || IdFactory is not null;
}
