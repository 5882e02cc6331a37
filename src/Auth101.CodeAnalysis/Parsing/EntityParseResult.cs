using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>What the parser made of a class: its mapping, and what is wrong with it. With any problem the mapping is missing.</summary>
internal sealed record EntityParseResult(ParsedEntity Parsed, IReadOnlyList<MappingProblem> Problems);
