using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>
    /// The ids of the warnings that generated code would give, because of attributes on the user class and what it maps, and because of its base.
    /// </summary>
    private IEnumerable<string> SuppressedWarnings()
    {
        // Generated code adds to the classes of the other tables and uses nothing of them.
        if (_kind != EntityKind.User)
        {
            return [];
        }

        var used = WithContainers(_type).ToList<ISymbol>();
        if (UsedConstructor() is { } constructor)
        {
            used.Add(constructor);
        }

        if (_idFactory is not null)
        {
            used.Add(_idFactory);
        }

        foreach (var property in _properties)
        {
            used.AddRange(WithAccessors(property.Symbol));
            used.AddRange(WithContainers(TypeOf(property.Symbol)));
        }

        // What is generated into a user class has the names of what is generated into its base, and hides it.
        IEnumerable<string> hiding = BaseTypes().Any(static type => type.FindAttribute(AttributeNames.User) is not null) ? ["CS0108"] : [];
        return used.SelectMany(WarningsOf).Concat(ComplianceWarnings()).Concat(hiding).Distinct().OrderBy(static id => id, StringComparer.Ordinal);
    }

    private IEnumerable<INamedTypeSymbol> BaseTypes()
    {
        for (var type = _type.BaseType; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static IEnumerable<string> WarningsOf(ISymbol symbol)
    {
        var obsolete = symbol.FindAttribute(AttributeNames.Obsolete);
        var experimental = symbol.FindAttribute(AttributeNames.Experimental);
        string?[] ids =
        [
            obsolete is null
                ? null
                : obsolete.NamedArgument("DiagnosticId") as string ?? (obsolete.ConstructorArguments.FirstOrDefault().Value is null ? "CS0612" : "CS0618"),
            experimental?.ConstructorArguments.FirstOrDefault().Value as string,
        ];
        return ids.Where(SyntaxFacts.IsValidIdentifier).Select(static id => id!);
    }

    /// <summary>
    /// The public factory, the extension method and the changes of a user have the types of Auth101's own assemblies, which do not say whether they comply.
    /// </summary>
    private IEnumerable<string> ComplianceWarnings() =>
        _compilation.Assembly.FindAttribute(AttributeNames.ClsCompliant)?.ConstructorArguments.FirstOrDefault().Value is true
            ? ["CS3001", "CS3002", "CS3003", "CS3009"]
            : [];

    /// <summary>Whether using a symbol is an error, which generated code cannot suppress.</summary>
    private static bool IsObsoleteAsError(ISymbol symbol) =>
        symbol.FindAttribute(AttributeNames.Obsolete)?.ConstructorArguments.ElementAtOrDefault(1).Value is true;

    /// <summary>A property with its accessors and what it overrides: the compiler looks at the attributes of all of them.</summary>
    private static IEnumerable<ISymbol> WithAccessors(IPropertySymbol property)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            yield return current;
            if (current.GetMethod is { } getter)
            {
                yield return getter;
            }

            if (current.SetMethod is { } setter)
            {
                yield return setter;
            }
        }
    }

    private static IEnumerable<ITypeSymbol> WithContainers(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }

    /// <summary>The attribute by which a property takes or gives null in another way than its type says, or null if there is none.</summary>
    private static string? NullabilityAttribute(IPropertySymbol property)
    {
        var attributes = property.GetAttributes()
            .Concat(property.GetMethod!.GetReturnTypeAttributes())
            .Concat(property.SetMethod!.Parameters[0].GetAttributes());
        return attributes
            .FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() is AttributeNames.DisallowNull or AttributeNames.MaybeNull)
            ?.AttributeClass!.Name.Replace("Attribute", string.Empty);
    }
}
