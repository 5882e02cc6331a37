using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>The column that holds the password hash, if the users' own table does. It is never a property's.</summary>
    private ColumnModel? PasswordColumn(AttributeData attribute, IReadOnlyList<ColumnModel> columns)
    {
        if (attribute.NamedArgument("PasswordColumn") is not string name)
        {
            return null;
        }

        CheckIdentifier("password column", name, _type.Name, LocationOf(attribute), canRename: _isManaged);
        if (columns.FirstOrDefault(column => IsSameName(column.Column, name)) is { } taken)
        {
            var property = _properties.FirstOrDefault(property => property.Column == taken);
            Report(DiagnosticDescriptors.PasswordMapped, property?.Location ?? _home, taken.Property.TrimStart('@'), name);
        }

        return CommonFields.Password(string.Empty).ColumnOf(ColumnType.Guid) with { Column = name };
    }

    /// <summary>What the stored hash is made of, in which Password is the column that holds it; null if there is no such SQL or it is refused.</summary>
    private SqlTemplate? PasswordFrom(AttributeData attribute, ColumnModel? password, IReadOnlyList<ColumnModel> columns)
    {
        const string Argument = "PasswordFrom";
        if (password is null && attribute.NamedArgument(Argument) is string)
        {
            Report(
                DiagnosticDescriptors.UnusableCondition,
                LocationOf(attribute),
                Argument,
                _type.Name,
                "needs PasswordColumn, where the new hash goes; name the column, a new one if you like");
            return null;
        }

        return Template(attribute, Argument, [.. columns, .. password is null ? (ColumnModel[])[] : [password]]);
    }

    /// <summary>SQL of the attribute, resolved to columns; null if there is none or it is refused.</summary>
    private SqlTemplate? Template(AttributeData attribute, string argument, IReadOnlyList<ColumnModel> columns)
    {
        if (attribute.NamedArgument(argument) is not string text)
        {
            return null;
        }

        var template = new SqlTemplateParser(text, columns, _databases);
        if (template.Parse() is { } parsed)
        {
            return parsed;
        }

        Report(DiagnosticDescriptors.UnusableCondition, LocationOf(attribute), argument, _type.Name, template.Problem);
        return null;
    }
}
