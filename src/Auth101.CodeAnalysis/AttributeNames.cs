namespace Auth101.CodeAnalysis;

/// <summary>The full names of attributes. Generator and analyzers know the runtime only by these.</summary>
internal static class AttributeNames
{
    public const string User = "Auth101.Auth101UserAttribute";
    public const string Session = "Auth101.Auth101SessionAttribute";
    public const string Account = "Auth101.Auth101AccountAttribute";
    public const string Verification = "Auth101.Auth101VerificationAttribute";
    public const string Counter = "Auth101.Auth101CounterAttribute";
    public const string MapsTo = "Auth101.MapsToAttribute";
    public const string Ignore = "Auth101.Auth101IgnoreAttribute";
    public const string SignUpInput = "Auth101.SignUpInputAttribute";
    public const string UserInput = "Auth101.UserInputAttribute";

    public const string ClsCompliant = "System.CLSCompliantAttribute";
    public const string Column = "System.ComponentModel.DataAnnotations.Schema.ColumnAttribute";
    public const string DatabaseGenerated = "System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedAttribute";
    public const string DisallowNull = "System.Diagnostics.CodeAnalysis.DisallowNullAttribute";
    public const string Experimental = "System.Diagnostics.CodeAnalysis.ExperimentalAttribute";
    public const string Key = "System.ComponentModel.DataAnnotations.KeyAttribute";
    public const string MaxLength = "System.ComponentModel.DataAnnotations.MaxLengthAttribute";
    public const string MaybeNull = "System.Diagnostics.CodeAnalysis.MaybeNullAttribute";
    public const string NotMapped = "System.ComponentModel.DataAnnotations.Schema.NotMappedAttribute";
    public const string Obsolete = "System.ObsoleteAttribute";
    public const string SetsRequiredMembers = "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute";
    public const string StringLength = "System.ComponentModel.DataAnnotations.StringLengthAttribute";
    public const string Table = "System.ComponentModel.DataAnnotations.Schema.TableAttribute";
    public const string Timestamp = "System.ComponentModel.DataAnnotations.TimestampAttribute";

    /// <summary>The attribute on generated types, and the name of the generator in it.</summary>
    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";
    public const string GeneratorName = "Auth101.SourceGen";
}
