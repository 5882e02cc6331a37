namespace Auth101.CodeAnalysis.Model;

/// <summary>A user class with its tables: all that a store needs to know.</summary>
/// <param name="FilePrefix">What the names of the generated files start with; unique in the compilation.</param>
/// <param name="Entities">One of each kind, the user table first.</param>
internal sealed record StoreModel(string FilePrefix, EquatableArray<EntityModel> Entities)
{
    public EntityModel User => Get(EntityKind.User);

    public EntityModel Session => Get(EntityKind.Session);

    public EntityModel Account => Get(EntityKind.Account);

    public EntityModel Verification => Get(EntityKind.Verification);

    /// <summary>What a session keeps of who signed in.</summary>
    public IReadOnlyList<ColumnModel> ClientColumns =>
        [.. Session.Columns.Where(static column => column.Field is EntityField.IpAddress or EntityField.UserAgent)];

    public TypeModel UserType => User.Type ?? throw new InvalidOperationException("A user entity always has a class.");

    private EntityModel Get(EntityKind kind) => Entities.Single(entity => entity.Kind == kind);
}
