using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>The method that makes ids; null where the class has none.</summary>
    private IMethodSymbol? _idFactory;

    /// <summary>The method that makes the id of a new user, as the attribute names it.</summary>
    private string? IdFactory(AttributeData attribute, List<ColumnModel> columns)
    {
        if (attribute.NamedArgument("IdFactory") is not string name || columns.Find(static column => column.Field == EntityField.Id) is not { } id)
        {
            return null;
        }

        _idFactory = MembersNamed(name).OfType<IMethodSymbol>().FirstOrDefault(method =>
            method is { IsStatic: true, MethodKind: MethodKind.Ordinary, Arity: 0, Parameters.IsEmpty: true, RefKind: RefKind.None }
            && method.ReturnNullableAnnotation != NullableAnnotation.Annotated
            && CSharpIdentifier.FullName(method.ReturnType.WithNullableAnnotation(NullableAnnotation.None)) == id.TypeName
            && !IsObsoleteAsError(method));
        if (_idFactory is null)
        {
            var type = id.TypeName.Split('.', ':').Last();
            var declared = SyntaxFacts.IsValidIdentifier(name) ? CSharpIdentifier.Escape(name) : "NewId";
            Report(DiagnosticDescriptors.NoIdFactory, LocationOf(attribute), _type.Name, name, type, $"private static {type} {declared}()");
            return null;
        }

        return CSharpIdentifier.Escape(name);
    }
}
