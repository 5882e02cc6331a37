namespace Auth101.Tokens;

/// <summary>What a token's header says about its signature.</summary>
/// <param name="Algorithm"><c>alg</c></param>
/// <param name="KeyId"><c>kid</c>; <see langword="null"/> if there is none, as in the tokens of auth101 for Python.</param>
internal readonly record struct TokenHeader(string Algorithm, string? KeyId);
