namespace Auth101.SourceGen.Emit;

/// <summary>The attribute on every generated type.</summary>
internal static class GeneratedCode
{
    public const string Attribute = "[global::System.CodeDom.Compiler.GeneratedCode(\"Auth101.SourceGen\", \"0.1.0\")]";
}
