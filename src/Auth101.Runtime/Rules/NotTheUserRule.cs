namespace Auth101.Rules;

/// <summary>Refuses passwords that everybody can guess who knows the user.</summary>
internal sealed class NotTheUserRule : IPasswordRule
{
    public static readonly NotTheUserRule Instance = new();

    private const string Message = "The password must not be the email address, a part of it, or the name of the user.";

    public ValueTask<string?> CheckAsync(ProposedPassword proposed, CancellationToken cancellationToken) => ValueTask.FromResult(
        Is(proposed, proposed.Email) || Is(proposed, LocalPart(proposed.Email)) || Is(proposed, proposed.UserName) || Is(proposed, proposed.Name)
            ? Message
            : null);

    private static string? LocalPart(string? email) => email is not null && email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? email[..at] : null;

    private static bool Is(ProposedPassword proposed, string? text) =>
        !string.IsNullOrWhiteSpace(text) && string.Equals(proposed.Password.Trim(), text.Trim(), StringComparison.OrdinalIgnoreCase);
}
