namespace Auth101.CodeAnalysis.Model;

/// <summary>A user class with its tables: all that a store needs to know.</summary>
/// <param name="FilePrefix">What the names of the generated files start with; unique in the compilation.</param>
/// <param name="Entities">One of each kind that there is, the user table first.</param>
internal sealed record StoreModel(string FilePrefix, EquatableArray<EntityModel> Entities)
{
    public EntityModel User => Get(EntityKind.User);

    public EntityModel Session => Get(EntityKind.Session);

    /// <summary>The table of accounts; null where the user's own table holds the password hash and the application maps no accounts.</summary>
    public EntityModel? Account => Entities.SingleOrDefault(static entity => entity.Kind == EntityKind.Account);

    /// <summary>The table that holds the password hashes.</summary>
    public EntityModel Credentials => User.Password is null && Account is { } account ? account : User;

    /// <summary>The tables whose rows hang on a user's id.</summary>
    public IReadOnlyList<EntityModel> Dependents => Account is { } account ? [account, Session] : [Session];

    public EntityModel Verification => Get(EntityKind.Verification);

    /// <summary>The table in which nodes count together; null where the application declares none.</summary>
    public EntityModel? Counter => Entities.SingleOrDefault(static entity => entity.Kind == EntityKind.Counter);

    /// <summary>Whether Auth101 can say who may sign in: a column takes the role, and is not only read.</summary>
    public bool CanSetActive => User.CanWrite(EntityField.IsActive);

    /// <summary>Whether Auth101 can keep that an address is proven: users have one, and a column takes the role, and is not only read.</summary>
    public bool CanVerifyEmail => User.Has(EntityField.Email) && User.CanWrite(EntityField.EmailVerified);

    /// <summary>Whether Auth101 can give a user another address. One in letters of one case, which is only read, follows from it in the database.</summary>
    public bool CanChangeEmail => User.CanWrite(EntityField.Email);

    /// <summary>Whether guesses at a code are counted, without which there must be no codes.</summary>
    public bool CountsGuesses => Verification.CanWrite(EntityField.FailedAttempts);

    /// <summary>What a session keeps of who signed in.</summary>
    public IReadOnlyList<ColumnModel> ClientColumns =>
        [.. Session.Columns.Where(static column => column.Field is EntityField.IpAddress or EntityField.UserAgent)];

    public TypeModel UserType => User.Type ?? throw new InvalidOperationException("A user entity always has a class.");

    private EntityModel Get(EntityKind kind) => Entities.Single(entity => entity.Kind == kind);
}
