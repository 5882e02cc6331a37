namespace Auth101.Tokens;

/// <summary>The tokens of a session, told apart by the claim <c>type</c>.</summary>
internal enum TokenKind
{
    /// <summary><c>access</c>: opens the application's endpoints until it expires.</summary>
    Access,

    /// <summary><c>refresh</c>: good for one new pair of tokens.</summary>
    Refresh,

    /// <summary><c>session</c>: what a browser keeps in a cookie, good while the session holds its <c>jti</c>.</summary>
    Session,
}
