using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>Something wrong with a mapping. Only analyzers keep these; the generator needs to know no more than that there is one.</summary>
internal sealed class MappingProblem(DiagnosticDescriptor descriptor, Location? location, params object[] arguments)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, location, arguments);
}
