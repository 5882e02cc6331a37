using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds a user by email, with the password hash.</summary>
internal sealed class FindForSignIn : ShapedUseCase
{
    public static SqlStatement Statement(StoreModel store, SqlDialect dialect, UserKey email) =>
        Statement("FindForSignIn", store, dialect, email, "email");

    /// <summary>Finds a user by email address or user name.</summary>
    /// <param name="name">The name of the statement.</param>
    /// <param name="store">The mapping.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="key">What the user is found by.</param>
    /// <param name="given">The address or the user name, as C#.</param>
    public static SqlStatement Statement(string name, StoreModel store, SqlDialect dialect, UserKey key, string given)
    {
        var text = new StatementText(store, dialect);
        var user = store.User;
        var (owner, join) = text.JoinCredentials();
        return text.Finish(name, $"""
            SELECT {text.UserColumns(indent: 7)},
                   {text.StoredHash(owner)}{text.IsActiveColumn()}
            FROM {dialect.Table(user)} AS u{join}
            WHERE {text.UserIs(key, given)}{text.AndUserIsThere("\n  ", hasEmail: key.Column.Field == EntityField.Email)}
            """);
    }

    /// <summary>The address that is looked for.</summary>
    public static GivenText Given(StoreModel store, UserKey email) => new(store.User, email.Column.Field, "email", "email");

    /// <summary>Reads the user with the password hash.</summary>
    /// <param name="store">The mapping.</param>
    /// <param name="given">What is looked for.</param>
    /// <param name="statement">The query.</param>
    public static ReadOne Candidate(StoreModel store, GivenText given, SqlStatement statement) => new(
        [given],
        statement,
        $"new global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>(ReadUser(reader), ReadPassword(reader))"
            + StatementText.ReadIsActive(store, store.User.Columns.Count + 1),
        "null")
    {
        OfAnyCharacterSet = given,
    };

    public override StoreMethod Method(StoreModel store) => new(
        "FindForSignIn", $"global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>?", ("string", "email"));

    protected override Shape? Plan(StoreModel store, SqlDialect dialect) => UserKey.Email(store.User) is { } email
        ? Candidate(store, Given(store, email), Statement(store, dialect, email))
        : null;

    protected override void PrintWithoutPlan(StorePrinter printer)
    {
        printer.Writer.WriteLine();
        printer.Writer.WriteLines($"""
            /// <summary>Without email addresses no user is found by one.</summary>
            public global::System.Threading.Tasks.ValueTask<{Method(printer.Store).Result}> FindForSignInAsync(
                string email, global::System.Threading.CancellationToken cancellationToken) =>
                global::System.Threading.Tasks.ValueTask.FromResult<{Method(printer.Store).Result}>(null);
            """);
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var ordinal = printer.Store.User.Columns.Count;
        var credentials = printer.Store.Credentials;
        printer.PrintReader("string?", "ReadPassword", credentials, () => printer.Writer.WriteLines(
            $"return reader.IsDBNull({ordinal}) ? null : {printer.ReadValue(credentials.Get(EntityField.Password), ordinal)};"));
    }
}
