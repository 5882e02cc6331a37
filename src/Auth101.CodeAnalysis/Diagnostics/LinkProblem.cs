using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>Something that is wrong between classes, each of which may be right by itself. Reported on one of them.</summary>
internal sealed class LinkProblem(DiagnosticDescriptor descriptor, ParsedEntity entity, params object[] arguments)
{
    public ParsedEntity Entity { get; } = entity;

    public Diagnostic ToDiagnostic(Location? location) => Diagnostic.Create(descriptor, location, arguments);
}
