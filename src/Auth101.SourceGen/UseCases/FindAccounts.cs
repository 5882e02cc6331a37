using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds the accounts of a user, without hash and tokens. Without a table of accounts the contract's own implementation finds none.</summary>
internal sealed class FindAccounts : ShapedUseCase
{
    private const string Listed = "global::Auth101.UserAccount";

    private static readonly EntityField[] Fields =
    [
        EntityField.ProviderId, EntityField.AccountId, EntityField.Scope, EntityField.AccessTokenExpiresAt, EntityField.RefreshTokenExpiresAt,
        EntityField.CreatedAt, EntityField.UpdatedAt,
    ];

    public override StoreMethod Method(StoreModel store) =>
        new("FindAccounts", $"global::System.Collections.Generic.IReadOnlyList<{Listed}>", ("string", "userId"));

    protected override Shape? Plan(StoreModel store, SqlDialect dialect)
    {
        if (store.Account is not { } account)
        {
            return null;
        }

        var text = new StatementText(store, dialect);
        var statement = text.Finish("FindAccounts", $"""
            SELECT {string.Join(", ", Columns(account).Select(column => text.Selected(account, column, "a.")))}
            FROM {dialect.Table(account)} AS a
            WHERE {text.UserIdEquals($"a.{text.Column(account, EntityField.UserId)}", "id")}
            """);
        return new ReadMany([new(store.User, EntityField.Id, "userId", "id")], statement, Listed, "ReadAccount(reader)");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        if (printer.Store.Account is not { } account)
        {
            return;
        }

        var columns = Columns(account);
        printer.PrintReader(Listed, "ReadAccount", account, () =>
        {
            using (printer.Writer.Block($"return new {Listed}({printer.ReadValue(columns[0], 0)})", "};"))
            {
                printer.ReadMembers(columns, first: 1);
            }
        });
    }

    private static List<ColumnModel> Columns(EntityModel account) => [.. Fields.Select(account.Find).OfType<ColumnModel>()];
}
