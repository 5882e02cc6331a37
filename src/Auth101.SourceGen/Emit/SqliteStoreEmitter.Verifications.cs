using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Emit;

internal sealed partial class SqliteStoreEmitter
{
    private void EmitVerifications()
    {
        WriteSql(("CreateVerification", statements.Common.CreateVerification));
        Writer.WriteLine();
        Writer.WriteLines("""
            /// <inheritdoc/>
            public async global::System.Threading.Tasks.ValueTask CreateVerificationAsync(
                global::Auth101.Stores.NewVerification verification, global::System.Threading.CancellationToken cancellationToken) =>
                await _connections.WriteAsync(CreateVerification, verification, cancellationToken).ConfigureAwait(false);

            """);
        using (Writer.Block($"private static bool CreateVerification({Connection}, global::Auth101.Stores.NewVerification verification)"))
        {
            Insert("command", "CreateVerification", statements.Common.CreateVerification, ValueOfNewVerification);
            Writer.WriteLines("return command.ExecuteNonQuery() == 1;");
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
                Writer.WriteLines("return command.ExecuteNonQuery() > 0;");
            });
    }
}
