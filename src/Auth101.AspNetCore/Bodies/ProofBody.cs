using Auth101.Contracts;

namespace Auth101.Bodies;

/// <summary>Takes what was mailed.</summary>
internal static class ProofBody
{
    public const string Token = "token";

    /// <summary>The member that holds it.</summary>
    /// <param name="description">What it is.</param>
    public static JsonMember TokenMember(string description) =>
        new(Token, JsonMemberType.Text) { Description = description, Example = "kF3mQ0vXb7T1c9ZrWn5yLJ8dHs2pUaGe" };
}
