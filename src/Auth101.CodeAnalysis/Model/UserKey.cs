namespace Auth101.CodeAnalysis.Model;

/// <summary>What a user is found by at sign-in: the email address or the user name.</summary>
/// <param name="Given">The column that holds it.</param>
/// <param name="Column">The column that is asked: the same one, or another one that holds it in letters of one case.</param>
internal sealed record UserKey(ColumnModel Given, ColumnModel Column)
{
    /// <summary>Whether the column is asked for its value in lower case.</summary>
    public bool IsLowered => Column.IsFoundInLowerCase;

    /// <summary>
    /// Whether sign-up looks for it before it writes, because an index on the column, if there is one, need not tell everything that counts as equal.
    /// </summary>
    public bool IsChecked => IsLowered || Column != Given || !Column.IsUnique;

    /// <summary>The email address; null if the table has none.</summary>
    public static UserKey? Email(EntityModel user) => Of(user, EntityField.Email, EntityField.NormalizedEmail);

    /// <summary>The user name; null if the table has none.</summary>
    public static UserKey? UserName(EntityModel user) => Of(user, EntityField.UserName, EntityField.NormalizedUserName);

    /// <summary>Those of a table.</summary>
    public static IEnumerable<UserKey> All(EntityModel user) => ((UserKey?[])[Email(user), UserName(user)]).OfType<UserKey>();

    /// <summary>What it is, in a sentence.</summary>
    public string Name => Given.Field == EntityField.Email ? "address" : "user name";

    /// <summary>One that every user of a table has.</summary>
    public static UserKey OfEvery(EntityModel user) => All(user).First(static key => !key.Given.IsNullable);

    /// <summary>What a user is called, as the column is asked for it, in C#.</summary>
    /// <param name="text">What the user is called: an address in its canonical form, or a user name.</param>
    /// <param name="isNullable">Whether that may be null.</param>
    public string ValueOf(string text, bool isNullable = false)
    {
        var dot = isNullable ? "?." : ".";
        return Column.Case switch
        {
            LetterCase.Upper => $"{text}{dot}ToUpperInvariant()",
            LetterCase.Lower => $"{text}{dot}ToLowerInvariant()",
            null => text,
            _ => throw new InvalidOperationException($"There is no case {Column.Case}."),
        };
    }

    private static UserKey? Of(EntityModel user, EntityField field, EntityField normalized) =>
        user.Find(field) is { } given ? new UserKey(given, user.Find(normalized) ?? given) : null;
}
