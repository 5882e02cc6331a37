using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>The rules. Each message names the member, says what is wrong and what to do.</summary>
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
        "'{0}' maps your own table '{1}' but no property has the field {2}; "
        + "add a property '{2}' or put [MapsTo(\"column\", Field = {3}Field.{2})] on the one that holds it");

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
        "'{0}' has type '{1}', which cannot be a column; use {2} or {3}");

    public static readonly DiagnosticDescriptor WrongFieldType = Error(
        DiagnosticIds.WrongFieldType,
        "Field has the wrong type",
        "'{0}' takes the field {1} and must be {2}, not '{3}'; {4}");

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
        "'{0}' cannot have [{2}]: {1}; remove the attribute");

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

    public static readonly DiagnosticDescriptor SchemaInTableName = Mapping(
        DiagnosticIds.SchemaInTableName,
        DiagnosticSeverity.Warning,
        "Table name holds a schema",
        "'{0}' maps a table that is called '{1}', dot included; if '{2}' is a schema, write Schema = \"{2}\", Table = \"{3}\"");

    public static readonly DiagnosticDescriptor PasswordFromClient = Mapping(
        DiagnosticIds.PasswordFromClient,
        DiagnosticSeverity.Warning,
        "Password would be stored as it is sent",
        "'{0}' has [{1}] and looks like a password, which would be stored as the client sends it; "
        + "remove the attribute, Auth101 hashes the member 'password' by itself");

    public static readonly DiagnosticDescriptor OptionalFieldMissing = Mapping(
        DiagnosticIds.OptionalFieldMissing,
        DiagnosticSeverity.Info,
        "Own table lacks an optional field",
        "'{0}' has no property with the field {1}, so {2}; add one if the table '{3}' has such a column");

    public static readonly DiagnosticDescriptor SignUpCannotFill = Mapping(
        DiagnosticIds.SignUpCannotFill,
        DiagnosticSeverity.Warning,
        "Sign-up cannot fill a property",
        "'{0}' needs a value that sign-up by email and password does not have, so it would fail; "
        + "put [SignUpInput] on it, make it nullable or give it an initial value instead of {1}");

    public static readonly DiagnosticDescriptor AttributeWithoutEffect = Mapping(
        DiagnosticIds.AttributeWithoutEffect,
        DiagnosticSeverity.Warning,
        "Attribute has no effect",
        "[{0}] on '{1}' has no effect because {2}; {3}",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor UnusableCondition = Error(
        DiagnosticIds.UnusableCondition,
        "Condition cannot be a part of a statement",
        "{0} of '{1}' {2}");

    public static readonly DiagnosticDescriptor PasswordMapped = Error(
        DiagnosticIds.PasswordMapped,
        "Column of the password hash is mapped",
        "'{0}' maps the column '{1}', which PasswordColumn names, but the hash is never loaded into a user; remove the property or put [Auth101Ignore] on it");

    public static readonly DiagnosticDescriptor UnusableTypeName = Error(
        DiagnosticIds.UnusableTypeName,
        "Name of a type is none",
        "The TypeName \"{1}\" of '{0}' is not the name of a type; "
        + "write it as a column's definition does, such as \"citext\", \"timestamp(6)\" or \"varchar[]\"");

    public static readonly DiagnosticDescriptor SettingDoesNotFit = Error(
        DiagnosticIds.SettingDoesNotFit,
        "Setting of a column does not fit its property",
        "{0} of [MapsTo] on '{1}' does not fit because {2}; {3}");

    public static readonly DiagnosticDescriptor NoIdFactory = Error(
        DiagnosticIds.NoIdFactory,
        "No method makes the id",
        "IdFactory of '{0}' names '{1}', which is no static method without parameters that returns '{2}' and that the class can reach; "
        + "declare '{3}' in the class");

    public static readonly DiagnosticDescriptor InvertedFlag = Mapping(
        DiagnosticIds.InvertedFlag,
        DiagnosticSeverity.Warning,
        "Flag sounds like the opposite of active",
        "'{0}' takes the field IsActive, but its column '{1}' sounds like the opposite: who is meant to be refused could sign in, and nobody else; "
        + "{2} and write ActiveWhen = \"{3}\" on the class");

    public static readonly DiagnosticDescriptor CannotBeReadOnly = Error(
        DiagnosticIds.CannotBeReadOnly,
        "Column cannot be read-only",
        "'{0}' cannot be ReadOnly: {1}; {2}");

    public static readonly DiagnosticDescriptor UselessLookupSetting = Error(
        DiagnosticIds.UselessLookupSetting,
        "Users are not found by this column",
        "'{0}' has {1}, {2}; remove {1} from its [MapsTo]");

    public static readonly DiagnosticDescriptor UserNotFound = Error(
        DiagnosticIds.UserNotFound,
        "A user could not be found",
        "'{0}' {1}; {2}");

    public static readonly DiagnosticDescriptor NoTimeOfDeletion = Error(
        DiagnosticIds.NoTimeOfDeletion,
        "Soft deletion has no column for its time",
        "'{0}' deletes softly but no property has the field DeletedAt; "
        + "put [MapsTo(\"column\", Field = UserField.DeletedAt)] on one that holds a time and may be null");

    public static readonly DiagnosticDescriptor NotAUser = Usage(
        DiagnosticIds.NotAUser,
        DiagnosticSeverity.Error,
        "Type is not a user class",
        "'{0}' cannot be the user of '{1}' because it has no [Auth101User]; put the attribute on it or name the class that has it");

    public static readonly DiagnosticDescriptor SecretInCode = Usage(
        DiagnosticIds.SecretInCode,
        DiagnosticSeverity.Warning,
        "Secret stands in the source code",
        "The secret stands in the source code, where everyone who reads it can forge tokens; "
        + "read it from the configuration, as in builder.Configuration[\"{0}\"]");

    public static readonly DiagnosticDescriptor MapWithoutAdd = Usage(
        DiagnosticIds.MapWithoutAdd,
        DiagnosticSeverity.Warning,
        "Endpoints without their services",
        "'{0}' is mapped, but nothing in this project calls AddAuth101<{0}>; call it on builder.Services, unless another project does",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor OtherUserRegistered = Usage(
        DiagnosticIds.OtherUserRegistered,
        DiagnosticSeverity.Warning,
        "Another user class is registered",
        "'{0}' is for the user class '{1}', but this project registers '{2}'; use that one or call AddAuth101Core<{1}> too",
        WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoDatabaseDriver = Environment(
        DiagnosticIds.NoDatabaseDriver,
        DiagnosticSeverity.Warning,
        "No database driver is referenced",
        "'{0}' has no store because the project references no database driver; "
        + "add the package Microsoft.Data.Sqlite, Npgsql, MySqlConnector or Microsoft.Data.SqlClient");

    public static readonly DiagnosticDescriptor LanguageTooOld = Environment(
        DiagnosticIds.LanguageTooOld,
        DiagnosticSeverity.Error,
        "Language version is too old",
        "'{0}' is compiled as C# {1}, but the code that Auth101 adds needs C# {2}; raise or remove LangVersion in the project");

    public static readonly DiagnosticDescriptor IdentifierTooLong = Environment(
        DiagnosticIds.IdentifierTooLong,
        DiagnosticSeverity.Error,
        "Name is too long for a database",
        "The {0} name of '{1}' is longer than the {2} that {3} takes; choose a shorter name");

    public static readonly DiagnosticDescriptor ReservedWord = Environment(
        DiagnosticIds.ReservedWord,
        DiagnosticSeverity.Info,
        "Name is a reserved word",
        "The {0} name '{1}' of '{2}' is a reserved word of {3}; Auth101 quotes it, but every statement of your own must do so too");

    public static readonly DiagnosticDescriptor TypeDoesNotFit = Environment(
        DiagnosticIds.TypeDoesNotFit,
        DiagnosticSeverity.Warning,
        "Column does not hold every value of its type",
        "'{0}' has type '{1}', and its column on {2} {3}; use another type, or suppress this if the values fit");

    private static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) =>
        Mapping(id, DiagnosticSeverity.Error, title, message, tags);

    private static DiagnosticDescriptor Mapping(string id, DiagnosticSeverity severity, string title, string message, params string[] tags) =>
        Create("Auth101.Mapping", id, severity, title, message, tags);

    private static DiagnosticDescriptor Usage(string id, DiagnosticSeverity severity, string title, string message, params string[] tags) =>
        Create("Auth101.Usage", id, severity, title, message, tags);

    private static DiagnosticDescriptor Environment(string id, DiagnosticSeverity severity, string title, string message) =>
        Create("Auth101.Environment", id, severity, title, message, []);

    private static DiagnosticDescriptor Create(string category, string id, DiagnosticSeverity severity, string title, string message, string[] tags) => new(
        id,
        title,
        message,
        category,
        severity,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/rules/{id}.md",
        customTags: tags);
}
