namespace Auth101;

/// <summary>What becomes of the row of a user who is deleted: <see cref="Auth101UserAttribute.Deletes"/>.</summary>
public enum UserDeletion
{
    /// <summary>Auth101 deletes no user. The rule of a table of the application's own, unless it says otherwise.</summary>
    NotAllowed,

    /// <summary>The row is deleted. The rule of a table that Auth101 creates.</summary>
    Row,

    /// <summary>
    /// The row stays, and its column with the role <see cref="UserField.DeletedAt"/> takes the time. Such a user is not there for Auth101 any more.
    /// </summary>
    Softly,
}
