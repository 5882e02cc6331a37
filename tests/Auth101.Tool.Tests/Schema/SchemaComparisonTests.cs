using Auth101.Schema;

namespace Auth101.Tool.Tests.Schema;

public sealed class SchemaComparisonTests
{
    private static readonly ExpectedTable Users = new(
        "user", Schema: null, "users", Managed: true, "CREATE TABLE users;", "Not users.",
        [
            new ExpectedColumn("id", "Id", "uuid", ["uuid"], Length: null, Nullable: false, "ADD id;", "ALTER id;", "NULL id;"),
            new ExpectedColumn("email", "Email", "varchar(254)", ["text", "varchar"], Length: 254, Nullable: false, "ADD email;", "ALTER email;", "NULL email;"),
            new ExpectedColumn("name", "Name", "varchar(255)", ["text", "varchar"], Length: 255, Nullable: true, "ADD name;", "ALTER name;", "NULL name;"),
        ],
        new ExpectedKey(["id"], "ADD PRIMARY KEY;"), [new ExpectedKey(["email"], "ADD UNIQUE;")], [], []);

    private static readonly ExpectedTable Session = new(
        "session", Schema: null, "session", Managed: true, "CREATE TABLE session;", "Not session.",
        [new ExpectedColumn("user_id", "UserId", "uuid", ["uuid"], Length: null, Nullable: false, "ADD user_id;", "ALTER user_id;", "NULL user_id;")],
        PrimaryKey: null, [], [new ExpectedKey(["user_id", "expires_at"], "CREATE INDEX;")],
        [new ExpectedForeignKey(["user_id"], Schema: null, "users", ["id"], "ADD FOREIGN KEY;")]);

    private static readonly LiveTable LiveUsers = new(
        "public", "users",
        [
            new LiveColumn("id", "uuid", Length: null, Nullable: false, HasDefault: false),
            new LiveColumn("email", "varchar", Length: 254, Nullable: false, HasDefault: false),
            new LiveColumn("name", "text", Length: null, Nullable: true, HasDefault: false),
        ],
        [new LiveIndex("pk", IsPrimaryKey: true, IsUnique: true, ["id"]), new LiveIndex("uq", IsPrimaryKey: false, IsUnique: true, ["email"])],
        []);

    private static readonly LiveTable LiveSession = new(
        "public", "session",
        [new LiveColumn("user_id", "uuid", Length: null, Nullable: false, HasDefault: false)],
        [new LiveIndex("ix", IsPrimaryKey: false, IsUnique: false, ["user_id", "expires_at", "id"])],
        [new LiveForeignKey(["user_id"], "public", "users", ["id"])]);

    [Fact]
    public void A_schema_as_expected_has_no_differences() => Assert.Empty(Compare(LiveUsers, LiveSession));

    [Fact]
    public void A_missing_table_is_one_difference_with_its_create_statement()
    {
        var differences = SchemaComparison.Compare(Expected(Users, Session), LiveSchema.Empty);

        Assert.Equal(["CREATE TABLE auth101_schema;\n\nCREATE TABLE users;", "CREATE TABLE session;"], differences.Select(difference => difference.Cure));
        Assert.All(differences, difference => Assert.Equal(DifferenceKind.TableMissing, difference.Kind));
    }

    [Fact]
    public void A_missing_own_table_comes_with_advice()
    {
        var difference = Assert.Single(SchemaComparison.Compare(Expected(Users with { Managed = false, Create = null }), LiveSchema.Empty));

        Assert.Null(difference.Cure);
        Assert.NotNull(difference.Advice);
    }

    [Fact]
    public void A_missing_column_is_told() => AssertOne(DifferenceKind.ColumnMissing, "ADD name;", Compare(LiveUsers with { Columns = [.. LiveUsers.Columns.Take(2)] }));

    [Theory]
    [InlineData("Name", "nam")]
    [InlineData("displayname", "display_name")]
    public void A_column_of_an_own_table_that_is_there_under_another_name_is_named_and_not_added(string mapped, string there)
    {
        var expected = Users with { Managed = false, Columns = [.. Users.Columns.Take(2), Users.Columns[2] with { Name = mapped }] };

        var difference = Assert.Single(SchemaComparison.Compare(Expected(expected), Live(With(2, column => column with { Name = there }))));

        Assert.Equal((DifferenceKind.ColumnMissing, null), (difference.Kind, difference.Cure));
        Assert.Contains(there, difference.Message, StringComparison.Ordinal);
        Assert.Contains($"[MapsTo(\"{there}\")]", difference.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_key_to_an_own_table_that_is_not_there_yet_is_there()
    {
        var differences = SchemaComparison.Compare(Expected(Users with { Managed = false, Create = null }, Session), Live(LiveSession));

        Assert.Equal(DifferenceKind.TableMissing, Assert.Single(differences).Kind);
    }

    [Fact]
    public void A_wrong_type_is_told_and_its_length_is_not() =>
        AssertOne(DifferenceKind.ColumnType, "ALTER email;", Compare(With(1, column => column with { Type = "bytea", Length = 3 })));

    [Fact]
    public void A_column_that_is_too_short_is_told() =>
        AssertOne(DifferenceKind.ColumnTooShort, "ALTER email;", Compare(With(1, column => column with { Length = 253 })));

    [Fact]
    public void A_longer_column_is_fine() => Assert.Empty(Compare(With(1, column => column with { Length = 255 })));

    [Fact]
    public void Any_type_will_do_where_none_is_named()
    {
        var users = Users with { Columns = [.. Users.Columns.Select(column => column with { Accepts = [] })] };

        Assert.Empty(SchemaComparison.Compare(Expected(users), Live(With(0, column => column with { Type = "text" }))));
    }

    [Fact]
    public void A_column_that_can_be_null_is_told() =>
        AssertOne(DifferenceKind.ColumnNullable, "NULL email;", Compare(With(1, column => column with { Nullable = true })));

    [Fact]
    public void A_column_that_cannot_be_null_is_told() =>
        AssertOne(DifferenceKind.ColumnNotNull, "NULL name;", Compare(With(2, column => column with { Nullable = false })));

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void A_required_column_that_the_code_does_not_know_is_told(bool nullable, bool hasDefault, bool told)
    {
        var extra = new LiveColumn("tenant", "text", Length: null, nullable, hasDefault);

        var differences = Compare(LiveUsers with { Columns = [.. LiveUsers.Columns, extra] });

        Assert.Equal(told ? [DifferenceKind.ColumnNotFilled] : [], differences.Select(difference => difference.Kind));
    }

    [Theory]
    [InlineData(false, true, false, nameof(DifferenceKind.ColumnComputed))]
    [InlineData(true, true, false, null)]
    [InlineData(true, false, false, nameof(DifferenceKind.ColumnNotFilled))]
    [InlineData(true, false, true, null)]
    public void A_column_that_is_only_read_may_be_computed_and_must_be_filled(bool readOnly, bool computed, bool hasDefault, string? told)
    {
        var expected = Users with { Managed = false, Columns = [.. Users.Columns.Take(2), Users.Columns[2] with { ReadOnly = readOnly }] };
        var live = With(2, column => column with { Nullable = computed, IsComputed = computed, HasDefault = computed || hasDefault });

        Assert.Equal(told is null ? [] : [told], SchemaComparison.Compare(Expected(expected), Live(live)).Select(static difference => difference.Kind.ToString()));
    }

    [Fact]
    public void A_missing_primary_key_is_told() =>
        AssertOne(DifferenceKind.PrimaryKey, "ADD PRIMARY KEY;", Compare(LiveUsers with { Indexes = [LiveUsers.Indexes[1]] }));

    [Fact]
    public void Another_primary_key_has_no_simple_cure() =>
        AssertOne(DifferenceKind.PrimaryKey, cure: null, Compare(LiveUsers with { Indexes = [LiveUsers.Indexes[0] with { Columns = ["name"] }, LiveUsers.Indexes[1]] }));

    [Fact]
    public void An_own_table_may_have_a_unique_id_instead_of_a_primary_key()
    {
        var live = Live(LiveUsers with { Indexes = [LiveUsers.Indexes[0] with { IsPrimaryKey = false }, LiveUsers.Indexes[1]] });

        Assert.Empty(SchemaComparison.Compare(Expected(Users with { Managed = false }), live));
        Assert.Single(SchemaComparison.Compare(Expected(Users), live));
    }

    [Theory]
    [InlineData(false, "email")]
    [InlineData(true, "email", "name")]
    [InlineData(true, "name")]
    [InlineData(true, null, "email")]
    public void What_does_not_make_the_columns_unique_is_not_enough(bool unique, params string?[] columns) =>
        AssertOne(DifferenceKind.UniqueMissing, "ADD UNIQUE;", Compare(LiveUsers with { Indexes = [LiveUsers.Indexes[0], new LiveIndex("i", IsPrimaryKey: false, unique, columns)] }));

    [Fact]
    public void The_order_of_unique_columns_does_not_matter()
    {
        var users = Users with { Unique = [new ExpectedKey(["email", "name"], "ADD UNIQUE;")] };

        Assert.Empty(SchemaComparison.Compare(
            Expected(users), Live(LiveUsers with { Indexes = [LiveUsers.Indexes[0], LiveUsers.Indexes[1] with { Columns = ["name", "email"] }] })));
    }

    [Theory]
    [InlineData("expires_at", "user_id")]
    [InlineData("user_id")]
    [InlineData(null, "expires_at")]
    public void An_index_that_does_not_start_with_the_columns_is_not_enough(params string?[] columns) =>
        AssertOne(DifferenceKind.IndexMissing, "CREATE INDEX;", Compare(LiveUsers, LiveSession with { Indexes = [LiveSession.Indexes[0] with { Columns = columns }] }));

    [Theory]
    [InlineData("users", "email", "public")]
    [InlineData("people", "id", "public")]
    [InlineData("users", "id", "other")]
    public void A_foreign_key_to_something_else_is_not_enough(string table, string column, string schema) =>
        AssertOne(DifferenceKind.ForeignKeyMissing, "ADD FOREIGN KEY;", Compare(
            LiveUsers, LiveSession with { ForeignKeys = [new LiveForeignKey(["user_id"], schema, table, [column])] }));

    [Fact]
    public void Names_are_compared_as_the_engine_does()
    {
        var live = LiveUsers with { Columns = [.. LiveUsers.Columns.Select(column => column with { Name = column.Name.ToUpperInvariant() })] };

        Assert.Empty(SchemaComparison.Compare(Expected(Users), Live(live) with { Names = StringComparer.OrdinalIgnoreCase }));
        AssertOne(DifferenceKind.TableForeign, null, SchemaComparison.Compare(Expected(Users), Live(live)));
    }

    [Fact]
    public void Cures_come_in_an_order_in_which_they_can_run()
    {
        var differences = Compare(
            LiveUsers with { Columns = [.. LiveUsers.Columns.Take(2)], Indexes = [] },
            LiveSession with { Indexes = [], ForeignKeys = [] });

        Assert.Equal(
            ["ADD name;", "ADD PRIMARY KEY;", "ADD UNIQUE;", "CREATE INDEX;", "ADD FOREIGN KEY;"],
            differences.Select(difference => difference.Cure));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Where_the_record_cannot_be_read_a_table_without_most_of_the_columns_is_foreign(int missing, bool isForeign)
    {
        var required = Users with { Columns = [Users.Columns[0], Users.Columns[1], Users.Columns[2] with { Nullable = false }] };
        var live = Live(LiveUsers with { Columns = [.. LiveUsers.Columns.Skip(missing)] }) with { Record = LiveRecord.Unreadable };

        Assert.Equal(isForeign, SchemaComparison.Compare(Expected(required), live).Any(static difference => difference.Kind == DifferenceKind.TableForeign));
    }

    [Fact]
    public void What_is_there_instead_is_a_part_of_the_id()
    {
        var bytes = Assert.Single(Compare(With(1, column => column with { Type = "bytea" })));
        var number = Assert.Single(Compare(With(1, column => column with { Type = "odd type/x" })));

        Assert.Equal("column-type/users/email/bytea", bytes.Id);
        Assert.Equal("column-type/users/email/odd%20type%2Fx", number.Id);
    }

    private static void AssertOne(DifferenceKind kind, string? cure, IReadOnlyList<SchemaDifference> differences)
    {
        var difference = Assert.Single(differences);
        Assert.Equal(kind, difference.Kind);
        Assert.Equal(cure, difference.Cure);
        Assert.Equal(cure is null, difference.Advice is not null);
    }

    private static IReadOnlyList<SchemaDifference> Compare(LiveTable users) => SchemaComparison.Compare(Expected(Users), Live(users));

    private static IReadOnlyList<SchemaDifference> Compare(LiveTable users, LiveTable session) =>
        SchemaComparison.Compare(Expected(Users, Session), Live(users, session));

    private static LiveTable With(int index, Func<LiveColumn, LiveColumn> change) =>
        LiveUsers with { Columns = [.. LiveUsers.Columns.Select((column, i) => i == index ? change(column) : column)] };

    private static ExpectedSchema Expected(params IReadOnlyList<ExpectedTable> tables) => new("Shop.User", "postgresql", "0123", "CREATE TABLE auth101_schema;", tables);

    private static LiveSchema Live(params IReadOnlyList<LiveTable> tables) =>
        new(StringComparer.Ordinal, tables.ToDictionary(table => new TableName(null, table.Name)), new LiveRecord(
            RecordState.Present, new Dictionary<TableName, string> { [new TableName(null, "users")] = "0123", [new TableName(null, "session")] = "0123" }));
}
