using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>What the linker made of the classes of a compilation: the stores, and what is wrong. A user class with a problem has no store.</summary>
internal sealed record LinkResult(EquatableArray<StoreModel> Stores, IReadOnlyList<LinkProblem> Problems);
