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
        var (user, account) = (store.User, store.Account);
        return text.Finish("FindForSignIn", $"""
            SELECT {text.UserColumns(indent: 7)},
                   a.{text.Column(account, EntityField.Password)}
            FROM {dialect.Table(user)} AS u
            LEFT JOIN {dialect.Table(account)} AS a
              ON a.{text.Column(account, EntityField.UserId)} = {dialect.UserIdFor(account, user, $"u.{text.Column(user, EntityField.Id)}")}
             AND a.{text.Column(account, EntityField.ProviderId)} = {StatementText.CredentialProvider}
            WHERE u.{text.Column(user, EntityField.Email)} = {text.Parameter("email", user, EntityField.Email, from: "email")}
            """);
    }

    /// <summary>The address that is looked for.</summary>
    public static GivenText Email(StoreModel store) => new(store.User, EntityField.Email, "email", "email");

    public override StoreMethod Method(StoreModel store) => new(
        "FindForSignIn", $"global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>?", ("string", "email"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var email = Email(store);
        return new ReadOne(
            [email],
            Statement(store, dialect),
            $"new global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>(ReadUser(reader), ReadPassword(reader))",
            "null")
        {
            OfAnyCharacterSet = email,
        };
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var ordinal = printer.Store.User.Columns.Count;
        printer.PrintReader("string?", "ReadPassword", printer.Store.Account, () => printer.Writer.WriteLines(
            $"return reader.IsDBNull({ordinal}) ? null : {printer.ReadValue(printer.Store.Account.Get(EntityField.Password), ordinal)};"));
    }
}
