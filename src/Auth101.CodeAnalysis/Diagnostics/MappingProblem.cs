using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>Something wrong with a mapping. Only analyzers keep these; the generator needs to know no more than that there is one.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="location">Where.</param>
/// <param name="fix">What a code fix needs to know, by the keys of <see cref="FixProperties"/>.</param>
/// <param name="arguments">The arguments of the message.</param>
internal sealed class MappingProblem(DiagnosticDescriptor descriptor, Location? location, ImmutableDictionary<string, string?> fix, object[] arguments)
{
    /// <summary>Whether there is no code because of it.</summary>
    public bool IsError => descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(descriptor, location, fix, arguments);
}
