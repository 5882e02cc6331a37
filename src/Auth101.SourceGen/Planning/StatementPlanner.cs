using System.Text;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Parsing;
using Auth101.SourceGen.Dialects;

namespace Auth101.SourceGen.Planning;

/// <summary>Words the statements of a store: a model and a dialect in, strings out.</summary>
internal sealed class StatementPlanner
{
    /// <summary>The provider of accounts that hold a password (auth101 0.3.1).</summary>
    private const string CredentialProvider = "'credential'";

    private readonly StoreModel _store;
    private readonly SqlDialect _dialect;

    private StatementPlanner(StoreModel store, SqlDialect dialect)
    {
        _store = store;
        _dialect = dialect;
    }

    public static StoreStatements Plan(StoreModel store, SqlDialect dialect) => new StatementPlanner(store, dialect).Plan();

    private StoreStatements Plan() => new(
        FindForSignIn: FindForSignIn(),
        InsertUser: Insert(_store.User, returnsIdentity: true),
        InsertAccount: Insert(_store.Account, returnsIdentity: false),
        InsertSession: Insert(_store.Session, returnsIdentity: true),
        InsertSessionOfActiveUser: InsertSessionOfActiveUser(),
        ReplacePassword: ReplacePassword(),
        FindSession: FindSession(),
        FindUser: FindUser(),
        RotateSession: RotateSession(),
        EndReusedSession: EndReusedSession(),
        EndSession: EndSession(),
        PurgeSessions: Purge(_store.Session),
        PurgeVerifications: Purge(_store.Verification),
        InsertVerification: Insert(_store.Verification, returnsIdentity: false),
        ConsumeVerification: ConsumeVerification());

    private string FindForSignIn() => $"""
        SELECT {UserColumns()},
               a.{Column(_store.Account, EntityField.Password)}
        FROM {_dialect.Table(_store.User)} AS u
        LEFT JOIN {_dialect.Table(_store.Account)} AS a
          ON a.{Column(_store.Account, EntityField.UserId)} = u.{Column(_store.User, EntityField.Id)}
         AND a.{Column(_store.Account, EntityField.ProviderId)} = {CredentialProvider}
        WHERE u.{Column(_store.User, EntityField.Email)} = {P("email")}
        """;

    private InsertStatement Insert(EntityModel entity, bool returnsIdentity)
    {
        var values = InsertValues(entity);
        return new InsertStatement(
            $"""
            INSERT INTO {_dialect.Table(entity)}
                   ({Wrap(values.Select(value => _dialect.Quote(value.Column.Column)), indent: 8)})
            VALUES ({Wrap(values.Select(static value => value.Parameter), indent: 8)})
            """ + (returnsIdentity && entity.HasIdentity ? $"\nRETURNING {Column(entity, EntityField.Id)}" : string.Empty),
            values);
    }

    private InsertStatement InsertSessionOfActiveUser()
    {
        var values = InsertValues(_store.Session);
        var selected = values.Select(value => value.Column.Field == EntityField.UserId ? $"u.{Column(_store.User, EntityField.Id)}" : value.Parameter);
        return new InsertStatement(
            $"""
            INSERT INTO {_dialect.Table(_store.Session)}
                   ({Wrap(values.Select(value => _dialect.Quote(value.Column.Column)), indent: 8)})
            SELECT {Wrap(selected, indent: 7)}
            FROM {_dialect.Table(_store.User)} AS u
            WHERE {UserIdEquals("user_id")}{AndUserIsActive()}
            RETURNING {Column(_store.Session, EntityField.Id)}
            """,
            values);
    }

    private string ReplacePassword() => $"""
        UPDATE {_dialect.Table(_store.Account)}
        SET {Column(_store.Account, EntityField.Password)} = {P("new_hash")}{SetUpdatedAt(_store.Account)}
        WHERE {Column(_store.Account, EntityField.UserId)} = (SELECT u.{Column(_store.User, EntityField.Id)} FROM {_dialect.Table(_store.User)} AS u WHERE {UserIdEquals("user_id")})
          AND {Column(_store.Account, EntityField.ProviderId)} = {CredentialProvider}
          AND {Column(_store.Account, EntityField.Password)} = {P("old_hash")}
        """;

    private string FindSession() => $"""
        SELECT {UserColumns()},
               s.{Column(_store.Session, EntityField.Id)} IS NOT NULL
        FROM {_dialect.Table(_store.User)} AS u
        LEFT JOIN {_dialect.Table(_store.Session)} AS s
          ON s.{Column(_store.Session, EntityField.Id)} = {P("session_id")}
         AND s.{Column(_store.Session, EntityField.UserId)} = u.{Column(_store.User, EntityField.Id)}
         AND s.{Column(_store.Session, EntityField.ExpiresAt)} > {P("now")}{AndStartedAfter("\n ")}
        WHERE {UserIdEquals("user_id")}
        """;

    private string FindUser() => $"""
        SELECT {UserColumns()}
        FROM {_dialect.Table(_store.User)} AS u
        WHERE u.{Column(_store.User, EntityField.Id)} = {P("user_id")}
        """;

    private string RotateSession()
    {
        var session = _store.Session;
        return $"""
            UPDATE {_dialect.Table(session)} AS s
            SET {Column(session, EntityField.Token)} = {P("new_token")}, {Column(session, EntityField.ExpiresAt)} = {P("expires_at")}{SetUpdatedAt(session)}
            WHERE s.{Column(session, EntityField.Id)} = {P("id")}
              AND s.{Column(session, EntityField.Token)} = {P("old_token")}
              AND s.{Column(session, EntityField.ExpiresAt)} > {P("now")}{AndStartedAfter("\n  ")}
              AND EXISTS (
                  SELECT 1 FROM {_dialect.Table(_store.User)} AS u
                  WHERE u.{Column(_store.User, EntityField.Id)} = s.{Column(session, EntityField.UserId)}{AndUserIsActive()})
            RETURNING {Column(session, EntityField.UserId)}
            """;
    }

    private string? EndReusedSession() => !_store.Session.Has(EntityField.UpdatedAt) ? null : $"""
        DELETE FROM {_dialect.Table(_store.Session)}
        WHERE {Column(_store.Session, EntityField.Id)} = {P("id")}
          AND {Column(_store.Session, EntityField.Token)} <> {P("old_token")}
          AND {Column(_store.Session, EntityField.UpdatedAt)} <= {P("reuse_cutoff")}
        """;

    private string EndSession() => $"""
        DELETE FROM {_dialect.Table(_store.Session)}
        WHERE {Column(_store.Session, EntityField.Id)} = {P("id")}
        """;

    private string Purge(EntityModel entity) => $"""
        DELETE FROM {_dialect.Table(entity)}
        WHERE {Column(entity, EntityField.Id)} IN (
            SELECT {Column(entity, EntityField.Id)} FROM {_dialect.Table(entity)}
            WHERE {Column(entity, EntityField.ExpiresAt)} <= {P("now")}
            LIMIT {P("batch_size")})
        """;

    private string ConsumeVerification() => $"""
        DELETE FROM {_dialect.Table(_store.Verification)}
        WHERE {Column(_store.Verification, EntityField.Identifier)} = {P("identifier")}
          AND {Column(_store.Verification, EntityField.Value)} = {P("value")}
          AND {Column(_store.Verification, EntityField.ExpiresAt)} > {P("now")}
        """;

    /// <summary>
    /// The columns that Auth101 fills: of the user all, of the other tables those with a role. Ids that the database makes and the OAuth
    /// fields, which no flow here knows, stay out.
    /// </summary>
    private EquatableArray<InsertValue> InsertValues(EntityModel entity)
    {
        var values = new List<InsertValue>();
        foreach (var column in entity.Columns)
        {
            var isFilled = column.Field switch
            {
                EntityField.None => entity.Kind == EntityKind.User,
                EntityField.Id => !entity.HasIdentity,
                EntityField.AccessToken or EntityField.RefreshToken or EntityField.IdToken or EntityField.AccessTokenExpiresAt
                    or EntityField.RefreshTokenExpiresAt or EntityField.Scope => false,
                _ => true,
            };
            if (isFilled)
            {
                var name = column.Field == EntityField.None ? column.Property.TrimStart('@') : SnakeCase.From(column.Field.ToString());
                while (values.Any(value => value.Parameter == P(name)))
                {
                    name += "_";
                }

                values.Add(new InsertValue(column, P(name)));
            }
        }

        return new EquatableArray<InsertValue>(values);
    }

    private string UserColumns() =>
        Wrap(_store.User.Columns.Select(column => $"u.{_dialect.Quote(column.Column)}"), indent: 7);

    /// <summary>A list that goes on in a new line where it would get too long to read.</summary>
    private static string Wrap(IEnumerable<string> items, int indent)
    {
        const int MaximumWidth = 110;
        var text = new StringBuilder();
        var width = indent;
        foreach (var item in items)
        {
            if (text.Length > 0)
            {
                var fits = width + 2 + item.Length <= MaximumWidth;
                text.Append(fits ? ", " : ",\n" + new string(' ', indent));
                width = fits ? width + 2 : indent;
            }

            text.Append(item);
            width += item.Length;
        }

        return text.ToString();
    }

    private string UserIdEquals(string parameter) =>
        _dialect.UserIdEquals(_store.User, $"u.{Column(_store.User, EntityField.Id)}", P(parameter));

    private string AndUserIsActive() => _store.User.Has(EntityField.IsActive)
        ? $" AND u.{Column(_store.User, EntityField.IsActive)} = {_dialect.True}"
        : string.Empty;

    private string AndStartedAfter(string indent) => _store.Session.Has(EntityField.CreatedAt)
        ? $"{indent}AND s.{Column(_store.Session, EntityField.CreatedAt)} > {P("started_after")}"
        : string.Empty;

    private string SetUpdatedAt(EntityModel entity) => entity.Has(EntityField.UpdatedAt)
        ? $", {Column(entity, EntityField.UpdatedAt)} = {P("now")}"
        : string.Empty;

    private string Column(EntityModel entity, EntityField field) => _dialect.Quote(entity.Get(field).Column);

    private string P(string name) => _dialect.Parameter(name);
}
