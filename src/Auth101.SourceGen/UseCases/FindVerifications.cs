using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds the verifications of a user, those that have expired included, without their values.</summary>
internal sealed class FindVerifications : ShapedUseCase
{
    private const string Listed = "global::Auth101.UserVerification";

    private static readonly EntityField[] Fields =
    [
        EntityField.Identifier, EntityField.ExpiresAt, EntityField.CreatedAt, EntityField.UpdatedAt, EntityField.SentCount, EntityField.FailedAttempts,
    ];

    public override StoreMethod Method(StoreModel store) =>
        new("FindVerifications", $"global::System.Collections.Generic.IReadOnlyList<{Listed}>", ("string", "userId"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var verification = store.Verification;
        var text = new StatementText(store, dialect);
        var statement = text.Finish("FindVerifications", $"""
            SELECT {string.Join(", ", Columns(verification).Select(column => text.Selected(verification, column, "v.")))}
            FROM {dialect.Table(verification)} AS v
            WHERE v.{text.IsOfUser("userId", "id")}
            """);
        return new ReadMany([new(store.User, EntityField.Id, "userId", "id")], statement, Listed, "ReadVerification(reader)");
    }

    public override void PrintReaders(StorePrinter printer)
    {
        var columns = Columns(printer.Store.Verification);
        var (hasCreatedAt, first) = columns.ElementAtOrDefault(2) is { Field: EntityField.CreatedAt } ? (true, 3) : (false, 2);
        printer.PrintReader(Listed, "ReadVerification", printer.Store.Verification, () =>
        {
            var made = $"""
                return new {Listed}(
                    {printer.ReadValue(columns[0], 0)},
                    {printer.ReadMoment(columns[1], 1)},
                    {(hasCreatedAt ? $"reader.IsDBNull(2) ? null : {printer.ReadMoment(columns[2], 2)}" : "null")})
                """;
            if (columns.Count == first)
            {
                printer.Writer.WriteLines(made + ";");
                return;
            }

            using (printer.Writer.Block(made, "};"))
            {
                printer.ReadMembers(columns, first);
            }
        });
    }

    private static List<ColumnModel> Columns(EntityModel verification) =>
    [
        .. Fields.Select(verification.Find).OfType<ColumnModel>(),
    ];
}
