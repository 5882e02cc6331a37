using System.Collections.Immutable;
using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers;

/// <summary>Compares a mapping with the databases whose drivers the project references. What it reports does not keep code from being generated.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DatabaseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [DiagnosticDescriptors.NoDatabaseDriver, DiagnosticDescriptors.ReservedWord, DiagnosticDescriptors.TypeDoesNotFit];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var result in EntityParser.Parse(type, context.Compilation, context.CancellationToken))
        {
            var databases = Database.ReferencedBy(context.Compilation).ToList();
            if (databases.Count == 0 && result.Parsed is { Kind: EntityKind.User, Entity: not null })
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.NoDatabaseDriver, result.Home, type.Name));
            }

            CheckWords(context, type, result.Parsed.Kind, databases);
            foreach (var property in result.Properties)
            {
                CheckWord(context, "column", property.Column.Column, property.Symbol.Name, property.Location, databases);
                CheckType(context, property, result.Parsed.Entity?.IsManaged == true, databases);
            }
        }
    }

    /// <summary>Looks at the names that the attribute of a class gives.</summary>
    private static void CheckWords(SymbolAnalysisContext context, INamedTypeSymbol type, EntityKind kind, List<Database> databases)
    {
        var attribute = type.FindAttribute(EntityDefinitions.Of(kind).Attribute)!;
        var location = attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).GetLocation();
        CheckWord(context, "table", attribute.NamedArgument("Table") as string, type.Name, location, databases);
        CheckWord(context, "schema", attribute.NamedArgument("Schema") as string, type.Name, location, databases);
    }

    private static void CheckWord(SymbolAnalysisContext context, string what, string? word, string owner, Location? location, List<Database> databases)
    {
        var names = databases.Where(database => word is not null && database.IsReserved(word)).Select(static database => database.Name).ToList();
        if (names.Count > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ReservedWord, location, what, word, owner, string.Join(", ", names)));
        }
    }

    private static void CheckType(SymbolAnalysisContext context, MappedProperty property, bool isManaged, List<Database> databases)
    {
        foreach (var database in databases)
        {
            if (isManaged && database.LimitOf(property.Column.Type) is { } limit)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.TypeDoesNotFit,
                    property.Location,
                    property.Symbol.Name,
                    property.Symbol.Type.ToDisplayString(),
                    database.Name,
                    limit));
            }
        }
    }
}
