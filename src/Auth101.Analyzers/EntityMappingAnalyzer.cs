using System.Collections.Immutable;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers;

/// <summary>Reports what is wrong with the mapping of a class, as the generator's own parser sees it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityMappingAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        DiagnosticDescriptors.NotPartial,
        DiagnosticDescriptors.UnsupportedShape,
        DiagnosticDescriptors.MissingField,
        DiagnosticDescriptors.FieldTakenTwice,
        DiagnosticDescriptors.ColumnMappedTwice,
        DiagnosticDescriptors.UnsupportedType,
        DiagnosticDescriptors.WrongFieldType,
        DiagnosticDescriptors.WrongNullability,
        DiagnosticDescriptors.NoAccessor,
        DiagnosticDescriptors.UnusableIdentifier,
        DiagnosticDescriptors.ProtectedSignUpInput,
        DiagnosticDescriptors.NotConstructible,
        DiagnosticDescriptors.WrongFieldEnumeration,
        DiagnosticDescriptors.IgnoredButMapped,
        DiagnosticDescriptors.MemberNameTaken,
        DiagnosticDescriptors.SchemaInTableName,
        DiagnosticDescriptors.PasswordFromClient,
        DiagnosticDescriptors.OptionalFieldMissing,
        DiagnosticDescriptors.SignUpCannotFill,
        DiagnosticDescriptors.UnusableCondition,
        DiagnosticDescriptors.PasswordMapped,
        DiagnosticDescriptors.UnusableTypeName,
        DiagnosticDescriptors.SettingDoesNotFit,
        DiagnosticDescriptors.CannotBeReadOnly,
        DiagnosticDescriptors.UselessLookupSetting,
        DiagnosticDescriptors.UserNotFound,
        DiagnosticDescriptors.NoIdFactory,
        DiagnosticDescriptors.InvertedFlag,
        DiagnosticDescriptors.NoTimeOfDeletion,
        DiagnosticDescriptors.LanguageTooOld,
        DiagnosticDescriptors.IdentifierTooLong,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // The generator maps scaffolded classes as well; an error there must not go unheard while there is no code.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var results = EntityParser.Parse((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken);
        foreach (var problem in results.SelectMany(static result => result.Problems))
        {
            context.ReportDiagnostic(problem.ToDiagnostic());
        }
    }
}
