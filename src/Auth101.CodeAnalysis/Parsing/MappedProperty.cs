using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>A property with the column that it maps to, while the class is being parsed.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="Column">The column.</param>
/// <param name="Location">Where to report what is wrong with it.</param>
internal sealed record MappedProperty(IPropertySymbol Symbol, ColumnModel Column, Location Location);
