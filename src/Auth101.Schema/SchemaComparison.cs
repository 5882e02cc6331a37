namespace Auth101.Schema;

/// <summary>Compares what the code expects with what a database holds. Knows no database.</summary>
internal static class SchemaComparison
{
    /// <summary>All differences, in the order in which their cures have to run.</summary>
    public static IReadOnlyList<SchemaDifference> Compare(ExpectedSchema expected, LiveSchema live) =>
        [.. WithRecord(expected, live, expected.Tables.SelectMany(table => Differences(expected, table, live)).OrderBy(static difference => difference.Kind))];

    /// <summary>What works, and is worth a word.</summary>
    public static IReadOnlyList<SchemaNote> Notes(ExpectedSchema expected, LiveSchema live) =>
    [
        .. from table in expected.Tables
           let found = live.Find(table.Schema, table.Name)
           where found is not null && !live.IsForeign(table)
           from note in new TableComparison(table, found, live, expected.IsReferenced(table)).Notes()
           select note,
    ];

    /// <summary>Whether no two rows of a table have the same id, so that others can refer to it.</summary>
    public static bool HasUniqueIds(ExpectedTable table, LiveTable found, LiveSchema live) =>
        new TableComparison(table, found, live, isReferenced: true).HasUniqueIds();

    private static List<SchemaDifference> Differences(ExpectedSchema expected, ExpectedTable table, LiveSchema live)
    {
        if (live.Find(table.Schema, table.Name) is not { } found)
        {
            return [Missing(table)];
        }

        // What is as it should be may be a table whose record was lost, or that another program made; what is not is no table of ours to change.
        var differences = new TableComparison(table, found, live, expected.IsReferenced(table)).Differences().ToList();
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
        $"let Auth101 use another name: [Auth101{char.ToUpperInvariant(table.Entity[0])}{table.Entity.Substring(1)}(Table = \"...\", Managed = true)]");

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

    private sealed class TableComparison(ExpectedTable expected, LiveTable table, LiveSchema live, bool isReferenced)
    {
        private readonly IEqualityComparer<string> _names = live.Names;

        /// <summary>What a role can do without, so that nulls of an own table do no harm: there is no such user, or a default holds.</summary>
        private static readonly string[] NullableRoles =
            ["Email", "NormalizedEmail", "UserName", "Name", "Image", "EmailVerified", "IsActive", "CreatedAt", "UpdatedAt"];

        public IEnumerable<SchemaDifference> Differences() =>
        [
            .. Rows(), .. View(), .. expected.Columns.SelectMany(Column), .. NotFilled(), .. NotMade(), .. PrimaryKey(), .. ReusedIds(), .. UniqueKeys(),
            .. Indexes(), .. ForeignKeys(),
        ];

        public IEnumerable<SchemaNote> Notes() =>
        [
            .. RowNotes(), .. expected.Columns.SelectMany(ColumnNotes), .. NotFilledNotes(), .. ReusedIdNotes(), .. PrefixNotes(), .. IndexNotes(),
        ];

        public bool HasUniqueIds() => expected.Columns.FirstOrDefault(static column => column.Field == "Id") is not { } id || HasUnique([id.Name]);

        private IEnumerable<SchemaDifference> Rows()
        {
            if (table.Rows == LiveRows.None)
            {
                yield return new(
                    DifferenceKind.RowsHidden, expected.DisplayName, Column: null, "row level security shows this role no row: nobody can sign in", Cure: null,
                    "make a policy FOR ALL to the application's role, or connect as a role that security does not hold for");
            }
        }

        private IEnumerable<SchemaNote> RowNotes()
        {
            if (table.Rows == LiveRows.Some)
            {
                yield return new(expected.DisplayName, Column: null, "row level security is on: its policies say which rows there are for this role");
            }
        }

        private IEnumerable<SchemaDifference> View()
        {
            if (table.IsView && isReferenced)
            {
                yield return new(
                    DifferenceKind.ViewReferenced, expected.DisplayName, Column: null, "it is a view, to which no foreign key can refer", Cure: null,
                    "say ForeignKeys = false on [Auth101User]");
            }
        }

        private IEnumerable<SchemaDifference> Column(ExpectedColumn column)
        {
            if (Find(column) is not { } found)
            {
                yield return Missing(column);
                yield break;
            }

            if (column.Accepts.Count > 0 && !Accepts(column, found.Type) && !(found.WorksAs is { } type && !expected.Managed && Accepts(column, type)))
            {
                yield return WrongType(column, found, $"the type is {TypeOf(found)}; expected {column.Type}");
            }
            else if (!HoldsValues(column, found))
            {
                yield return WrongType(column, found, $"the type is {TypeOf(found)}; the code writes {column.Type}");
            }
            else if (IsTooShort(column, found) && !IsAddress(column))
            {
                yield return Altered(
                    DifferenceKind.ColumnTooShort, column, TypeOf(found), column.Alter,
                    $"{TypeOf(found)} is too short; expected at least {column.Length} characters", "make it longer as you change your other tables");
            }

            if (found.Nullable && column.Nullable == false && !table.IsView && !TakesNulls(column))
            {
                yield return Altered(
                    DifferenceKind.ColumnNullable, column, found: null, column.AlterNullability, "the column can be null; expected NOT NULL",
                    "declare the property nullable, or make the column NOT NULL");
            }
            else if (!found.Nullable && column.Nullable == true && !found.IsComputed && !column.ReadOnly)
            {
                yield return Altered(
                    DifferenceKind.ColumnNotNull, column, found: null, column.AlterNullability, "the column is NOT NULL; the code writes null into it",
                    "declare the property not nullable, with an initial value, or let the column be null");
            }

            if (found.IsComputed && !column.Made && !column.ReadOnly)
            {
                yield return Difference(
                    DifferenceKind.ColumnComputed, column.Name, "the database computes it, and refuses an insert that writes it", cure: null,
                    $"read it and never write it: [MapsTo(\"{column.Name}\", ReadOnly = true)]");
            }
        }

        private IEnumerable<SchemaNote> ColumnNotes(ExpectedColumn column)
        {
            if (Find(column) is not { } found)
            {
                yield break;
            }

            if (IsTooShort(column, found) && IsAddress(column))
            {
                yield return new(
                    expected.DisplayName, column.Name,
                    $"{TypeOf(found)} is shorter than the longest address; put [MaxLength({found.Length})] on the property of the email, "
                    + "so that sign-up refuses what does not fit");
            }

            if (found.Nullable && column.Nullable == false && !table.IsView && TakesNulls(column))
            {
                yield return new(expected.DisplayName, column.Name, column.Field switch
                {
                    "Email" or "NormalizedEmail" or "UserName" => "the column can be null: nobody signs in to a row where it is",
                    _ => "the column can be null, which stands for the role's default, or for what NullMeans says",
                });
            }
        }

        private static bool Accepts(ExpectedColumn column, string type) => column.Accepts.Contains(type, StringComparer.OrdinalIgnoreCase);

        private LiveColumn? Find(ExpectedColumn column) => table.Columns.FirstOrDefault(found => _names.Equals(found.Name, column.Name));

        private bool TakesNulls(ExpectedColumn column) => expected is { Managed: false, Entity: "user" } && NullableRoles.Contains(column.Field);

        private static bool IsTooShort(ExpectedColumn column, LiveColumn found) => found.Length < column.Length;

        private bool IsAddress(ExpectedColumn column) => expected is { Managed: false, Entity: "user" } && column.Field is "Email" or "NormalizedEmail";

        /// <summary>
        /// An engine that keeps any value in any column gives back what it was told to keep; others then read something else than they write.
        /// </summary>
        private static bool HoldsValues(ExpectedColumn column, LiveColumn found) =>
            column.Field is null
            || (column.Type, found.Affinity) is not (("TEXT", LiveAffinity.Number) or ("INTEGER", LiveAffinity.Text));

        private SchemaDifference WrongType(ExpectedColumn column, LiveColumn found, string message)
        {
            var isNumber = found.Affinity == LiveAffinity.Number || found.Type is "smallint" or "int" or "integer" or "bigint";
            return Altered(
                DifferenceKind.ColumnType, column, found.Type, column.Alter, message,
                isNumber && column.Field?.EndsWith("At", StringComparison.Ordinal) is true
                    ? $"if it holds seconds or milliseconds since 1970, say so: [MapsTo(\"{column.Name}\", Unit = TimeUnit.UnixSeconds)]"
                    : $"name the column's type: [MapsTo(\"{column.Name}\", TypeName = \"{NameOf(found)}\")]; or change the property or the column");
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
            where IsNotFilled(column) && !table.HasInsertTrigger
            select Difference(DifferenceKind.ColumnNotFilled, column.Name,
                "the column is NOT NULL without a default, and the code does not fill it: every insert fails", cure: null,
                IsMapped(column.Name, written: false)
                    ? "give it a default or a trigger, or let the code write it: leave ReadOnly out"
                    : "give it a default, let it be null, or map it to a property");

        private IEnumerable<SchemaNote> NotFilledNotes() =>
            from column in table.Columns
            where table.HasInsertTrigger && (IsNotFilled(column) || IsNotMade(column))
            select new SchemaNote(expected.DisplayName, column.Name, "an insert leaves it out: a trigger has to fill it");

        private bool IsNotFilled(LiveColumn column) => !column.Nullable && !column.HasDefault && !IsMapped(column.Name, written: true);

        private IEnumerable<SchemaDifference> NotMade() =>
            from column in table.Columns
            where IsNotMade(column) && !table.HasInsertTrigger
            select Difference(
                DifferenceKind.IdNotMade, column.Name, "the database does not make it, and the code does not either: every insert fails", cure: null,
                expected.Entity == "user"
                    ? "make it an identity (or AUTO_INCREMENT, or a sequence's default), or let the class make it: IdFactory on [Auth101User]"
                    : "make it an identity (or AUTO_INCREMENT, or a sequence's default)");

        private bool IsNotMade(LiveColumn column) =>
            !table.IsView && !column.HasDefault && expected.Columns.Any(known => known.Made && _names.Equals(known.Name, column.Name));

        private IEnumerable<SchemaDifference> PrimaryKey()
        {
            if (expected.PrimaryKey is not { } key || table.IsView)
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
                    "make it the primary key, or add a unique index over it") with { Found = List(found) };
            }
        }

        /// <summary>
        /// Ids of users and sessions stand in tokens, and in rows that an application left behind; nothing names the ids of the other tables.
        /// </summary>
        private IEnumerable<SchemaDifference> ReusedIds() =>
            from column in expected.Columns
            where expected.Managed && IsReused(column)
            select Difference(DifferenceKind.IdsReused, column.Name,
                "the database gives the id of a deleted row again: what was left of the old row belongs to the new one", cure: null,
                "build the table anew with INTEGER PRIMARY KEY AUTOINCREMENT, and copy the rows");

        private IEnumerable<SchemaNote> ReusedIdNotes() =>
            from column in expected.Columns
            where !expected.Managed && IsReused(column)
            select new SchemaNote(expected.DisplayName, column.Name,
                "SQLite gives the id of a deleted row again, and with it what was left of that row; INTEGER PRIMARY KEY AUTOINCREMENT gives none twice");

        private bool IsReused(ExpectedColumn column) =>
            column.Field == "Id" && expected.Entity is "user" or "session" && table.ReusedKey is { } key && _names.Equals(key, column.Name);

        private IEnumerable<SchemaNote> PrefixNotes() =>
            from key in expected.Unique
            where !expected.Managed && !table.Indexes.Any(index => index is { IsUnique: true, Prefix: null } && Covers(index.Columns, key.Columns))
            let prefix = table.Indexes.FirstOrDefault(index => index is { IsUnique: true, Prefix: not null } && Covers(index.Columns, key.Columns))
            where prefix is not null
            select new SchemaNote(expected.DisplayName, List(key.Columns),
                $"its unique index looks at the first {prefix.Prefix} characters: values that begin alike count as the same");

        private IEnumerable<SchemaDifference> UniqueKeys() =>
            from key in expected.Unique
            where !table.IsView && !(key.Lower ? HasUniqueLower(key) || (HasUnique(key.Columns) && IgnoresCase(key)) : HasUnique(key.Columns))
                && !IsUniqueAmongUsers(key)
            select NotUnique(key);

        /// <summary>Whether no two users who are not deleted have the same: no statement sees the others, and their addresses are free.</summary>
        private bool IsUniqueAmongUsers(ExpectedKey key) => DeletedAt is { } deletedAt && table.PartialIndexes.Any(
            index => index is { IsUnique: true, WhereNull: { } column } && _names.Equals(column, deletedAt)
                && (key.Lower
                    ? Covers(index.Columns, [$"lower({key.Columns[0]})"]) || (Covers(index.Columns, key.Columns) && IgnoresCase(key))
                    : Covers(index.Columns, key.Columns)));

        /// <summary>The column that says that a user is deleted.</summary>
        private string? DeletedAt => expected.Entity == "user" ? expected.Columns.FirstOrDefault(static column => column.Field == "DeletedAt")?.Name : null;

        private SchemaDifference NotUnique(ExpectedKey key)
        {
            var columns = List(key.Columns);
            if (key.Lower && HasUnique(key.Columns))
            {
                // Sign-up looks before it writes; two at once may both find nobody.
                return Difference(
                    DifferenceKind.UniqueMissing, columns, "its unique index tells letters apart, which the look-up does not", key.Create,
                    $"add a unique index on lower({columns})");
            }

            if (!expected.Managed && HasUniqueLower(key))
            {
                var lookup = expected.Columns.Any(column => column.Field == "UserName" && _names.Equals(column.Name, columns)) ? "TextLookup" : "EmailLookup";
                return Difference(
                    DifferenceKind.UniqueMissing, columns, $"its unique index is on lower({columns}), which no look-up uses", cure: null,
                    $"look up what the index is on: [MapsTo(\"{columns}\", Lookup = {lookup}.Lower)]");
            }

            if (!expected.Managed && table.Indexes.FirstOrDefault(index => IsWider(index, key)) is { } wider)
            {
                return Difference(
                    DifferenceKind.UniqueMissing, columns, $"it is unique only together with others: ({List(wider.Columns)})", cure: null,
                    $"if Where leaves one value of those, say that this is enough: [MapsTo(\"{columns}\", Unique = false)]; if not, add a unique index");
            }

            // Which of the two it is to be, only the application knows.
            return Difference(
                DifferenceKind.UniqueMissing, columns, "no unique constraint or index makes it unique",
                DeletedAt is null || expected.Managed ? key.Create : null,
                DeletedAt is { } deletedAt && !expected.Managed
                    ? $"add a unique index: one WHERE {deletedAt} IS NULL frees the address of a deleted user, one over all rows keeps it taken for ever"
                    : "add a unique index");
        }

        private bool IsWider(LiveIndex index, ExpectedKey key) =>
            index.IsUnique && key.Columns.Count == 1 && index.Columns.Count > 1
            && index.Columns.Any(name => name is not null && _names.Equals(name, key.Columns[0]));

        /// <summary>Whether the type of a key's only column tells no letters apart.</summary>
        private bool IgnoresCase(ExpectedKey key) =>
            key.Columns.Count == 1 && table.Columns.Any(column => column.Type == "citext" && _names.Equals(column.Name, key.Columns[0]));

        private bool HasUniqueLower(ExpectedKey key) => key.Columns.Count == 1 && HasUnique([$"lower({key.Columns[0]})"]);

        private IEnumerable<SchemaDifference> Indexes() =>
            from key in MissingIndexes()
            where expected.Managed
            select Difference(DifferenceKind.IndexMissing, List(key.Columns), "no index starts with it", key.Create, "add an index");

        private IEnumerable<SchemaNote> IndexNotes() =>
            from key in MissingIndexes()
            where !expected.Managed
            select new SchemaNote(
                expected.DisplayName, List(key.Columns), "no index starts with it, which is slow where there are many rows; advice.sql has one");

        private IEnumerable<ExpectedKey> MissingIndexes() =>
            from key in expected.Indexes
            where !table.IsView && !table.Indexes.Any(index => index.Columns.Count >= key.Columns.Count
                && key.Columns.Select((column, i) => index.Columns[i] is { } name && _names.Equals(name, column)).All(static isSame => isSame))
            select key;

        private IEnumerable<SchemaDifference> ForeignKeys() =>
            from key in expected.ForeignKeys
            where !table.IsView && live.Find(key.Schema, key.Table) is not { IsView: true } && !table.ForeignKeys.Any(found => RefersTo(found, key))
            select Difference(DifferenceKind.ForeignKeyMissing, List(key.Columns), $"no foreign key refers to {key.Table} ({List(key.References)})",
                key.Create, "build the table anew with the foreign key, and copy the rows");

        /// <summary>SQLite has foreign keys to tables that are not there yet.</summary>
        private bool RefersTo(LiveForeignKey found, ExpectedForeignKey key) =>
            (live.Find(key.Schema, key.Table) is { } target
                ? found.Schema == target.Schema && _names.Equals(found.Table, target.Name)
                : _names.Equals(found.Table, key.Table))
            && found.Columns.Count == key.Columns.Count
            && Enumerable.Range(0, found.Columns.Count).All(i => Enumerable.Range(0, key.Columns.Count)
                .Any(j => _names.Equals(found.Columns[i], key.Columns[j]) && _names.Equals(found.References[i], key.References[j])));

        private bool IsMapped(string column, bool written = false) =>
            expected.Columns.Any(known => _names.Equals(known.Name, column) && !(written && known.ReadOnly));

        private bool HasUnique(IReadOnlyList<string> columns) => table.Indexes.Any(
            index => index.IsUnique && (index.Prefix is null || !expected.Managed) && Covers(index.Columns, columns));

        /// <summary>Whether these are the same columns in any order.</summary>
        private bool Covers(IReadOnlyList<string?> found, IReadOnlyList<string> columns) =>
            found.Count == columns.Count && columns.All(column => found.Any(name => name is not null && _names.Equals(name, column)));

        private SchemaDifference Altered(DifferenceKind kind, ExpectedColumn column, string? found, string? cure, string message, string ownAdvice) =>
            Difference(
                kind, column.Name, message, cure, expected.Managed ? "this engine cannot change a column: build the table anew, and copy the rows" : ownAdvice)
                with { Found = found };

        private SchemaDifference Difference(DifferenceKind kind, string column, string message, string? cure, string advice) =>
            table.IsView
                ? new(kind, expected.DisplayName, column, message, Cure: null, advice)
                : new(kind, expected.DisplayName, column, message, cure, cure is null ? advice : null);

        /// <summary>A type as a mapping names it. Of an array, the catalog's elements are not asked for.</summary>
        private static string NameOf(LiveColumn column) => column.Type == "array" ? "text[]" : TypeOf(column);

        private static string TypeOf(LiveColumn column) => column.Length is { } length ? $"{column.Type}({length})" : column.Type;

        private static string List(IEnumerable<string?> columns) => string.Join(", ", columns.Select(static name => name ?? "(expression)"));
    }
}
