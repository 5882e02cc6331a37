using System.Text;

namespace Auth101.CodeAnalysis.Naming;

/// <summary>
/// Turns the name of a property into the name of a column: <c>EmailVerified</c> → <c>email_verified</c>, <c>IPAddress</c> → <c>ip_address</c>.
/// </summary>
internal static class SnakeCase
{
    public static string From(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_')
            {
                // A word starts after a lower-case letter or a digit, and at the last capital of a run: IPAddress.
                var endsRun = i + 1 < name.Length && char.IsLower(name[i + 1]);
                if (!char.IsUpper(name[i - 1]) || endsRun)
                {
                    result.Append('_');
                }
            }

            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
