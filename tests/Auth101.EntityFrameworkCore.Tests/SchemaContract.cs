using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Auth101.Tool;
using Microsoft.EntityFrameworkCore;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>The tables that Entity Framework Core makes are those of Auth101's script. A mapping on an engine is one derived class.</summary>
public abstract class SchemaContract<TUser>(MigratedEngine engine, Mapping<TUser> mapping)
    where TUser : class, IAuth101User<TUser>
{
    [Fact]
    public async Task The_tables_are_those_of_the_script()
    {
        using var migrated = Create(engine.CreateTables<TUser>);
        using var scripted = Create(static _ => { });
        await engine.CreateTablesOfStoreAsync(mapping, scripted);

        var expected = Catalog.Of(scripted);
        Assert.Contains(expected, static fact => fact.Contains("auth101_schema", StringComparison.Ordinal));
        Assert.Equal(expected, Catalog.Of(migrated));
        Assert.Equal(Mapping(scripted), Mapping(migrated));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("migrate")]
    public async Task The_tool_takes_them_for_ours_and_finds_nothing_to_mend(string command)
    {
        using var database = Create(engine.CreateTables<TUser>);

        using var output = new StringWriter();
        var exitCode = await ToolApplication.RunAsync(
            [
                command, "--assembly", typeof(TUser).Assembly.Location, "--user", typeof(TUser).FullName!.Replace('+', '.'),
                "--provider", database is SqliteDatabase ? "sqlite" : "postgresql", "--connection", MigratedEngine.ConnectionString(database),
            ],
            ToolEnvironment.Of(output, output, static _ => null, TimeProvider.System),
            TestContext.Current.CancellationToken);

        Assert.True(exitCode == ExitCodes.Success, output.ToString());
    }

    [Fact]
    public void The_create_script_makes_the_same_tables()
    {
        using var created = Create(engine.CreateTables<TUser>);
        using var scripted = Create(database =>
        {
            using var context = engine.Connect<TUser>(database);
            database.Execute(context.Database.GenerateCreateScript());
        });

        Assert.Equal(Catalog.Of(created), Catalog.Of(scripted));
    }

    private TestDatabase Create(Action<TestDatabase> createTables)
    {
        var database = engine.CreateDatabase();
        if (engine.OwnTables(mapping) is { Length: > 0 } tables)
        {
            database.Execute(tables);
        }

        createTables(database);
        return database;
    }

    private static readonly string[] Columns = ["schema_name", "table_name", "mapping"];

    private static List<object?> Mapping(TestDatabase database) =>
        [.. Columns.Select(column => database.Scalar($"SELECT {column} FROM auth101_schema ORDER BY table_name LIMIT 1")), database.Count("auth101_schema")];
}

public sealed class DefaultSchemaOnSqlite() : SchemaContract<DefaultUser>(MigratedSqlite.Instance, DefaultUser.Mapping);

public sealed class OwnTableSchemaOnSqlite() : SchemaContract<OwnTableUser>(MigratedSqlite.Instance, OwnTableUser.Mapping);

public sealed class TextIdSchemaOnSqlite() : SchemaContract<TextIdUser>(MigratedSqlite.Instance, TextIdUser.Mapping);

public sealed class IntIdSchemaOnSqlite() : SchemaContract<IntIdUser>(MigratedSqlite.Instance, IntIdUser.Mapping);

public sealed class LongIdSchemaOnSqlite() : SchemaContract<LongIdUser>(MigratedSqlite.Instance, LongIdUser.Mapping);

public sealed class NumberedMemberSchemaOnSqlite() : SchemaContract<NumberedMember>(MigratedSqlite.Instance, NumberedMember.Mapping);

public sealed class MixedIdSchemaOnSqlite() : SchemaContract<MixedIdUser>(MigratedSqlite.Instance, MixedIdUser.Mapping);

public sealed class OddNamesSchemaOnSqlite() : SchemaContract<OddNamesUser>(MigratedSqlite.Instance, OddNamesUser.Mapping);

public sealed class RecordSchemaOnSqlite() : SchemaContract<Outer.Middle.RecordUser>(MigratedSqlite.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalSchemaOnSqlite() : SchemaContract<PositionalUser>(MigratedSqlite.Instance, PositionalUser.Mapping);

public sealed class NamedSchemaOnSqlite() : SchemaContract<SchemaUser>(MigratedSqlite.Instance, SchemaUser.Mapping);

public sealed class EveryTypeSchemaOnSqlite() : SchemaContract<EveryTypeUser>(MigratedSqlite.Instance, EveryTypeUser.Mapping);

public sealed class DefaultSchemaOnPostgreSql() : SchemaContract<DefaultUser>(MigratedPostgreSql.Instance, DefaultUser.Mapping);

public sealed class OwnTableSchemaOnPostgreSql() : SchemaContract<OwnTableUser>(MigratedPostgreSql.Instance, OwnTableUser.Mapping);

public sealed class TextIdSchemaOnPostgreSql() : SchemaContract<TextIdUser>(MigratedPostgreSql.Instance, TextIdUser.Mapping);

public sealed class IntIdSchemaOnPostgreSql() : SchemaContract<IntIdUser>(MigratedPostgreSql.Instance, IntIdUser.Mapping);

public sealed class LongIdSchemaOnPostgreSql() : SchemaContract<LongIdUser>(MigratedPostgreSql.Instance, LongIdUser.Mapping);

public sealed class NumberedMemberSchemaOnPostgreSql() : SchemaContract<NumberedMember>(MigratedPostgreSql.Instance, NumberedMember.Mapping);

public sealed class MixedIdSchemaOnPostgreSql() : SchemaContract<MixedIdUser>(MigratedPostgreSql.Instance, MixedIdUser.Mapping);

public sealed class OddNamesSchemaOnPostgreSql() : SchemaContract<OddNamesUser>(MigratedPostgreSql.Instance, OddNamesUser.Mapping);

public sealed class RecordSchemaOnPostgreSql() : SchemaContract<Outer.Middle.RecordUser>(MigratedPostgreSql.Instance, Outer.Middle.RecordUser.Mapping);

public sealed class PositionalSchemaOnPostgreSql() : SchemaContract<PositionalUser>(MigratedPostgreSql.Instance, PositionalUser.Mapping);

public sealed class NamedSchemaOnPostgreSql() : SchemaContract<SchemaUser>(MigratedPostgreSql.Instance, SchemaUser.Mapping);

public sealed class EveryTypeSchemaOnPostgreSql() : SchemaContract<EveryTypeUser>(MigratedPostgreSql.Instance, EveryTypeUser.Mapping);

public sealed class CountersSchemaOnSqlite() : SchemaContract<CountingUser>(MigratedSqlite.Instance, CountingUser.Mapping);

public sealed class CountersSchemaOnPostgreSql() : SchemaContract<CountingUser>(MigratedPostgreSql.Instance, CountingUser.Mapping);
