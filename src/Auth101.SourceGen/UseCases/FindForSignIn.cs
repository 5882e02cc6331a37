using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds a user by email, with the password hash.</summary>
internal sealed class FindForSignIn : ShapedUseCase
{
    public static SqlStatement Statement(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var (user, credentials) = (store.User, store.Credentials);
        var (owner, join) = credentials.Kind == EntityKind.User
            ? ("u", string.Empty)
            : ("a", $"""

                LEFT JOIN {dialect.Table(credentials)} AS a
                  ON a.{text.Column(credentials, EntityField.UserId)} = {dialect.UserIdFor(credentials, user, $"u.{text.Column(user, EntityField.Id)}")}
                 AND a.{text.Column(credentials, EntityField.ProviderId)} = {StatementText.CredentialProvider}
                """);
        return text.Finish("FindForSignIn", $"""
            SELECT {text.UserColumns(indent: 7)},
                   {text.StoredHash(owner)}{text.IsActiveColumn()}
            FROM {dialect.Table(user)} AS u{join}
            WHERE u.{text.Column(user, EntityField.Email)} = {text.Parameter("email", user, EntityField.Email, from: "email")}{text.AndUserIsThere("\n  ")}
            """);
    }

    /// <summary>The address that is looked for.</summary>
    public static GivenText Email(StoreModel store) => new(store.User, EntityField.Email, "email", "email");

    public override StoreMethod Method(StoreModel store) => new(
        "FindForSignIn", $"global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>?", ("string", "email"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var email = Email(store);
        var isActive = StatementText.ReadIsActive(store, store.User.Columns.Count + 1);
        return new ReadOne(
            [email],
            Statement(store, dialect),
            $"new global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>(ReadUser(reader), ReadPassword(reader)){isActive}",
            "null")
        {
            OfAnyCharacterSet = email,
        };
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var ordinal = printer.Store.User.Columns.Count;
        var credentials = printer.Store.Credentials;
        printer.PrintReader("string?", "ReadPassword", credentials, () => printer.Writer.WriteLines(
            $"return reader.IsDBNull({ordinal}) ? null : {printer.ReadValue(credentials.Get(EntityField.Password), ordinal)};"));
    }
}
