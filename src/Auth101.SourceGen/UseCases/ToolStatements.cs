using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// The statements of use cases for the tool, which runs no code of the application: it takes their text from the compiled assembly, and binds what is said
/// there of their parameters. What the class would do besides, the tool cannot do, and says so.
/// </summary>
internal sealed class ToolStatements
{
    private readonly StoreModel _store;
    private readonly AdoDriver _driver;

    private ToolStatements(StoreModel store, AdoDriver driver)
    {
        _store = store;
        _driver = driver;
    }

    public static ToolUsers Of(StoreModel store, AdoDriver driver)
    {
        var statements = new ToolStatements(store, driver);
        return new ToolUsers(
            store.User.Find(EntityField.Email)?.MaxLength,
            [.. UserKey.All(store.User).Where(static key => !key.Given.IsNullable).Select(NameOf)],
            [.. statements.Shown().Select(static shown => new ToolColumn(shown.Name, shown.Type))],
            [.. statements.Finds()],
            [
                statements.Create(),
                statements.Work("disable", new DeactivateUser().InParts, store.CanSetActive ? null : NoActiveColumn),
                statements.Work("enable", new ActivateUser().InParts, store.CanSetActive ? null : NoActiveColumn),
                statements.SetPassword(),
                statements.Work("endSessions", new EndUserSessions().InParts, refusal: null),
                statements.Work("verify", new MarkEmailVerified().InParts, store.CanVerifyEmail ? null : NoVerifiedColumn),
                statements.Work("delete", new RemoveUser().InParts, store.User.Deletion != UserDeletion.NotAllowed ? null : NoDeletion),
            ]);
    }

    private const string NoActiveColumn = "no column says who may sign in that Auth101 may write. Map one to a property of type bool that takes "
        + "UserField.IsActive and is not ReadOnly, or change yourself what ActiveWhen asks for";

    private const string NoVerifiedColumn = "no column says whether an address is verified that Auth101 may write. Map one to a property that takes "
        + "UserField.EmailVerified and is not ReadOnly";

    private const string NoDeletion = "the table is the application's own, and [Auth101User] does not say what becomes of the row. Write "
        + "Deletes = UserDeletion.Row, or Deletes = UserDeletion.Softly";

    private static string NameOf(UserKey key) => key.Given.Field == EntityField.Email ? "email" : "userName";

    private ToolWork Work(string name, Func<StoreModel, SqlDialect, IReadOnlyList<SqlStatement>> inParts, string? refusal) => new(
        name, refusal, refusal is not null ? [] : [.. inParts(_store, _driver.Dialect).Select(statement => Describe(statement) with { Answers = "ended" })]);

    private ToolWork Create()
    {
        var refusal = WhyNotCreate();
        return new ToolWork("create", refusal, refusal is not null ? [] :
        [
            .. CreateUser.WithoutSession(_store, _driver.Dialect).Select(part => Describe(part.Statement) with { Answers = part.Answers }),
        ]);
    }

    private ToolWork SetPassword() => new(
        "setPassword",
        Refusal: null,
        [.. new SetPassword().WithAnswers(_store, _driver.Dialect).Select(part => Describe(part.Statement) with { Answers = part.Answers })]);

    /// <summary>Why the tool makes no users: what the class would fill in is not known without running it.</summary>
    private string? WhyNotCreate()
    {
        if (_store.UserType.HasSigningUp)
        {
            return $"the class fills in columns in {TypeModel.SigningUp}, which the tool does not run. Call auth.Admin.CreateUserAsync";
        }

        if (_store.User.IdFactory is { } factory)
        {
            return $"the class makes ids in {factory}, which the tool does not run. Call auth.Admin.CreateUserAsync";
        }

        if (_store.User is { HasIdentity: true, TakesForeignKeys: false })
        {
            return "the table is a view, which does not tell the id that it makes. Call auth.Admin.CreateUserAsync";
        }

        var unknown = _store.User.Columns.Where(column => column.ComesFromSource && column.Field != EntityField.UserName && !HasDefault(column)).ToList();
        return unknown.Count == 0 ? null
            : $"the tool does not know what to write to {string.Join(", ", unknown.Select(static column => $"'{column.Column}'"))}, which the class or who "
                + "signs up gives a value. Call auth.Admin.CreateUserAsync";
    }

    /// <summary>Whether the value is known that a column gets of which nobody has said anything.</summary>
    private static bool HasDefault(ColumnModel column) => !column.HasInitialValue && !column.IsOptional && (column.IsNullable || (!column.IsMandatory
        && !column.IsTime && column.Type is ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16
            or ColumnType.Int32 or ColumnType.UInt32 or ColumnType.Int64 or ColumnType.UInt64 or ColumnType.Single or ColumnType.Double or ColumnType.Decimal));

    private IEnumerable<ToolWork> Finds()
    {
        yield return Find("id", static text => text.UserIdEquals($"u.{text.Column(text.Store.User, EntityField.Id)}", "id"));
        if (UserKey.Email(_store.User) is { } email)
        {
            yield return Find("email", text => text.UserIs(email, "email"));
        }

        if (UserKey.UserName(_store.User) is { } userName)
        {
            yield return Find("userName", text => text.UserIs(userName, "userName"));
        }
    }

    private ToolWork Find(string by, Func<StatementText, string> userIs)
    {
        var (dialect, user) = (_driver.Dialect, _store.User);
        var text = new StatementText(_store, dialect);
        var columns = string.Join(",\n       ", Shown().Select(shown => shown.Word(text)));
        var isNamed = userIs(text);
        return new ToolWork(by, Refusal: null, [Describe(text.Finish("Find", $"""
            SELECT {columns}
            FROM {dialect.Table(user)} AS u{text.JoinCredentials().Join}
            WHERE {isNamed}{text.AndUserIsThere("\n  ")}
            """))]);
    }

    /// <summary>What is shown of a user: no hash and no token.</summary>
    private IEnumerable<(string Name, string Type, Func<StatementText, string> Word)> Shown()
    {
        var (user, session) = (_store.User, _store.Session);
        foreach (var (field, name) in new[]
        {
            (EntityField.Id, "id"), (EntityField.Email, "email"), (EntityField.UserName, "userName"), (EntityField.Name, "name"),
        })
        {
            if (user.Has(field))
            {
                yield return (name, "text", text => text.Selected(user, field, "u."));
            }
        }

        if (user.Find(EntityField.EmailVerified) is { } verified)
        {
            yield return ("emailVerified", "flag", text => verified.IsTime
                ? Flag($"u.{text.Dialect.Quote(verified.Column)} IS NOT NULL")
                : Flag(text.FlagIs(verified, text.Dialect.True)));
        }

        yield return ("active", "flag", text => Flag($"1 = 1{text.AndUserIsActive("\n              ")}"));
        yield return ("hasPassword", "flag", text => Flag(
            $"{text.JoinCredentials().Row}.{text.Column(_store.Credentials, EntityField.Password)} <> ''"));
        yield return ("sessions", "number", text =>
        {
            var userId = text.Dialect.UserIdFor(session, user, $"u.{text.Column(user, EntityField.Id)}");
            var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
            return $"(SELECT COUNT(*) FROM {text.Dialect.Table(session)} AS s WHERE s.{text.Column(session, EntityField.UserId)} = {userId}"
                + $" AND s.{text.Column(session, EntityField.ExpiresAt)} > {now})";
        });
        if (user.Find(EntityField.CreatedAt) is { } createdAt)
        {
            yield return ("createdAt", _driver.ToolType(createdAt, isManaged: user.IsManaged), text => text.Selected(user, createdAt, "u."));
        }

        static string Flag(string condition) => $"CASE WHEN {condition} THEN 1 ELSE 0 END";
    }

    private ToolStatement Describe(SqlStatement statement) => new(statement.Text, [.. statement.Parameters.Select(Describe)]);

    private ToolParameter Describe(StatementParameter parameter)
    {
        var value = Value(parameter);
        return new ToolParameter(parameter.Placeholder, value, parameter.Column is { } column
            ? _driver.ToolType(column, parameter.IsManaged)
            : throw new InvalidOperationException($"The tool binds no numbers of rows, as {parameter.Name} is."));
    }

    /// <summary>What a parameter is, by the code of the use case that binds it.</summary>
    private string Value(StatementParameter parameter)
    {
        var user = _store.User;
        var expression = parameter.Source.Expression;
        if (parameter.Column is { } column && expression == $"user.{column.Property}")
        {
            var cased = column.Case switch { LetterCase.Upper => ":upper", LetterCase.Lower => ":lower", _ => string.Empty };
            switch (column.Field)
            {
                case EntityField.Email or EntityField.NormalizedEmail:
                    return "email" + cased;
                case EntityField.UserName or EntityField.NormalizedUserName:
                    return "userName" + cased;
                case EntityField.CreatedAt or EntityField.UpdatedAt:
                    return "now";
                case EntityField.None or EntityField.Name or EntityField.Image or EntityField.DeletedAt:
                    return column.IsNullable ? "null" : "default";
            }
        }

        return expression switch
        {
            "id" or "userId" => "id",
            "now" or "newUser.CreatedAt" => "now",
            "email" or "userName" => expression,
            "newUser.PasswordHash" or "newHash" => "passwordHash",
            "newUser.AccountId" or "newUser.AccountId.ToString(\"D\")" => "accountId",
            "global::System.Guid.CreateVersion7()" or "global::System.Guid.CreateVersion7().ToString(\"D\")" => "accountId",
            _ when parameter.Source.ProofPurpose is { } purpose => "proof:" + purpose,
            _ when parameter.Source.IsUserIdText => "idText",
            _ when expression == $"user.{user.Get(EntityField.Id).Property}" => "id",
            _ when expression == CSharpExpression.IdText(user.Get(EntityField.Id)) => "idText",
            "email.ToUpperInvariant()" => "email:upper",
            "email.ToLowerInvariant()" => "email:lower",
            "userName.ToUpperInvariant()" => "userName:upper",
            "userName.ToLowerInvariant()" => "userName:lower",
            _ => throw new InvalidOperationException($"The tool does not know what {expression} is."),
        };
    }
}
