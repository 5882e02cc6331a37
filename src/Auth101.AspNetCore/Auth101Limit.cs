namespace Auth101;

/// <summary>What a request counts as where requests are limited.</summary>
public enum Auth101Limit
{
    /// <summary>A password or a code is tried.</summary>
    SignIn,

    /// <summary>A user signs up.</summary>
    SignUp,

    /// <summary>Somebody asks for mail.</summary>
    Mail,

    /// <summary>All else.</summary>
    Other,
}
