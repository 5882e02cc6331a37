using System.Text;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>A statement in the making: knows its parameters and the wording that statements share.</summary>
/// <remarks>
/// While it is worded, a mark stands for each parameter. The marks become placeholders in <see cref="Finish"/>, so that the parts of a statement can be worded
/// in any order, left out and repeated.
/// </remarks>
internal sealed partial class StatementText(StoreModel store, SqlDialect dialect)
{
    // A mark begins with a character that no identifier holds; the next one says whose it is, and has no meaning in SQL.
    private const char MarkStart = '\0';
    private const char MarkFilling = '\x1';
    private const char FirstMark = '\x100';

    /// <summary>The provider of accounts that hold a password (auth101 0.3.1).</summary>
    public const string CredentialProvider = "'credential'";

    /// <summary>What the identifiers of a user's verifications begin with: ProofPurposes.OfUsers of the runtime.</summary>
    public static readonly IReadOnlyList<string> Purposes = ["verify-email", "reset-password", "change-email"];

    // How a hash of Auth101 begins (the PHC string of Argon2id).
    private const string OurHash = "$argon2id$";

    // What the marks stand for. The placeholders are those that they would have in the order of the marks.
    private readonly List<StatementParameter> _marked = [];

    // Names of parameters of inserts. These are taken: the time of the write, the number of sessions, and variables on SQL Server.
    private readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase) { "now", "new_user_id", "other_sessions", "is_made", "ended" };

    public StoreModel Store => store;

    public SqlDialect Dialect => dialect;

    /// <summary>The finished statement: its parameters are numbered in the order of the text, and the same name is the same parameter.</summary>
    /// <param name="name">The name of its constant, without Sql.</param>
    /// <param name="text">The text with its marks.</param>
    public SqlStatement Finish(string name, string text)
    {
        var parameters = new List<StatementParameter>();
        var finished = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != MarkStart)
            {
                finished.Append(text[i]);
                continue;
            }

            i++;
            finished.Append(Placeholder(parameters, _marked[text[i] - FirstMark]));
            while (i + 1 < text.Length && text[i + 1] == MarkFilling)
            {
                i++;
            }
        }

        return new SqlStatement(name, finished.ToString(), new EquatableArray<StatementParameter>(parameters));
    }

    /// <summary>A parameter for a column.</summary>
    /// <param name="name">Its name; the same name gives the same parameter.</param>
    /// <param name="entity">The table.</param>
    /// <param name="field">The column.</param>
    /// <param name="from">Where its value comes from.</param>
    public string Parameter(string name, EntityModel entity, EntityField field, ValueSource from) => Mark(name, entity.Get(field), entity, from);

    /// <summary>A parameter for a column, with a role or without.</summary>
    public string Parameter(string name, EntityModel entity, ColumnModel column, ValueSource from) => Mark(name, column, entity, from);

    /// <summary>A parameter for a number of rows.</summary>
    public string Number(string name, ValueSource from) => Mark(name, column: null, entity: null, from);

    /// <summary>
    /// The columns that Auth101 fills and their values. Ids that the database makes stay out, and so do the OAuth fields, which no flow here knows.
    /// </summary>
    /// <param name="entity">The table.</param>
    /// <param name="from">Where the value of a column comes from; null where it is no parameter.</param>
    /// <param name="prefix">What the names of the parameters start with, where one statement writes several tables.</param>
    public IReadOnlyList<InsertValue> InsertValues(EntityModel entity, Func<ColumnModel, ValueSource?> from, string prefix = "")
    {
        var values = new List<InsertValue>();
        var number = 0;
        foreach (var column in entity.AllColumns)
        {
            number++;
            if (!IsFilled(entity, column))
            {
                continue;
            }

            // One value, one parameter: what is written many times is sent once.
            if (column.Field is EntityField.CreatedAt or EntityField.UpdatedAt)
            {
                values.Add(InsertValue("now", column, entity, from));
                continue;
            }

            if (prefix.Length > 0 && column.Field == EntityField.UserId && entity.IsManaged == store.User.IsManaged)
            {
                values.Add(InsertValue("id", column, entity, from));
                continue;
            }

            var name = prefix + (column.Field == EntityField.None ? NameOf(column, number) : SnakeCase.From(column.Field.ToString()));
            while (!_reserved.Add(name))
            {
                name += "_";
            }

            values.Add(InsertValue(name, column, entity, from));
        }

        return values;
    }

    /// <summary>The columns of the user, as every statement that loads one lists them.</summary>
    public string UserColumns(int indent) => SqlList.Wrap(store.User.Columns.Select(column => Selected(store.User, column, "u.")), indent);

    /// <summary>A column of a query's answer. Its name is the column's, which is what is said of a value that cannot be read.</summary>
    /// <param name="entity">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="table">What stands before the column.</param>
    public string Selected(EntityModel entity, ColumnModel column, string table)
    {
        var quoted = dialect.Quote(column.Column);
        var value = dialect.FromColumn(entity, column, table + quoted);
        return value == table + quoted ? value : $"{value} AS {quoted}";
    }

    /// <inheritdoc cref="Selected(EntityModel, ColumnModel, string)"/>
    public string Selected(EntityModel entity, EntityField field, string table) => Selected(entity, entity.Get(field), table);

    /// <summary>The stored hash of a row of <see cref="StoreModel.Credentials"/>.</summary>
    /// <param name="row">What the statement calls the row.</param>
    public string StoredHash(string row)
    {
        var hash = $"{row}.{Column(store.Credentials, EntityField.Password)}";
        return store.User.PasswordFrom is { } from
            ? $"CASE WHEN {hash} LIKE '{OurHash}%' THEN {hash} ELSE {dialect.Sql(from, row)} END"
            : hash;
    }

    /// <summary>What the row that holds the hash of user u is called, and the join that finds it; none where it is the user's own.</summary>
    public (string Row, string Join) JoinCredentials()
    {
        var (user, credentials) = (store.User, store.Credentials);
        return credentials.Kind == EntityKind.User
            ? ("u", string.Empty)
            : ("a", $"""

                LEFT JOIN {dialect.Table(credentials)} AS a
                  ON a.{Column(credentials, EntityField.UserId)} = {dialect.UserIdFor(credentials, user, $"u.{Column(user, EntityField.Id)}")}
                 AND a.{Column(credentials, EntityField.ProviderId)} = {CredentialProvider}
                """);
    }

    /// <summary>
    /// The condition that user u is the one whom an address or a user name names. Where no index need keep two users from having it, it names none of them.
    /// </summary>
    /// <param name="key">What the user is found by.</param>
    /// <param name="text">What was given, as C#.</param>
    public string UserIs(UserKey key, string text)
    {
        var value = UserKeyParameter(key, key.ValueOf(text));
        var user = store.User;
        var isOther = $"o.{Column(user, EntityField.Id)} <> u.{Column(user, EntityField.Id)}";
        return key.IsChecked
            ? $"""
                {UserKeyIs(key, "u.", value)}
                  AND NOT EXISTS (
                      SELECT 1 FROM {dialect.Table(user)} AS o
                      WHERE {UserKeyIs(key, "o.", value)} AND {isOther}{IsNotDeleted(" ", "o")}{And(" ", user.Where, "o")})
                """
            : UserKeyIs(key, "u.", value);
    }

    /// <summary>The condition that user u, whom another condition names, has an email address.</summary>
    /// <param name="key">What users are found by.</param>
    /// <param name="email">The address, as C#; empty for none, which a user may have where the column takes nulls.</param>
    public string UserHasEmail(UserKey key, string email)
    {
        var column = $"u.{dialect.Quote(key.Column.Column)}";
        return dialect.UserKeyEquals(key, key.Column.IsNullable ? $"COALESCE({column}, '')" : column, UserKeyParameter(key, key.ValueOf(email)));
    }

    /// <summary>The condition that a row of the user table has what a new user would have: the address, or the user name.</summary>
    /// <param name="key">What users are found by.</param>
    /// <param name="user">The new user, as C#.</param>
    public string UserHas(UserKey key, string user) => UserKeyIs(
        key,
        "u.",
        UserKeyParameter(key, new ValueSource(key.ValueOf($"{user}.{key.Given.Property}", key.Given.IsNullable), key.Given.IsNullable)));

    private string UserKeyParameter(UserKey key, ValueSource from) =>
        Parameter(SnakeCase.From(key.Column.Field.ToString()), store.User, key.Column.Field, from);

    private string UserKeyIs(UserKey key, string table, string value) => dialect.UserKeyEquals(key, table + dialect.Quote(key.Column.Column), value);

    /// <summary>The condition that user u is there for Auth101 and may sign in, after another one.</summary>
    /// <param name="indent">What stands before each condition of the application's own.</param>
    /// <param name="hasEmail">Whether the other condition says that there is an address.</param>
    public string AndUserIsActive(string indent, bool hasEmail = false) =>
        AndUserIsNotDeactivated(" ") + AndUserIsThere(indent, hasEmail) + And(indent, store.User.ActiveWhen);

    /// <summary>The condition that user u has not been deactivated, after another one; nothing where the table does not tell.</summary>
    /// <param name="indent">What stands before it.</param>
    public string AndUserIsNotDeactivated(string indent) => store.User.Find(EntityField.IsActive) is { } column
        ? $"{indent}AND {FlagIs(column, dialect.True)}"
        : string.Empty;

    /// <summary>The condition that user u is there for Auth101, after another one.</summary>
    /// <param name="indent">What stands before it.</param>
    /// <param name="hasEmail">Whether the other condition says that there is an address. A user of an own table who has none is not there.</param>
    /// <param name="orIsDeleted">Whether one who is softly deleted counts as well.</param>
    public string AndUserIsThere(string indent, bool hasEmail = false, bool orIsDeleted = false)
    {
        var user = store.User;
        var email = !user.IsManaged && !hasEmail && user.Find(EntityField.Email) is { IsNullable: false } column
            ? $"{indent}AND u.{dialect.Quote(column.Column)} IS NOT NULL"
            : string.Empty;
        return email + (orIsDeleted ? string.Empty : IsNotDeleted(indent)) + And(indent, user.Where);
    }

    /// <summary>The condition that a user is not softly deleted, after another one; nothing where the table does not tell.</summary>
    private string IsNotDeleted(string indent, string row = "u") =>
        store.User.Find(EntityField.DeletedAt) is { } column ? $"{indent}AND {row}.{dialect.Quote(column.Column)} IS NULL" : string.Empty;

    /// <summary>Whether user u meets the application's own condition, as the next column of a query; nothing where there is none.</summary>
    public string IsActiveColumn() => store.User.ActiveWhen is { } condition
        ? $",\n       CASE WHEN {dialect.Sql(condition, row: "u")} THEN 1 ELSE 0 END"
        : string.Empty;

    /// <summary>What reads that column, as the end of an expression that makes what has the property IsActive.</summary>
    /// <param name="store">The mapping.</param>
    /// <param name="ordinal">Where the column is.</param>
    public static string ReadIsActive(StoreModel store, int ordinal) => store.User.ActiveWhen is null
        ? string.Empty
        : $" {{ IsActive = reader.GetInt32({ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)}) == 1 }}";

    private string And(string indent, SqlTemplate? condition, string row = "u") =>
        condition is null ? string.Empty : $"{indent}AND ({dialect.Sql(condition, row)})";

    /// <summary>The condition that the address of user u has not been proven.</summary>
    public string AddressIsUnproven()
    {
        var column = store.User.Get(EntityField.EmailVerified);
        return column.IsTime ? $"u.{dialect.Quote(column.Column)} IS NULL" : FlagIs(column, dialect.False);
    }

    /// <summary>The condition that a flag of user u has a value. In an own table it may be null, which means what the class says.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">True or false, as the dialect words it.</param>
    public string FlagIs(ColumnModel column, string value)
    {
        var flag = $"u.{dialect.Quote(column.Column)}";
        var meant = column.NullMeans ? dialect.True : dialect.False;
        return !store.User.IsManaged && meant == value
            ? $"COALESCE({flag}, {dialect.ToColumn(column, meant)}) = {dialect.ToColumn(column, value)}"
            : $"{flag} = {dialect.ToColumn(column, value)}";
    }

    /// <summary>The conditions that a session has not expired, and began after a moment.</summary>
    /// <param name="now">The time, as a value of the column.</param>
    /// <param name="startedAfter">The moment, as C#. Without a limit that is the first one of all, which not every type has.</param>
    /// <param name="table">What stands before the columns.</param>
    public IEnumerable<string> SessionIsAlive(string now, string startedAfter, string table = "s.")
    {
        yield return $"{table}{Column(store.Session, EntityField.ExpiresAt)} > {now}";
        if (store.Session.Find(EntityField.CreatedAt) is { } column)
        {
            var moment = dialect.EarliestMoment(column) is { } earliest ? $"({startedAfter} > {earliest} ? {startedAfter} : {earliest})" : startedAfter;
            yield return $"{table}{dialect.Quote(column.Column)} > {Parameter("started_after", store.Session, EntityField.CreatedAt, moment)}";
        }
    }

    /// <summary>
    /// The condition that a session is the one of an id, and meets others. It is found by its id, whatever a database believes to know of the others: one that
    /// takes a user for the owner of a single session would read all that the user has.
    /// </summary>
    /// <param name="id">The id, as a value of the column.</param>
    /// <param name="others">The other conditions; one is on the user.</param>
    /// <param name="table">What stands before the column.</param>
    /// <param name="indent">What stands before each AND.</param>
    public string SessionById(string id, IEnumerable<string> others, string table = "s.", string indent = "\n  ") =>
        $"{table}{Column(store.Session, EntityField.Id)} = {id}{indent}AND {dialect.WithoutIndex([.. others], indent)}";

    /// <summary>The condition that a session is the one that a reference names, and meets others.</summary>
    /// <param name="session">The reference to the session.</param>
    /// <param name="table">What stands before the columns.</param>
    /// <param name="others">The other conditions.</param>
    /// <param name="indent">What stands before each AND.</param>
    public string SessionIs(string session, string table, IEnumerable<string> others, string indent = "\n  ") => SessionById(
        SessionId(), [SessionIsOfUser(table), SessionIsOfFamily(table, session), .. others], table, indent);

    /// <summary>The id of the session that the token names.</summary>
    public string SessionId() => Parameter("id", store.Session, EntityField.Id, ValueSource.Id("sessionId"));

    /// <summary>
    /// The order of sessions s of a user from the newest to the oldest: by when they began or, where the table does not keep that, by when they end. What is
    /// unknown is the oldest, and no two are equal.
    /// </summary>
    public string NewestFirst()
    {
        var session = store.Session;
        var age = Column(session, session.Has(EntityField.CreatedAt) ? EntityField.CreatedAt : EntityField.ExpiresAt);
        return $"s.{age} DESC{(session.IsManaged ? string.Empty : dialect.NullsLast)}, s.{Column(session, EntityField.Id)} DESC";
    }

    /// <summary>The condition that a session belongs to the user whom the token names.</summary>
    /// <param name="table">What stands before the columns.</param>
    public string SessionIsOfUser(string table) => dialect.UserIdEquals(
        store.User, table + Column(store.Session, EntityField.UserId), Parameter("user_id", store.Session, EntityField.UserId, ValueSource.Id("userId")));

    /// <summary>The condition that a session's token is of the family that the token which names it is of.</summary>
    /// <param name="table">What stands before the columns.</param>
    /// <param name="session">The reference to the session.</param>
    public string SessionIsOfFamily(string table, string session) =>
        dialect.FirstCharacters(table + Column(store.Session, EntityField.Token), TextLengths.TokenFamily)
        + $" = {Parameter("token_family", store.Session, EntityField.Token, from: $"{session}.TokenFamily")}";

    public string SetUpdatedAt(EntityModel entity, ValueSource now) => entity.CanWrite(EntityField.UpdatedAt)
        ? $", {Column(entity, EntityField.UpdatedAt)} = {Parameter("now", entity, EntityField.UpdatedAt, now)}"
        : string.Empty;

    /// <summary>Sets the time of a rotation by the clock of the call: the time that it gives, else the database's.</summary>
    /// <param name="clock">The clock, as C#.</param>
    public string SetRotationTime(string clock) => store.Session.CanWrite(EntityField.UpdatedAt)
        ? $", {dialect.Quote(UpdatedAt.Column)} = {ByClock("rotated_at", $"{clock}.Time", "rotatedAt", dialect.Clock(UpdatedAt))}"
        : string.Empty;

    /// <summary>The condition that the last rotation of a session was longer ago than the leeway, whatever fraction of a second its column has lost.</summary>
    /// <param name="clock">The clock, as C#.</param>
    /// <param name="table">What stands before the column.</param>
    public string WasRotatedLongAgo(string clock, string table)
    {
        var inaccuracy = dialect.Inaccuracy(store.Session, UpdatedAt);
        var seconds = inaccuracy.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var leeway = inaccuracy == 0 ? $"{clock}.LeewaySeconds" : $"{clock}.LeewaySeconds + {seconds}";
        return $"{table}{dialect.Quote(UpdatedAt.Column)} <= "
            + ByClock("leeway_start", LessInaccuracy($"{clock}.LeewayStart"), "leewayStart", dialect.ClockAgo(UpdatedAt, Number("leeway", leeway)));
    }

    /// <summary>
    /// The condition that the last rotation of a session was before the token was issued that is presented, so that the database does not know of that token
    /// yet; whatever fraction of a second its column has lost.
    /// </summary>
    /// <param name="issuedAt">When it was, as C#; null where that is not known.</param>
    /// <param name="table">What stands before the column.</param>
    public string WasRotatedBefore(string issuedAt, string table) =>
        $"{table}{dialect.Quote(UpdatedAt.Column)} < {RotationTime("issued_at", LessInaccuracy(issuedAt), "issuedAt")}";

    /// <summary>The conditions that the last rotation of a session is not as long ago as the leeway, nor as far in the future.</summary>
    /// <param name="clock">The clock, as C#.</param>
    /// <param name="table">What stands before the column.</param>
    public IEnumerable<string> WasJustRotated(string clock, string table)
    {
        var (column, leeway) = (table + dialect.Quote(UpdatedAt.Column), Number("leeway", $"{clock}.LeewaySeconds"));
        yield return $"{column} > {ByClock("leeway_start", $"{clock}.LeewayStart", "leewayStart", dialect.Clock(UpdatedAt, "-", leeway))}";
        yield return $"{column} <= {ByClock("leeway_end", $"{clock}.LeewayEnd", "leewayEnd", dialect.Clock(UpdatedAt, "+", leeway))}";
    }

    private ColumnModel UpdatedAt => store.Session.Get(EntityField.UpdatedAt);

    private string ByClock(string name, string time, string local, string clock) => $"COALESCE({RotationTime(name, time, local)}, {clock})";

    /// <summary>A parameter for the time of a rotation, which may be null.</summary>
    private string RotationTime(string name, string time, string local) =>
        Mark(name, UpdatedAt, store.Session, new ValueSource(time, IsNullable: true) { Local = local });

    /// <summary>A moment, as C#, that a rotation at it may have in its column at the earliest.</summary>
    private string LessInaccuracy(string moment) => dialect.Inaccuracy(store.Session, UpdatedAt) is var seconds and not 0
        ? $"({moment} - global::System.TimeSpan.FromSeconds({seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)}))"
        : moment;

    /// <summary>The condition that a verification is one of a user.</summary>
    /// <param name="userId">The user's id as text, in C#.</param>
    /// <param name="id">The variable that holds the id.</param>
    public string IsOfUser(string userId, string id = "userId")
    {
        var identifiers = Purposes.Select(purpose => ProofOfUser(purpose, userId, id));
        return $"{Column(store.Verification, EntityField.Identifier)} IN ({string.Join(", ", identifiers)})";
    }

    /// <summary>What names the row of a purpose and the user whom the call names.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="userId">The user's id as text, in C#.</param>
    /// <param name="id">The variable that holds the id.</param>
    public string ProofOfUser(string purpose, string userId, string id = "userId") => Parameter(
        purpose.Replace('-', '_'),
        store.Verification,
        EntityField.Identifier,
        new ValueSource($"\"{purpose}:\" + {UserIdText(userId, id)}") { ProofPurpose = purpose });

    /// <summary>The id of the user whom the call names as rows spell it, in C#: a number or a Guid is found in other spellings too.</summary>
    /// <param name="userId">The user's id as text, in C#.</param>
    /// <param name="id">The variable that holds the id.</param>
    public string UserIdText(string userId, string id = "userId") => store.User.Get(EntityField.Id).Type switch
    {
        ColumnType.String => userId,
        ColumnType.Guid => $"{id}.ToString(\"D\")",
        _ => $"{id}.ToString({CSharpExpression.InvariantCulture})",
    };

    /// <summary>The condition that a column holds the id of the user whom the call names.</summary>
    /// <param name="column">The column.</param>
    /// <param name="id">The variable that holds the id.</param>
    public string UserIdEquals(string column, string id = "userId") =>
        dialect.UserIdEquals(store.User, column, Parameter("user_id", store.User, EntityField.Id, ValueSource.Id(id)));

    public string Column(EntityModel entity, EntityField field) => dialect.Quote(entity.Get(field).Column);

    private static bool IsFilled(EntityModel entity, ColumnModel column) => !column.IsReadOnly && column.Field switch
    {
        EntityField.None => entity.Kind == EntityKind.User,
        EntityField.Id => !entity.HasIdentity,
        EntityField.DeletedAt => false,
        EntityField.AccessToken or EntityField.RefreshToken or EntityField.IdToken or EntityField.AccessTokenExpiresAt
            or EntityField.RefreshTokenExpiresAt or EntityField.Scope => false,
        _ => true,
    };

    /// <summary>The property's name, or the number of the column where drivers could not read the name as a parameter's.</summary>
    private static string NameOf(ColumnModel column, int number)
    {
        var name = column.Property.TrimStart('@');
        return name.All(static c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) ? name : $"column_{number}";
    }

    private InsertValue InsertValue(string name, ColumnModel column, EntityModel entity, Func<ColumnModel, ValueSource?> from)
    {
        return new InsertValue(column, column.Field switch
        {
            EntityField.ProviderId => CredentialProvider,
            EntityField.EmailVerified when column.IsTime => "NULL",
            EntityField.EmailVerified => dialect.ToColumn(column, dialect.False),
            EntityField.IsActive => dialect.ToColumn(column, dialect.True),
            _ => from(column) is { } source ? Mark(name, column, entity, source) : null,
        });
    }

    /// <summary>A mark for a parameter, as long as its placeholder will be, so that lists go on in a new line where they should.</summary>
    private string Mark(string name, ColumnModel? column, EntityModel? entity, ValueSource from)
    {
        if (column is { Field: not EntityField.None, IsTime: true })
        {
            // One moment is another value, or a parameter of another type, where a column keeps it in another way.
            name += column.Unit != TimeUnit.Native ? $"_{SnakeCase.From(column.Unit.ToString())}"
                : column.DatabaseType is { } type && entity is { Kind: EntityKind.User }
                    ? "_as_" + new string([.. type.ToLowerInvariant().Where(static c => c is >= 'a' and <= 'z')])
                : string.Empty;
        }

        var position = _marked.Select(static marked => marked.Name).TakeWhile(known => known != name).Distinct(StringComparer.Ordinal).Count() + 1;
        var parameter = new StatementParameter(name, dialect.Parameter(name, position), column, entity, from);
        _marked.Add(parameter);
        var mark = $"{MarkStart}{(char)(FirstMark + _marked.Count - 1)}".PadRight(parameter.Placeholder.Length, MarkFilling);
        return column is null ? mark : dialect.ToColumn(column, mark);
    }

    /// <summary>The placeholder of a parameter among those before it in the text.</summary>
    private string Placeholder(List<StatementParameter> parameters, StatementParameter parameter)
    {
        var known = parameters.Find(known => known.Name == parameter.Name);
        if (known is null)
        {
            known = parameter with { Placeholder = dialect.Parameter(parameter.Name, parameters.Count + 1) };
            parameters.Add(known);
        }

        return known.Source == parameter.Source
            ? known.Placeholder
            : throw new InvalidOperationException($"Parameter '{known.Name}' has two values: {known.Source} and {parameter.Source}.");
    }
}

/// <summary>A column of an insert.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">Its value: a parameter, or what is always the same; null where it comes from the statement itself.</param>
internal sealed record InsertValue(ColumnModel Column, string? Value);
