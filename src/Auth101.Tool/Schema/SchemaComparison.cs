namespace Auth101.Tool.Schema;

/// <summary>Compares what the code expects with what a database holds. Knows no database.</summary>
internal static class SchemaComparison
{
    /// <summary>All differences, in the order in which their cures have to run.</summary>
    public static IReadOnlyList<SchemaDifference> Compare(ExpectedSchema expected, LiveSchema live) =>
        [.. WithRecord(expected, live, expected.Tables.SelectMany(table => Differences(table, live)).OrderBy(static difference => difference.Kind))];

    private static List<SchemaDifference> Differences(ExpectedTable table, LiveSchema live)
    {
        if (live.Find(table.Schema, table.Name) is not { } found)
        {
            return [Missing(table)];
        }

        // What is as it should be may be a table whose record was lost, or that another program made; what is not is no table of ours to change.
        var differences = new TableComparison(table, found, live).Differences().ToList();
        return differences.Count > 0 && live.IsForeign(table) ? [Foreign(table)] : differences;
    }

    private static SchemaDifference Missing(ExpectedTable table) => new(
        DifferenceKind.TableMissing,
        table.DisplayName,
        Column: null,
        table.Managed ? "the table does not exist" : "the application's own table does not exist",
        table.Create,
        table.Create is null ? "create it as you create your other tables" : null);

    private static SchemaDifference Foreign(ExpectedTable table) => new(
        DifferenceKind.TableForeign,
        table.DisplayName,
        Column: null,
        "the table was not made by Auth101, and is another one than the code expects",
        Cure: null,
        $"let Auth101 use another name: [Auth101{char.ToUpperInvariant(table.Entity[0])}{table.Entity[1..]}(Table = \"...\", Managed = true)]");

    /// <summary>Where nothing is recorded yet, the first table that is created creates the record.</summary>
    private static IEnumerable<SchemaDifference> WithRecord(ExpectedSchema expected, LiveSchema live, IEnumerable<SchemaDifference> differences)
    {
        var isRecorded = live.Record.State != RecordState.Missing;
        foreach (var difference in differences)
        {
            var creates = difference is { Kind: DifferenceKind.TableMissing, Cure: not null };
            yield return creates && !isRecorded ? difference with { Cure = $"{expected.Marker}\n\n{difference.Cure}" } : difference;
            isRecorded |= creates;
        }
    }

    private sealed class TableComparison(ExpectedTable expected, LiveTable table, LiveSchema live)
    {
        private readonly IEqualityComparer<string> _names = live.Names;

        public IEnumerable<SchemaDifference> Differences() =>
            [.. expected.Columns.SelectMany(Column), .. NotFilled(), .. PrimaryKey(), .. ReusedIds(), .. UniqueKeys(), .. Indexes(), .. ForeignKeys()];

        private IEnumerable<SchemaDifference> Column(ExpectedColumn column)
        {
            if (table.Columns.FirstOrDefault(found => _names.Equals(found.Name, column.Name)) is not { } found)
            {
                yield return Missing(column);
                yield break;
            }

            if (column.Accepts.Count > 0 && !column.Accepts.Contains(found.Type, StringComparer.OrdinalIgnoreCase))
            {
                yield return Altered(DifferenceKind.ColumnType, column, column.Alter, $"the type is {TypeOf(found)}; expected {column.Type}");
            }
            else if (found.Length < column.Length)
            {
                yield return Altered(
                    DifferenceKind.ColumnTooShort, column, column.Alter, $"{TypeOf(found)} is too short; expected at least {column.Length} characters");
            }

            if (found.Nullable && !column.Nullable)
            {
                yield return Altered(DifferenceKind.ColumnNullable, column, column.AlterNullability, "the column can be null; expected NOT NULL");
            }
            else if (!found.Nullable && column.Nullable)
            {
                yield return Altered(DifferenceKind.ColumnNotNull, column, column.AlterNullability, "the column is NOT NULL; the code writes null into it");
            }
        }

        /// <summary>To add a column that is there under another name would leave its values unread.</summary>
        private SchemaDifference Missing(ExpectedColumn column)
        {
            var unmapped = table.Columns.Select(static found => found.Name).Where(name => !IsMapped(name));
            var nearest = expected.Managed ? null : Spelling.FindNearest(column.Name, unmapped);
            return nearest is null
                ? Difference(DifferenceKind.ColumnMissing, column.Name, $"the column does not exist; expected {column.Type}", column.Add,
                    "add it as you change your other tables")
                : Difference(DifferenceKind.ColumnMissing, column.Name, $"the column does not exist; is it {nearest}?", cure: null,
                    $"if it is, correct the mapping: [MapsTo(\"{nearest}\")]; if not, add it as you change your other tables");
        }

        private IEnumerable<SchemaDifference> NotFilled() =>
            from column in table.Columns
            where !column.Nullable && !column.HasDefault && !IsMapped(column.Name)
            select Difference(DifferenceKind.ColumnNotFilled, column.Name,
                "the column is NOT NULL without a default, and the code does not fill it: every insert fails", cure: null,
                "give it a default, let it be null, or map it to a property");

        private IEnumerable<SchemaDifference> PrimaryKey()
        {
            if (expected.PrimaryKey is not { } key)
            {
                yield break;
            }

            if (table.PrimaryKey is not { } found)
            {
                // What an own table needs is that a row is found by its id, and that other tables can refer to it.
                if (expected.Managed || !HasUnique(key.Columns))
                {
                    yield return Difference(DifferenceKind.PrimaryKey, List(key.Columns), "there is no primary key", key.Create,
                        "build the table anew with the primary key, and copy the rows");
                }
            }
            else if (!Covers(found, key.Columns) && (expected.Managed || !HasUnique(key.Columns)))
            {
                yield return Difference(DifferenceKind.PrimaryKey, List(key.Columns), $"the primary key is ({List(found)})", cure: null,
                    "make it the primary key, or add a unique index over it");
            }
        }

        /// <summary>
        /// Ids of users and sessions stand in tokens, and in rows that an application left behind; nothing names the ids of the other tables.
        /// </summary>
        private IEnumerable<SchemaDifference> ReusedIds() =>
            from column in expected.Columns
            where column.Field == "Id" && expected.Entity is "user" or "session" && table.ReusedKey is { } key && _names.Equals(key, column.Name)
            select Difference(DifferenceKind.IdsReused, column.Name,
                "the database gives the id of a deleted row again: what was left of the old row belongs to the new one", cure: null,
                "build the table anew with INTEGER PRIMARY KEY AUTOINCREMENT, and copy the rows");

        private IEnumerable<SchemaDifference> UniqueKeys() =>
            from key in expected.Unique
            where !HasUnique(key.Columns)
            select Difference(DifferenceKind.UniqueMissing, List(key.Columns), "no unique constraint or index makes it unique", key.Create,
                "add a unique index");

        private IEnumerable<SchemaDifference> Indexes() =>
            from key in expected.Indexes
            where !table.Indexes.Any(index => index.Columns.Count >= key.Columns.Count
                && index.Columns.Take(key.Columns.Count).Zip(key.Columns).All(pair => pair.First is { } name && _names.Equals(name, pair.Second)))
            select Difference(DifferenceKind.IndexMissing, List(key.Columns), "no index starts with it", key.Create, "add an index");

        private IEnumerable<SchemaDifference> ForeignKeys() =>
            from key in expected.ForeignKeys
            where !table.ForeignKeys.Any(found => RefersTo(found, key))
            select Difference(DifferenceKind.ForeignKeyMissing, List(key.Columns), $"no foreign key refers to {key.Table} ({List(key.References)})",
                key.Create, "build the table anew with the foreign key, and copy the rows");

        /// <summary>SQLite has foreign keys to tables that are not there yet.</summary>
        private bool RefersTo(LiveForeignKey found, ExpectedForeignKey key) =>
            (live.Find(key.Schema, key.Table) is { } target
                ? found.Schema == target.Schema && _names.Equals(found.Table, target.Name)
                : _names.Equals(found.Table, key.Table))
            && found.Columns.Count == key.Columns.Count
            && found.Columns.Zip(found.References).All(pair => key.Columns.Zip(key.References)
                .Any(wanted => _names.Equals(pair.First, wanted.First) && _names.Equals(pair.Second, wanted.Second)));

        private bool IsMapped(string column) => expected.Columns.Any(known => _names.Equals(known.Name, column));

        private bool HasUnique(IReadOnlyList<string> columns) => table.Indexes.Any(index => index.IsUnique && Covers(index.Columns, columns));

        /// <summary>Whether these are the same columns in any order.</summary>
        private bool Covers(IReadOnlyList<string?> found, IReadOnlyList<string> columns) =>
            found.Count == columns.Count && columns.All(column => found.Any(name => name is not null && _names.Equals(name, column)));

        private SchemaDifference Altered(DifferenceKind kind, ExpectedColumn column, string? cure, string message) => Difference(
            kind,
            column.Name,
            message,
            cure,
            expected.Managed
                ? "this engine cannot change a column: build the table anew, and copy the rows"
                : "the table is the application's own: change the column or the mapping");

        private SchemaDifference Difference(DifferenceKind kind, string column, string message, string? cure, string advice) =>
            new(kind, expected.DisplayName, column, message, cure, cure is null ? advice : null);

        private static string TypeOf(LiveColumn column) => column.Length is { } length ? $"{column.Type}({length})" : column.Type;

        private static string List(IEnumerable<string?> columns) => string.Join(", ", columns.Select(static name => name ?? "(expression)"));
    }
}
