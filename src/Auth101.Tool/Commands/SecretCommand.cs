using System.Buffers.Text;
using System.CommandLine;
using System.Security.Cryptography;

namespace Auth101.Tool.Commands;

/// <summary><c>auth101 secret</c>.</summary>
internal sealed class SecretCommand : ToolCommand
{
    /// <summary>Auth101 refuses to start with less.</summary>
    private const int LeastBytes = 32;

    private const int MostBytes = 1024;

    public SecretCommand(ToolEnvironment environment)
        : base("secret", "Prints a random secret for signing tokens, and nothing else.")
    {
        var bytes = new Option<int>("--bytes")
        {
            Description = $"How many random bytes, {LeastBytes} to {MostBytes}; they are written as base64url.",
            HelpName = "number",
            DefaultValueFactory = static _ => 48,
        };
        Options.Add(bytes);
        SetAction(result =>
        {
            var count = result.GetValue(bytes);
            if (count is < LeastBytes or > MostBytes)
            {
                throw new ToolException($"--bytes must be {LeastBytes} to {MostBytes}: Auth101 refuses a secret of fewer than {LeastBytes} bytes.");
            }

            environment.Output.WriteLine(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(count)));
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "auth101 secret",
        "dotnet user-secrets set Auth101:Secret \"$(auth101 secret)\"",
    ];
}
