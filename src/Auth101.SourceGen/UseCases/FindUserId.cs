using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds the id of a user whom somebody names by it, as the row spells it.</summary>
internal sealed class FindUserId : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new("FindUserId", "string?", ("string", "userId"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var statement = text.Finish("FindUserId", $"""
            SELECT {text.Selected(store.User, EntityField.Id, "u.")}
            FROM {dialect.Table(store.User)} AS u
            WHERE {ActivateUser.UserIsNamed(text)}
            """);
        return new ReadOne([new(store.User, EntityField.Id, "userId", "id")], statement, "ReadUserId(reader)", "null");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var user = printer.Store.User;
        printer.PrintReader("string", "ReadUserId", user, () => printer.Writer.WriteLines($"return {printer.ReadId(user, 0)};"));
    }
}
