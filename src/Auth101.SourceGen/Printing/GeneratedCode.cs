using Auth101.CodeAnalysis;

namespace Auth101.SourceGen.Printing;

/// <summary>Text that generated files have in common.</summary>
internal static class GeneratedCode
{
    /// <summary>The attribute on every generated type, and on methods that the analyzers must tell from the application's own.</summary>
    public static readonly string Attribute = "[global::System.CodeDom.Compiler.GeneratedCode("
        + $"\"{AttributeNames.GeneratorName}\", \"{typeof(GeneratedCode).Assembly.GetName().Version.ToString(3)}\")]";
}
