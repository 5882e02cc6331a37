namespace Auth101;

/// <summary>What a mail holds that proves whose mailbox it is.</summary>
public enum ProofKind
{
    /// <summary>A link to a page of the application, which posts the token in it.</summary>
    Link,

    /// <summary>A code of eight characters, which the user types where he has asked for it.</summary>
    Code,
}
