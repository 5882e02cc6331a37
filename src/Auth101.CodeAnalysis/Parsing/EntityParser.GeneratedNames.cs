using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>
    /// What the generator adds to a user class besides properties, whatever drivers are referenced and whether or not there is a sign-up form.
    /// </summary>
    private static readonly string[] GeneratedMembers =
    [
        "Auth101Create",
        "Auth101WithId",
        "Auth101UserModel",
        "Auth101SignUpForm",
        "Auth101UserUpdate",
        "Auth101EntityFramework",
        "Auth101SqliteStore",
        "Auth101SqliteConnection",
        "Auth101SqliteSchema",
        "Auth101NpgsqlStore",
        "Auth101PostgreSqlSchema",
        "Auth101MySqlStore",
        "Auth101MySqlSchema",
        "Auth101SqlServerStore",
        "Auth101SqlServerSchema",
    ];

    /// <summary>Makes sure that the names of generated code in and beside a user class are free.</summary>
    private void CheckGeneratedNames()
    {
        if (_kind != EntityKind.User)
        {
            return;
        }

        foreach (var name in GeneratedMembers)
        {
            if (_type.Name == name || MembersNamed(name).Any(static member => !IsGenerated(member)))
            {
                ReportTaken($"the member '{name}' to '{_type.Name}'", "rename that member");
            }
        }

        CheckSigningUp();
        var factory = _type.Name + "Stores";
        INamespaceOrTypeSymbol container = _type.ContainingType ?? (INamespaceOrTypeSymbol)_type.ContainingNamespace;
        if (_type.ContainingType?.Name == factory || container.GetMembers(factory).Any(IsInTheWayOfFactory))
        {
            var accessibility = SyntaxFacts.GetText(_type.DeclaredAccessibility);
            ReportTaken($"the class '{factory}' beside '{_type.Name}'", $"rename that member or declare it as '{accessibility} static partial class'");
        }
    }

    /// <summary>Makes sure that what is called like the method that the generator declares for new users is its body, or another overload.</summary>
    private void CheckSigningUp()
    {
        var taken = MembersNamed(TypeModel.SigningUp).FirstOrDefault(member =>
            member is not IMethodSymbol { Parameters.IsEmpty: false } && !IsGenerated(member) && BodyOfSigningUp(member) is null);
        if (_type.Name == TypeModel.SigningUp)
        {
            ReportTaken($"the member '{TypeModel.SigningUp}' to '{_type.Name}'", "rename that member");
        }
        else if (taken is not null)
        {
            ReportTaken(
                $"the member '{TypeModel.SigningUp}' to '{_type.Name}'",
                taken is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.ContainingType, _type)
                    ? $"declare it as 'partial void {TypeModel.SigningUp}()', without other modifiers, or rename that member"
                    : "rename that member");
        }
    }

    /// <summary>Whether the class says what is to happen with a new user.</summary>
    private bool HasBodyOfSigningUp() => _type.GetMembers(TypeModel.SigningUp).Any(member => BodyOfSigningUp(member) is not null);

    /// <summary>The body that a class gives to a partial method without parameters, result and modifiers; null if a member is no such method.</summary>
    private MethodDeclarationSyntax? BodyOfSigningUp(ISymbol member) =>
        member is IMethodSymbol { ReturnsVoid: true, Parameters.IsEmpty: true, Arity: 0 } method
        && SymbolEqualityComparer.Default.Equals(method.ContainingType, _type)
            ? (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
                .Select(reference => reference.GetSyntax(_cancellationToken))
                .OfType<MethodDeclarationSyntax>()
                .FirstOrDefault(static declaration => declaration is not { Body: null, ExpressionBody: null }
                    && declaration.Modifiers.All(static modifier => modifier.Kind() is SyntaxKind.PartialKeyword or SyntaxKind.UnsafeKeyword)
                    && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            : null;

    /// <summary>Analyzers run when the generated code is already there.</summary>
    private static bool IsGenerated(ISymbol member) =>
        member.FindAttribute(AttributeNames.GeneratedCode)?.ConstructorArguments.FirstOrDefault().Value is AttributeNames.GeneratorName;

    /// <summary>Whether a neighbour of the user class cannot be another part of the generated factory. The generated part itself can.</summary>
    private bool IsInTheWayOfFactory(ISymbol neighbour) => neighbour switch
    {
        INamedTypeSymbol { Arity: > 0 } or INamedTypeSymbol { IsFileLocal: true } => false,
        INamedTypeSymbol type => type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(_cancellationToken) is not ClassDeclarationSyntax { Modifiers: var modifiers }
            || !modifiers.Any(SyntaxKind.PartialKeyword)
            || !modifiers.Any(SyntaxKind.StaticKeyword)
            || (modifiers.Any(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind()))
                && type.DeclaredAccessibility != _type.DeclaredAccessibility)),
        _ => true,
    };

    private void ReportTaken(string added, string advice) =>
        Report(DiagnosticDescriptors.MemberNameTaken, _home, added, advice);
}
