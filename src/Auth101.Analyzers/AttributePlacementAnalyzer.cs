using System.Collections.Concurrent;
using System.Collections.Immutable;
using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Analyzers;

/// <summary>Reports an attribute of a mapping where there is none: on a property that cannot be a column, or in a class that nobody maps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AttributePlacementAnalyzer : DiagnosticAnalyzer
{
    private static readonly (string Short, string Full)[] Attributes =
    [
        ("MapsTo", AttributeNames.MapsTo),
        ("Auth101Ignore", AttributeNames.Ignore),
        ("SignUpInput", AttributeNames.SignUpInput),
        ("UserInput", AttributeNames.UserInput),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.AttributeWithoutEffect];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(static start =>
        {
            var bases = new ConcurrentDictionary<INamedTypeSymbol, bool>(SymbolEqualityComparer.Default);
            var doubtful = new ConcurrentBag<(AttributeSyntax Attribute, string Name, IPropertySymbol Property)>();
            start.RegisterSymbolAction(symbol => CollectBases((INamedTypeSymbol)symbol.Symbol, bases), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(node => Analyze(node, doubtful), SyntaxKind.Attribute);
            start.RegisterCompilationEndAction(end =>
            {
                foreach (var (attribute, name, property) in doubtful.Where(found => !bases.ContainsKey(found.Property.ContainingType)))
                {
                    end.ReportDiagnostic(Diagnostic.Create(
                        DiagnosticDescriptors.AttributeWithoutEffect,
                        attribute.GetLocation(),
                        name,
                        property.Name,
                        $"'{property.ContainingType.Name}' is neither a class with an attribute such as [Auth101User] nor the base of one",
                        "put that attribute on the class or remove this one"));
                }
            });
        });
    }

    /// <summary>Notes the classes whose properties are mapped.</summary>
    private static void CollectBases(INamedTypeSymbol type, ConcurrentDictionary<INamedTypeSymbol, bool> bases)
    {
        if (EntityDefinitions.All.Any(definition => type.FindAttribute(definition.Attribute) is not null))
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                bases.TryAdd(current.OriginalDefinition, true);
            }
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, ConcurrentBag<(AttributeSyntax Attribute, string Name, IPropertySymbol Property)> doubtful)
    {
        var attribute = (AttributeSyntax)context.Node;
        var (name, fullName) = Attributes.FirstOrDefault(candidate =>
            NameOf(attribute) is var written && (written == candidate.Short || written == candidate.Short + "Attribute"));
        if (name is null
            || attribute.Parent?.Parent is not { } declaration
            || DeclaredProperty.Of(context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken)) is not { } property
            || property.FindAttribute(fullName) is null)
        {
            return;
        }

        var what = property switch
        {
            { IsStatic: true } => "a static property",
            { IsIndexer: true } => "an indexer",
            { ExplicitInterfaceImplementations.IsEmpty: false } => "an explicit implementation",
            { ContainingType.TypeKind: TypeKind.Interface } => "a property of an interface",
            { ContainingType.TypeKind: TypeKind.Struct } => "a property of a struct",
            _ => null,
        };
        if (what is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.AttributeWithoutEffect, attribute.GetLocation(), name, property.Name, $"{what} is no column", "remove it"));
        }
        else if (!CanBeBaseElsewhere(property.ContainingType, context.Compilation))
        {
            doubtful.Add((attribute, name, property));
        }
    }

    private static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => string.Empty,
    };

    /// <summary>Whether a class of another project may inherit the property and map it.</summary>
    private static bool CanBeBaseElsewhere(INamedTypeSymbol type, Compilation compilation)
    {
        var hasFriends = compilation.Assembly.FindAttribute("System.Runtime.CompilerServices.InternalsVisibleToAttribute") is not null;
        var isLibrary = compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        for (var current = type; current is not null; current = current.ContainingType)
        {
            isLibrary &= current.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
                || (hasFriends && current.DeclaredAccessibility is Accessibility.Internal);
        }

        return isLibrary && type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false };
    }
}
