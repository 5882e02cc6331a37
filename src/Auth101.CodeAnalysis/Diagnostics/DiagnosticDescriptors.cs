using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>The rules of the mapping. Each message names the member, says what is wrong and what to do.</summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        DiagnosticIds.NotPartial,
        "Type must be partial",
        "'{0}' must be partial so that Auth101 can add its code to '{1}'; add the partial modifier");

    public static readonly DiagnosticDescriptor UnsupportedShape = Error(
        DiagnosticIds.UnsupportedShape,
        "Class has an unsupported shape",
        "'{0}' is {1}, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record");

    public static readonly DiagnosticDescriptor MissingField = Error(
        DiagnosticIds.MissingField,
        "Own table lacks a required field",
        "'{0}' maps your own table '{1}' but no property has the field {2}; add a property '{2}' or put [MapsTo(\"column\", Field = {3}Field.{2})] on the one that holds it");

    public static readonly DiagnosticDescriptor FieldTakenTwice = Error(
        DiagnosticIds.FieldTakenTwice,
        "Field is taken twice",
        "Both '{0}' and '{1}' take the field {2}; keep one and put [Auth101Ignore] on the other or map it to another field");

    public static readonly DiagnosticDescriptor ColumnMappedTwice = Error(
        DiagnosticIds.ColumnMappedTwice,
        "Column is mapped twice",
        "Column '{0}' is mapped by both '{1}' and '{2}'; rename one with [MapsTo] or put [Auth101Ignore] on it");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        DiagnosticIds.UnsupportedType,
        "Property type cannot be a column",
        "'{0}' has type '{1}', which cannot be a column; use a supported type or put [Auth101Ignore] on it");

    public static readonly DiagnosticDescriptor WrongFieldType = Error(
        DiagnosticIds.WrongFieldType,
        "Field has the wrong type",
        "'{0}' takes the field {1} and must be {2}, not '{3}'; change its type or put [Auth101Ignore] on it");

    public static readonly DiagnosticDescriptor WrongNullability = Error(
        DiagnosticIds.WrongNullability,
        "Property has the wrong nullability",
        "'{0}' {1}; declare {2}");

    public static readonly DiagnosticDescriptor NoAccessor = Error(
        DiagnosticIds.NoAccessor,
        "Mapped property cannot be read and set",
        "'{0}' is mapped to column '{1}' but {2} or put [Auth101Ignore] on the property");

    public static readonly DiagnosticDescriptor UnusableIdentifier = Error(
        DiagnosticIds.UnusableIdentifier,
        "Name cannot be an identifier",
        "The {0} name of '{1}' {2}; choose another name");

    public static readonly DiagnosticDescriptor ProtectedSignUpInput = Error(
        DiagnosticIds.ProtectedSignUpInput,
        "Field must not come from the client",
        "'{0}' cannot have [SignUpInput]: {1}; remove the attribute");

    public static readonly DiagnosticDescriptor NotConstructible = Error(
        DiagnosticIds.NotConstructible,
        "Class cannot be constructed from its columns",
        "Auth101 cannot make a '{0}': {1}");

    public static readonly DiagnosticDescriptor WrongFieldEnumeration = Error(
        DiagnosticIds.WrongFieldEnumeration,
        "Field belongs to another entity",
        "The Field of [MapsTo] on '{0}' must be a member of {1}Field");

    public static readonly DiagnosticDescriptor IgnoredButMapped = Error(
        DiagnosticIds.IgnoredButMapped,
        "Property is both ignored and mapped",
        "'{0}' has [Auth101Ignore] and [{1}], which contradict each other; remove one");

    public static readonly DiagnosticDescriptor MemberNameTaken = Error(
        DiagnosticIds.MemberNameTaken,
        "Name of a generated member is taken",
        "Auth101 adds {0}, but another member has that name; {1}");

    public static readonly DiagnosticDescriptor DuplicateEntity = Error(
        DiagnosticIds.DuplicateEntity,
        "Two classes map one table",
        "Both '{0}' and '{1}' map {2}; {3}",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UserIdTypeMismatch = Error(
        DiagnosticIds.UserIdTypeMismatch,
        "User id has another type than the user's id",
        "The user id of '{0}' has type '{1}' but the id of '{2}' has type '{3}'; give both the same type",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoUserForEntity = Error(
        DiagnosticIds.NoUserForEntity,
        "Entity belongs to no user class",
        "'{0}' belongs to no user class: {1}",
        WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) => new(
        id,
        title,
        message,
        category: "Auth101.Mapping",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/rules/{id}.md",
        customTags: tags);
}
