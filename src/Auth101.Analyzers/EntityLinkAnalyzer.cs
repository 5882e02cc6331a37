using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers;

/// <summary>Reports what is wrong between the classes of a project, as the generator's own linker sees it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityLinkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        DiagnosticDescriptors.DuplicateEntity,
        DiagnosticDescriptors.UserIdTypeMismatch,
        DiagnosticDescriptors.NoUserForEntity,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // The generator maps scaffolded classes as well.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var entities = new ConcurrentBag<(ParsedEntity Entity, Location Location)>();
            start.RegisterSymbolAction(symbol => Collect(symbol, entities), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => Report(end, entities));
        });
    }

    private static void Collect(SymbolAnalysisContext context, ConcurrentBag<(ParsedEntity Entity, Location Location)> entities)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var result in EntityParser.Parse(type, context.Compilation, context.CancellationToken))
        {
            entities.Add((result.Parsed, result.Home));
        }
    }

    private static void Report(CompilationAnalysisContext context, ConcurrentBag<(ParsedEntity Entity, Location Location)> entities)
    {
        // The bag has no order; the messages shall have one.
        var ordered = entities
            .OrderBy(static entity => entity.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static entity => entity.Location.SourceSpan.Start)
            .ToList();
        foreach (var problem in ModelLinker.Link([.. ordered.Select(static entity => entity.Entity)], context.CancellationToken).Problems)
        {
            context.ReportDiagnostic(problem.ToDiagnostic(ordered.First(entity => ReferenceEquals(entity.Entity, problem.Entity)).Location));
        }
    }
}
