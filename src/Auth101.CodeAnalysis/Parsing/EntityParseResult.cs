using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>What the parser made of a class.</summary>
/// <param name="Parsed">Its mapping, which is missing if a problem is an error.</param>
/// <param name="Properties">The properties with a column.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record EntityParseResult(ParsedEntity Parsed, IReadOnlyList<MappedProperty> Properties, IReadOnlyList<MappingProblem> Problems);
