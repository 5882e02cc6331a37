using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Reads attributes by the metadata names of their classes.</summary>
internal static class AttributeDataExtensions
{
    /// <summary>The attribute of a class with this full name, or null.</summary>
    public static AttributeData? FindAttribute(this ISymbol symbol, string fullName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            // The short name first: most attributes are others, and a full name takes a string.
            if (attribute.AttributeClass is { } type && fullName.EndsWith(type.Name, StringComparison.Ordinal) && type.ToDisplayString() == fullName)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The value of a named argument, or null.</summary>
    public static object? NamedArgument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Kind != TypedConstantKind.Array)
            {
                return argument.Value.Value;
            }
        }

        return null;
    }
}
