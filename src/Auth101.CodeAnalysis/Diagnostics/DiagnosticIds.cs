namespace Auth101.CodeAnalysis.Diagnostics;

/// <summary>
/// The ids of all rules. AUTH1xxx: mapping, AUTH2xxx: usage, AUTH3xxx: environment and schema. An id is never used again for another rule. AUTH31xx are the
/// codes of the script writer's MSBuild task.
/// </summary>
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
    public const string SchemaInTableName = "AUTH1019";
    public const string PasswordFromClient = "AUTH1020";
    public const string OptionalFieldMissing = "AUTH1021";
    public const string SignUpCannotFill = "AUTH1022";
    public const string AttributeWithoutEffect = "AUTH1023";
    public const string UnusableCondition = "AUTH1024";
    public const string UnusableTypeName = "AUTH1025";
    public const string SettingDoesNotFit = "AUTH1026";
    public const string CannotBeReadOnly = "AUTH1027";
    public const string NoIdFactory = "AUTH1028";
    public const string InvertedFlag = "AUTH1029";
    public const string UselessLookupSetting = "AUTH1030";
    public const string UserNotFound = "AUTH1031";
    public const string PasswordMapped = "AUTH1034";
    public const string NoTimeOfDeletion = "AUTH1035";

    public const string NotAUser = "AUTH2001";
    public const string SecretInCode = "AUTH2002";
    public const string MapWithoutAdd = "AUTH2003";
    public const string OtherUserRegistered = "AUTH2004";

    public const string NoDatabaseDriver = "AUTH3001";
    public const string LanguageTooOld = "AUTH3002";
    public const string IdentifierTooLong = "AUTH3003";
    public const string ReservedWord = "AUTH3004";
    public const string TypeDoesNotFit = "AUTH3005";
}
