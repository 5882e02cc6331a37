namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>The ids of all rules. AUTH1xxx: mapping, AUTH2xxx: usage, AUTH3xxx: environment and schema. An id is never used again for another rule.</summary>
internal static class DiagnosticIds
{
    public const string NotPartial = "AUTH1001";
    public const string UnsupportedShape = "AUTH1002";
    public const string MissingField = "AUTH1003";
    public const string FieldTakenTwice = "AUTH1004";
    public const string ColumnMappedTwice = "AUTH1005";
    public const string UnsupportedType = "AUTH1006";
    public const string WrongFieldType = "AUTH1007";
    public const string WrongNullability = "AUTH1008";
    public const string NoAccessor = "AUTH1009";
    public const string UnusableIdentifier = "AUTH1010";
    public const string ProtectedSignUpInput = "AUTH1011";
    public const string NotConstructible = "AUTH1012";
    public const string WrongFieldEnumeration = "AUTH1013";
    public const string IgnoredButMapped = "AUTH1014";
    public const string MemberNameTaken = "AUTH1015";
    public const string DuplicateEntity = "AUTH1016";
    public const string UserIdTypeMismatch = "AUTH1017";
    public const string NoUserForEntity = "AUTH1018";
}
