using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Emit;

internal sealed partial class SqliteStoreEmitter
{
    private void EmitVerifications()
    {
        WriteSql(("CreateVerification", statements.Common.CreateVerification));
        _writer.WriteLine();
        _writer.WriteLines("""
            /// <inheritdoc/>
            public async global::System.Threading.Tasks.ValueTask CreateVerificationAsync(
                global::Auth101.Stores.NewVerification verification, global::System.Threading.CancellationToken cancellationToken) =>
                await _connections.WriteAsync(CreateVerification, verification, cancellationToken).ConfigureAwait(false);

            """);
        using (_writer.Block($"private static bool CreateVerification({Connection}, global::Auth101.Stores.NewVerification verification)"))
        {
            Insert("command", "CreateVerification", statements.Common.CreateVerification, ValueOfNewVerification);
            _writer.WriteLines("return command.ExecuteNonQuery() == 1;");
        }

        WriteSql(("ConsumeVerification", statements.Common.ConsumeVerification));
        Method(
            "ConsumeVerification",
            "bool",
            isWrite: true,
            [("string", "identifier"), ("string", "value"), ("global::System.DateTimeOffset", "now")],
            () =>
            {
                Command("command", "ConsumeVerification", statements.Common.ConsumeVerification, static parameter => parameter.Name switch
                {
                    "now" => UtcText("arguments.now"),
                    var name => "arguments." + name,
                });
                _writer.WriteLines("return command.ExecuteNonQuery() > 0;");
            });
    }

    private static string ValueOfNewVerification(ColumnModel column) => column.Field switch
    {
        EntityField.Id => NewId(column, "verification.Id"),
        EntityField.Identifier => "verification.Identifier",
        EntityField.Value => "verification.Value",
        EntityField.ExpiresAt => "verification.ExpiresAt",
        _ => "verification.CreatedAt",
    };
}
