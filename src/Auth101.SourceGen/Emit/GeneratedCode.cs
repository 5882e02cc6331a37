using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;

namespace Auth101.SourceGen.Emit;

/// <summary>Text that generated files have in common.</summary>
internal static class GeneratedCode
{
    public const string InvariantCulture = AdoDriver.InvariantCulture;

    /// <summary>The attribute on every generated type, and on methods that the analyzers must tell from the application's own.</summary>
    public static readonly string Attribute =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"{AttributeNames.GeneratorName}\", \"{typeof(GeneratedCode).Assembly.GetName().Version.ToString(3)}\")]";

    /// <summary>The id of <c>user</c> as a string.</summary>
    public static string IdText(ColumnModel id) => id.Type switch
    {
        ColumnType.String => $"user.{id.Property}",
        ColumnType.Guid => $"user.{id.Property}.ToString(\"D\")",
        _ => $"user.{id.Property}.ToString({InvariantCulture})",
    };
}
