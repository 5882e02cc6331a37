using Auth101.Rules;

namespace Auth101;

/// <summary>Rules for <see cref="AuthOptions.PasswordRules"/>. None is on by itself; what is not used takes no room in a trimmed program.</summary>
public static class PasswordRule
{
    /// <summary>
    /// Refuses the 24000 most common passwords, in upper or lower case. A list of many more is that of
    /// <see cref="Auth101Builder{TUser}.AddPwnedPasswords"/>.
    /// </summary>
    public static IPasswordRule NotCommon => NotCommonRule.Instance;

    /// <summary>Refuses the user's email address, what stands before its @, the user name and the name, in upper or lower case.</summary>
    public static IPasswordRule NotTheUser => NotTheUserRule.Instance;
}
