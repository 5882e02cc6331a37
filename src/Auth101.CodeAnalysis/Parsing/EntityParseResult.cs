using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>What the parser made of a class.</summary>
/// <param name="Parsed">Its mapping, which is missing if a problem is an error.</param>
/// <param name="Home">The name of the class where it has the attribute.</param>
/// <param name="Properties">The properties with a column.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record EntityParseResult(ParsedEntity Parsed, Location Home, IReadOnlyList<MappedProperty> Properties, IReadOnlyList<MappingProblem> Problems);
