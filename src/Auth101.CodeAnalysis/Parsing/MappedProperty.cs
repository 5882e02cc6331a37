using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>A property with the column that it maps to, while the class is being parsed.</summary>
internal sealed record MappedProperty(IPropertySymbol Symbol, ColumnModel Column)
{
    public Location? Location => Symbol.Locations.FirstOrDefault();
}
