using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Planning;

namespace Auth101.SourceGen.Emit;

/// <summary>The schema scripts of a user class as constants.</summary>
internal static class SchemaEmitter
{
    public static string Emit(StoreModel store, SqlDialect dialect, string providerName, SchemaScripts scripts)
    {
        var writer = SourceWriter.StartFile(store.UserType.Namespace);
        using (writer.PartialType(store.UserType))
        {
            writer.WriteLines($"""
                /// <summary>The tables that Auth101 manages for <see cref="{store.UserType.FullName}"/> on {dialect.DisplayName}.</summary>
                {GeneratedCode.Attribute}
                """);
            using (writer.Block($"internal static class Auth101{providerName}Schema"))
            {
                writer.WriteLines($"""
                    /// <summary>Creates the tables that do not exist yet.</summary>
                    [global::Auth101.Auth101Script({SourceWriter.Literal(dialect.Name)}, "01_create.sql")]
                    """);
                writer.WriteSqlConstant("public const string Create", scripts.Create);
            }
        }

        return writer.ToString();
    }
}
