using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.UseCases;

namespace Auth101.SourceGen.Emit;

/// <summary>The part of a user class that no database is needed for: the hook, the model, the properties left out, and how a new user is made.</summary>
internal sealed class ModelEmitter(StoreModel store)
{
    private readonly TypeModel _type = store.UserType;

    public string Emit()
    {
        var writer = SourceWriter.StartFile(_type.Namespace);
        using (writer.PartialType(_type, $" : global::Auth101.IAuth101User<{_type.FullName}>"))
        {
            if (PropertyEmitter.Emit(writer, store.User))
            {
                writer.WriteLine();
            }

            writer.WriteLines($"""
                /// <inheritdoc/>
                static global::Auth101.Auth101Model<{_type.FullName}> global::Auth101.IAuth101User<{_type.FullName}>.Model => Auth101UserModel.Instance;

                """);
            EmitSigningUp(writer);
            writer.WriteLine();
            EmitCreate(writer);
            writer.WriteLine();
            if (store.User.HasIdentity)
            {
                EmitWithId(writer);
                writer.WriteLine();
            }

            EmitModel(writer);
        }

        return writer.ToString();
    }

    private void EmitCreate(SourceWriter writer)
    {
        var id = store.User.Get(EntityField.Id);
        writer.WriteLines($"""
            /// <summary>Makes the user that a sign-up writes.</summary>
            {GeneratedCode.Attribute}
            """);
        using (writer.Block($"private static {_type.FullName} Auth101Create({id.TypeName} id, global::Auth101.Stores.NewUser<{_type.FullName}> newUser)"))
        {
            if (store.User.Columns.Any(static column => column.ComesFromSource))
            {
                EmitSource(writer);
            }

            // What the database fills is not known yet.
            var columns = store.User.Columns.Where(static column => !column.IsReadOnly || column.IsMandatory);
            if (!_type.HasSigningUp)
            {
                UserConstruction.Write(writer, "return", _type, columns, ValueOfNewUser);
                return;
            }

            UserConstruction.Write(writer, "var user =", _type, columns, ValueOfNewUser);
            writer.WriteLines($"user.{TypeModel.SigningUp}();");
            EmitRestoration(writer);
            writer.WriteLines("return user;");
        }
    }

    private void EmitRestoration(SourceWriter writer)
    {
        var restored = store.User.Columns.Where(static column => column is { IsReadOnly: false, IsSettable: true }
            && (!column.ComesFromSource || column is { Field: EntityField.UserName, Case: not null })).ToList();
        if (restored.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLines("// What is Auth101's to say stays as it is.");
        foreach (var column in restored)
        {
            writer.WriteLines($"user.{column.Property} = {ValueOfSignedUp(column)};");
        }
    }

    /// <summary>The declaration of the method that an application may give a body to. Without one the compiler leaves it out, with its call.</summary>
    private static void EmitSigningUp(SourceWriter writer) => writer.WriteLines($"""
        /// <summary>
        /// Called once for a user who signs up, before the row is inserted: give it a body to fill columns that follow from others. Id, email address,
        /// flags and times are Auth101's, and stay what they are.
        /// </summary>
        {GeneratedCode.Attribute}
        partial void {TypeModel.SigningUp}();
        """);

    /// <summary>A user whose id the database has made is the one that was written, with that id.</summary>
    private void EmitWithId(SourceWriter writer)
    {
        var id = store.User.Get(EntityField.Id);
        writer.WriteLines($"""
            /// <summary>Gives a new user the id that the database made.</summary>
            {GeneratedCode.Attribute}
            """);
        using (writer.Block($"private static {_type.FullName} Auth101WithId({id.TypeName} id, {_type.FullName} user)"))
        {
            if (id.IsSettable)
            {
                writer.WriteLines($"""
                    user.{id.Property} = id;
                    return user;
                    """);
            }
            else
            {
                UserConstruction.Write(
                    writer, "return", _type, store.User.Columns, static column => column.Field == EntityField.Id ? "id" : $"user.{column.Property}");
            }
        }
    }

    private void EmitSource(SourceWriter writer)
    {
        var unfillable = store.User.Columns.Where(static column => column.NeedsSource).ToList();
        if (unfillable.Count > 0)
        {
            writer.WriteLines($"var source = newUser.Source ?? {UserConstruction.CannotFill(_type, unfillable)};");
        }
        else
        {
            UserConstruction.Write(
                writer,
                "var source = newUser.Source ??",
                _type,
                store.User.Columns.Where(static column => column.IsMandatory),
                static column => column.Field == EntityField.Email ? OrNull(column, "newUser.Email") : "default!");
        }
    }

    /// <summary>The same once the class has filled what follows from others, such as the user name.</summary>
    private string ValueOfSignedUp(ColumnModel column) => column.Field switch
    {
        EntityField.UserName => ValueOfUserName(new UserKey(column, column), "user"),
        EntityField.NormalizedUserName => ValueOfUserName(UserKey.UserName(store.User)!, "user"),
        _ => ValueOfNewUser(column),
    };

    private string ValueOfNewUser(ColumnModel column) => column.IsReadOnly ? "default!" : column.Field switch
    {
        EntityField.Id => "id",
        EntityField.Email => OrNull(column, "newUser.Email"),
        EntityField.NormalizedEmail => OrNull(UserKey.Email(store.User)!.Given, UserKey.Email(store.User)!.ValueOf("newUser.Email")),
        EntityField.NormalizedUserName => ValueOfUserName(UserKey.UserName(store.User)!, "source"),

        // Where the table keeps it in one case, that is how the user is called.
        EntityField.UserName when column.Case is not null => ValueOfUserName(new UserKey(column, column), "source"),
        EntityField.EmailVerified => column.IsTime ? "null" : "false",
        EntityField.IsActive => "true",
        EntityField.DeletedAt => "null",
        EntityField.CreatedAt or EntityField.UpdatedAt => column switch
        {
            { Type: ColumnType.DateTime } => "newUser.CreatedAt.UtcDateTime",
            { Type: ColumnType.DateTimeOffset } => "newUser.CreatedAt",
            _ => UnixTime.Read(column, UnixTime.Write(column, "newUser.CreatedAt")),
        },
        _ => $"source.{column.Property}",
    };

    /// <summary>A value that follows from the email address, which may be none.</summary>
    private static string OrNull(ColumnModel email, string value) => email.IsNullable ? $"newUser.Email.Length > 0 ? {value} : null" : value;

    private static string ValueOfUserName(UserKey key, string user) => key.ValueOf($"{user}.{key.Given.Property}", key.Given.IsNullable);

    private void EmitModel(SourceWriter writer)
    {
        writer.WriteLines($"""
            /// <summary>What Auth101 knows about <see cref="{_type.FullName}"/>.</summary>
            {GeneratedCode.Attribute}
            """);
        using (writer.Block($"private sealed class Auth101UserModel : global::Auth101.Auth101Model<{_type.FullName}>"))
        {
            writer.WriteLines($$"""
                public static readonly Auth101UserModel Instance = new();

                public override bool TracksSessionStart => {{(store.Session.Has(EntityField.CreatedAt) ? "true" : "false")}};

                public override bool TracksRotations => {{(store.Session.Has(EntityField.UpdatedAt) ? "true" : "false")}};

                public override bool CountsGuesses => {{(store.CountsGuesses ? "true" : "false")}};

                {{CountsRequests()}}{{MaximumEmailLength()}}public override global::Auth101.UserProfile GetProfile({{_type.FullName}} user) => new(
                    Id: {{CSharpExpression.IdText(store.User.Get(EntityField.Id))}},
                    Name: {{ValueOrElse(EntityField.Name, "null")}},
                    Email: {{EmailOfUser()}},
                    EmailVerified: {{FlagOrElse(EntityField.EmailVerified, "false")}},
                    Image: {{ValueOrElse(EntityField.Image, "null")}},
                    IsActive: {{FlagOrElse(EntityField.IsActive, "true")}});
                """);
            EmitWriteExport(writer);
            if (store.User.Deletion != UserDeletion.NotAllowed)
            {
                writer.WriteLines("""

                    public override bool CanDeleteUsers => true;
                    """);
                if (store.User.Has(EntityField.Email) && store.User.Has(EntityField.EmailVerified))
                {
                    writer.WriteLines("""

                        public override bool CanDisown => true;
                        """);
                }
            }

            if (store.User.Find(EntityField.Email) is not { IsNullable: false })
            {
                writer.WriteLines($"""

                    public override bool HasEmail => {(store.User.Has(EntityField.Email) ? "true" : "false")};

                    public override bool RequiresEmail => false;
                    """);
            }

            if (store.CanVerifyEmail)
            {
                writer.WriteLines("""

                    public override bool CanVerifyEmail => true;
                    """);
            }

            if (store.CanChangeEmail)
            {
                writer.WriteLines("""

                    public override bool CanChangeEmail => true;
                    """);
            }

            if (store.User.HasIdentity)
            {
                writer.WriteLines("""

                    public override bool DatabaseMakesIds => true;
                    """);
            }

            if (store.CanSetActive)
            {
                writer.WriteLines("""

                    public override bool CanSetActive => true;
                    """);
            }

            writer.WriteLine();
            writer.WriteLines($"""
                public override {_type.FullName} CreateUser(global::Auth101.Stores.NewUser<{_type.FullName}> newUser) =>
                    Auth101Create({CreateUser.NewId(store)}, newUser);
                """);
            if (store.User.Find(EntityField.UserName) is { } userName)
            {
                writer.WriteLines($"""

                    public override bool HasUserName => true;

                    public override string? GetUserName({_type.FullName} user) => user.{userName.Property};
                    """);
            }

            if (store.User.Updatable.Count > 0)
            {
                const string Update = UserUpdateEmitter.ClassName;
                writer.WriteLines($"""

                    public override global::Auth101.UserUpdate<{_type.FullName}> CreateUserUpdate() => new {Update}();

                    public override global::System.Collections.Generic.IReadOnlyList<global::Auth101.SignUpMember> UserUpdateMembers => {Update}.Members();
                    """);
            }

            if (store.User.Columns.Any(static column => column.InputName is not null))
            {
                writer.WriteLines($"""

                    public override global::Auth101.SignUpForm<{_type.FullName}> CreateSignUpForm() => new Auth101SignUpForm();

                    public override global::System.Collections.Generic.IReadOnlyList<global::Auth101.SignUpMember> SignUpMembers => Auth101SignUpForm.Members();
                    """);
            }
        }
    }

    /// <summary>
    /// The method that writes of a user as JSON what a user may see: each column under the name of its property, or its own where two come to one name.
    /// </summary>
    private void EmitWriteExport(SourceWriter writer)
    {
        var names = store.User.Columns.ToLookup(static column => NameOf(column), StringComparer.Ordinal);
        writer.WriteLine();
        using (writer.Block($"public override void WriteExport(global::System.Text.Json.Utf8JsonWriter writer, {_type.FullName} user)"))
        {
            foreach (var column in store.User.Columns.Where(static column => column.IsShownToUser))
            {
                var name = SourceWriter.Literal(names[NameOf(column)].Count() == 1 ? NameOf(column) : column.Column);
                var write = column.IsEnum ? $"WriteEnum<{column.TypeName}>" : "Write";
                var value = column.Field == EntityField.Id ? CSharpExpression.IdText(column) : $"user.{column.Property}";
                writer.WriteLines($"global::Auth101.ColumnJson.{write}(writer, {name}, {value});");
            }
        }

        static string NameOf(ColumnModel column) => SnakeCase.From(column.Property.TrimStart('@'));
    }

    private string CountsRequests() => store.Counter is null
        ? string.Empty
        : """
            public override bool CountsRequests => true;


            """;

    private string MaximumEmailLength() => store.User.Find(EntityField.Email)?.MaxLength is { } length
        ? $"""
            public override int MaximumEmailLength => {length.ToString(System.Globalization.CultureInfo.InvariantCulture)};


            """
        : string.Empty;

    private string EmailOfUser() => store.User.Find(EntityField.Email) switch
    {
        null => "string.Empty",
        { IsNullable: true } email => $"user.{email.Property} ?? string.Empty",
        var email => $"user.{email.Property}",
    };

    /// <summary>A flag, of which null or a time may tell.</summary>
    private string FlagOrElse(EntityField field, string otherwise) => store.User.Find(field) switch
    {
        { IsTime: true } time => $"user.{time.Property} is not null",
        { IsNullable: true } flag => $"user.{flag.Property} ?? {(flag.NullMeans ? "true" : "false")}",
        _ => ValueOrElse(field, otherwise),
    };

    private string ValueOrElse(EntityField field, string otherwise) =>
        store.User.Find(field) is { } column ? $"user.{column.Property}" : otherwise;
}
