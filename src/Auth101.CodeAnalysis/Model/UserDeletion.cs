namespace Auth101.CodeAnalysis.Model;

/// <summary>What becomes of the row of a user who is deleted. The values are those of the runtime's enumeration.</summary>
internal enum UserDeletion
{
    /// <summary>Nobody is deleted.</summary>
    NotAllowed,

    /// <summary>The row goes.</summary>
    Row,

    /// <summary>The row stays, with the time in the column of <see cref="EntityField.DeletedAt"/>.</summary>
    Softly,
}
