using Auth101.CodeAnalysis;
using Auth101.CodeAnalysis.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.Analyzers;

/// <summary>A place where code names its user class: <c>AddAuth101&lt;AppUser&gt;</c>, <c>CurrentUser&lt;AppUser&gt;</c>.</summary>
internal sealed class UserTypeArgument
{
    private static readonly string[] Registrations = ["AddAuth101", "AddAuth101Core"];
    private static readonly string[] Requests = ["CurrentUser", "GetAuth101UserAsync", "IAuth101UserFeature"];
    private static readonly string[] Facades = ["Auth101"];

    private UserTypeArgument(GenericNameSyntax name, ITypeSymbol type)
    {
        Member = name.Identifier.ValueText;
        Name = name;
        Type = type;
    }

    /// <summary>The member that takes the user class.</summary>
    public string Member { get; }

    /// <summary>The member with its argument.</summary>
    public GenericNameSyntax Name { get; }

    /// <summary>The user class, or what stands in its place.</summary>
    public ITypeSymbol Type { get; }

    public Location Location => Name.TypeArgumentList.Arguments[0].GetLocation();

    /// <summary>A registration, also by hand: <c>new Auth101&lt;AppUser&gt;(…)</c>, <c>AddSingleton&lt;Auth101&lt;AppUser&gt;&gt;</c>.</summary>
    public bool IsRegistration =>
        Registrations.Contains(Member) || (Facades.Contains(Member) && Name.Parent is ObjectCreationExpressionSyntax or TypeArgumentListSyntax);

    public bool IsEndpoint => NeedsServices(Member);

    public bool IsRequest => Requests.Contains(Member);

    /// <summary>Whether the type is a user class, or was meant to be one.</summary>
    public bool IsUser =>
        Type.FindAttribute(AttributeNames.User) is not null
        || Type.AllInterfaces.Any(candidate =>
            candidate is
            {
                Name: "IAuth101User",
                TypeArguments.Length: 1,
                ContainingNamespace: { Name: "Auth101", ContainingNamespace.IsGlobalNamespace: true },
            }
            && SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], Type));

    /// <summary>Whether a member asks for the services when the application starts: <c>MapAuth101</c>, its parts, and <c>UseAuth101</c>.</summary>
    private static bool NeedsServices(string member) => member.StartsWith("MapAuth101", StringComparison.Ordinal) || member == "UseAuth101";

    /// <summary>Whether a name is spoken of and not used: in a comment or in nameof.</summary>
    private static bool IsMentioned(GenericNameSyntax name) => name.Ancestors().Any(static ancestor =>
        ancestor is CrefSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    /// <summary>Reads a generic name; null if it is none of Auth101's or its argument is no class.</summary>
    public static UserTypeArgument? Read(GenericNameSyntax name, SemanticModel model, CancellationToken cancellationToken)
    {
        var member = name.Identifier.ValueText;
        if (name.TypeArgumentList.Arguments.Count != 1
            || !(Registrations.Contains(member) || NeedsServices(member) || Requests.Contains(member) || Facades.Contains(member))
            || IsMentioned(name))
        {
            return null;
        }

        // A call with a wrong argument has candidates only.
        var info = model.GetSymbolInfo(name, cancellationToken);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol?.ContainingNamespace is { Name: "Auth101", ContainingNamespace.IsGlobalNamespace: true }
            && model.GetTypeInfo(name.TypeArgumentList.Arguments[0], cancellationToken).Type is { TypeKind: not TypeKind.Error } type
                ? new UserTypeArgument(name, type)
                : null;
    }
}
