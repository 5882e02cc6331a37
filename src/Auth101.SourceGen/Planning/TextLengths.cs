using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Planning;

/// <summary>How long texts can be, where the database wants to know. Application columns have no limit but the one that their property states.</summary>
internal static class TextLengths
{
    /// <summary>The length of a UUID's text.</summary>
    public const int Id = 36;

    /// <summary>What all tokens of a session have in common: SessionReference.TokenFamilyLength of the runtime.</summary>
    public const int TokenFamily = 12;

    /// <summary>The most characters of a column of a managed table; null for no limit.</summary>
    public static int? Of(ColumnModel column) => column.MaxLength ?? Of(column.Field);

    /// <summary>The characters that a column of an own table must have room for; null for any number.</summary>
    public static int? LeastOf(ColumnModel column) => LeastOf(column.Field) ?? column.MaxLength;

    /// <summary>The most UTF-16 characters of a text that a client sends at sign-up, which fit however a database counts; null for no limit.</summary>
    public static int? OfInput(EntityModel user, ColumnModel column) =>
        column.Type != ColumnType.String ? null : user.IsManaged ? Of(column) : column.MaxLength;

    /// <summary>Whether the role's texts are ASCII.</summary>
    public static bool IsAscii(EntityField field) => field is EntityField.Id or EntityField.UserId or EntityField.Password or EntityField.ProviderId
        or EntityField.Token or EntityField.Value or EntityField.IpAddress;

    private static int? Of(EntityField field) => field switch
    {
        EntityField.Id or EntityField.UserId => Id,
        EntityField.Email => 254,
        EntityField.Name or EntityField.Password or EntityField.AccountId => 255,
        EntityField.Image => 2048,
        EntityField.ProviderId or EntityField.Token or EntityField.Value => 64,
        EntityField.Identifier => 320,
        EntityField.IpAddress => 45,
        EntityField.UserAgent => 512,
        _ => null,
    };

    /// <summary>What Auth101 itself writes. Names and images are the application's.</summary>
    private static int? LeastOf(EntityField field) => field is EntityField.Name or EntityField.Image ? null : field switch
    {
        EntityField.Password => 128,
        EntityField.AccountId => Id,
        EntityField.ProviderId => "credential".Length,
        _ => Of(field),
    };
}
