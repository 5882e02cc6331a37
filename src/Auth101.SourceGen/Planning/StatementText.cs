using System.Text;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;

namespace Auth101.SourceGen.Planning;

/// <summary>A statement in the making: knows its parameters and the wording that statements share.</summary>
internal sealed class StatementText(StoreModel store, SqlDialect dialect)
{
    /// <summary>The provider of accounts that hold a password (auth101 0.3.1).</summary>
    public const string CredentialProvider = "'credential'";

    private readonly List<StatementParameter> _parameters = [];

    // Names of parameters of inserts. These are taken: the time of the write, the number of sessions, and variables on SQL Server.
    private readonly HashSet<string> _reserved = new(StringComparer.OrdinalIgnoreCase) { "now", "new_user_id", "other_sessions", "is_made", "ended" };

    /// <summary>The finished statement.</summary>
    public SqlStatement Finish(string text) => new(text, new EquatableArray<StatementParameter>(_parameters));

    /// <summary>A parameter for a column, by name; the same name gives the same parameter.</summary>
    public string Parameter(string name, EntityModel entity, EntityField field) => Parameter(name, entity.Get(field), entity);

    /// <summary>The parameter for the number of rows to delete.</summary>
    public string BatchSize() => Parameter("batch_size", column: null, entity: null);

    /// <summary>The parameter for the number of sessions, besides the new one, that a sign-in leaves.</summary>
    public string OtherSessions() => Parameter("other_sessions", column: null, entity: null);

    /// <summary>The columns that Auth101 fills and their values. Ids that the database makes stay out, and so do the OAuth fields, which no flow here knows.</summary>
    /// <param name="entity">The table.</param>
    /// <param name="prefix">What the names of the parameters start with, where one statement writes several tables.</param>
    public IReadOnlyList<InsertValue> InsertValues(EntityModel entity, string prefix = "")
    {
        var values = new List<InsertValue>();
        var number = 0;
        foreach (var column in entity.Columns)
        {
            number++;
            if (!IsFilled(entity, column))
            {
                continue;
            }

            // One value, one parameter: what is written many times is sent once.
            if (column.Field is EntityField.CreatedAt or EntityField.UpdatedAt)
            {
                values.Add(new InsertValue(column, "now"));
                continue;
            }

            if (prefix.Length > 0 && column.Field == EntityField.UserId && entity.IsManaged == store.User.IsManaged)
            {
                values.Add(new InsertValue(column, "id"));
                continue;
            }

            var name = prefix + (column.Field == EntityField.None ? NameOf(column, number) : SnakeCase.From(column.Field.ToString()));
            while (!_reserved.Add(name))
            {
                name += "_";
            }

            values.Add(new InsertValue(column, name));
        }

        return values;
    }

    /// <summary>The value of an insert: a parameter, but for what is always the same.</summary>
    public string Value(InsertValue value, EntityModel entity) => value.Column.Field switch
    {
        EntityField.ProviderId => CredentialProvider,
        EntityField.EmailVerified => dialect.False,
        EntityField.IsActive => dialect.True,
        _ => Parameter(value.Parameter, value.Column, entity),
    };

    /// <summary>The columns of the user, as every statement that loads one lists them.</summary>
    public string UserColumns(int indent) => Wrap(store.User.Columns.Select(column => $"u.{dialect.Quote(column.Column)}"), indent);

    public string AndUserIsActive() => store.User.Has(EntityField.IsActive)
        ? $" AND u.{Column(store.User, EntityField.IsActive)} = {dialect.True}"
        : string.Empty;

    public string AndStartedAfter(string indent) => store.Session.Has(EntityField.CreatedAt)
        ? $"{indent}AND s.{Column(store.Session, EntityField.CreatedAt)} > {Parameter("started_after", store.Session, EntityField.CreatedAt)}"
        : string.Empty;

    /// <summary>The condition that a session belongs to the user whom the token names.</summary>
    /// <param name="table">What stands before the columns.</param>
    public string SessionIsOfUser(string table) => dialect.UserIdEquals(
        store.User, table + Column(store.Session, EntityField.UserId), Parameter("user_id", store.Session, EntityField.UserId));

    /// <summary>The condition that a session's token is of the family that the token which names it is of.</summary>
    /// <param name="table">What stands before the columns.</param>
    public string SessionIsOfFamily(string table) =>
        dialect.FirstCharacters(table + Column(store.Session, EntityField.Token), TextLengths.TokenFamily)
        + $" = {Parameter("token_family", store.Session, EntityField.Token)}";

    public string SetUpdatedAt(EntityModel entity) => entity.Has(EntityField.UpdatedAt)
        ? $", {Column(entity, EntityField.UpdatedAt)} = {Parameter("now", entity, EntityField.UpdatedAt)}"
        : string.Empty;

    public string UserIdEquals(string column) =>
        dialect.UserIdEquals(store.User, column, Parameter("user_id", store.User, EntityField.Id));

    public string Column(EntityModel entity, EntityField field) => dialect.Quote(entity.Get(field).Column);

    /// <summary>A list that goes on in a new line where it would get too long to read.</summary>
    public static string Wrap(IEnumerable<string> items, int indent)
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

    private static bool IsFilled(EntityModel entity, ColumnModel column) => column.Field switch
    {
        EntityField.None => entity.Kind == EntityKind.User,
        EntityField.Id => !entity.HasIdentity,
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

    private string Parameter(string name, ColumnModel? column, EntityModel? entity)
    {
        foreach (var known in _parameters)
        {
            if (known.Name == name)
            {
                return known.Placeholder;
            }
        }

        var parameter = new StatementParameter(name, dialect.Parameter(name, _parameters.Count + 1), column, entity);
        _parameters.Add(parameter);
        return parameter.Placeholder;
    }
}

/// <summary>A column of an insert.</summary>
/// <param name="Column">The column.</param>
/// <param name="Parameter">The name of the parameter that fills it.</param>
internal sealed record InsertValue(ColumnModel Column, string Parameter);
