using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>What the linker made of the classes of a compilation.</summary>
/// <param name="Stores">The stores. A user class with a problem has none.</param>
/// <param name="Broken">The user classes without a store that can have another part.</param>
/// <param name="Problems">What is wrong between the classes.</param>
internal sealed record LinkResult(EquatableArray<StoreModel> Stores, EquatableArray<BrokenUser> Broken, IReadOnlyList<LinkProblem> Problems);
