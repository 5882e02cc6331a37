using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Finds the property that a declaration makes.</summary>
internal static class DeclaredProperty
{
    /// <summary>The property of a declared symbol: itself, or that of a parameter of a positional record; null for any other symbol.</summary>
    public static IPropertySymbol? Of(ISymbol? declared) => declared switch
    {
        IPropertySymbol property => property,
        IParameterSymbol parameter => parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(),
        _ => null,
    };
}
