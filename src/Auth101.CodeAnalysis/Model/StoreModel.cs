namespace Auth101.CodeAnalysis.Model;

/// <summary>A user class with its four tables: all that a store needs to know.</summary>
/// <param name="FilePrefix">What the names of the generated files start with; unique in the compilation.</param>
/// <param name="User">The user table.</param>
/// <param name="Session">The session table.</param>
/// <param name="Account">The account table.</param>
/// <param name="Verification">The verification table.</param>
internal sealed record StoreModel(string FilePrefix, EntityModel User, EntityModel Session, EntityModel Account, EntityModel Verification)
{
    public IEnumerable<EntityModel> Entities => [User, Session, Account, Verification];

    /// <summary>What a session keeps of who signed in.</summary>
    public IReadOnlyList<ColumnModel> ClientColumns =>
        [.. Session.Columns.Where(static column => column.Field is EntityField.IpAddress or EntityField.UserAgent)];

    public TypeModel UserType => User.Type ?? throw new InvalidOperationException("A user entity always has a class.");
}
