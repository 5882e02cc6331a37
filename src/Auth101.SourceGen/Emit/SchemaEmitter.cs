using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Schema;

namespace Auth101.SourceGen.Emit;

/// <summary>The schema scripts of a user class as constants, which the build and the tool read from the compiled assembly.</summary>
internal static class SchemaEmitter
{
    public static string Emit(StoreModel store, SqlDialect dialect, SchemaScripts scripts)
    {
        var writer = SourceWriter.StartFile(store.UserType.Namespace);
        using (writer.PartialType(store.UserType))
        {
            writer.WriteLines($"""
                /// <summary>The tables of <see cref="{store.UserType.FullName}"/> on {dialect.DisplayName}.</summary>
                {GeneratedCode.Attribute}
                """);
            using (writer.Block($"internal static class Auth101{dialect.IdentifierName}Schema"))
            {
                Script(writer, dialect, "Create", "01_create.sql", "Creates the tables that Auth101 manages and that do not exist yet.", scripts.Create);
                Script(writer, dialect, "Grants", "02_grants.sql", "Grants the application what its store does.", scripts.Grants);
                Script(writer, dialect, "Drop", "99_drop.sql", "Drops the tables that Auth101 manages.", scripts.Drop);
                Script(writer, dialect, "Advice", "advice.sql", "Looks for what Auth101 needs of the application's own tables.", scripts.Advice);
                writer.WriteLines($"""
                    /// <summary>The tables as the store expects them, which the tool compares with a database.</summary>
                    [global::Auth101.Auth101Schema({SourceWriter.Literal(dialect.Name)})]
                    """);
                writer.WriteTextConstant("public const string Description", scripts.Description);
            }
        }

        return writer.ToString();
    }

    private static void Script(SourceWriter writer, SqlDialect dialect, string name, string file, string summary, string? text)
    {
        if (text is null)
        {
            return;
        }

        writer.WriteLines($"""
            /// <summary>{summary}</summary>
            [global::Auth101.Auth101Script({SourceWriter.Literal(dialect.Name)}, {SourceWriter.Literal(file)})]
            """);
        writer.WriteTextConstant($"public const string {name}", text);
        writer.WriteLine();
    }
}
