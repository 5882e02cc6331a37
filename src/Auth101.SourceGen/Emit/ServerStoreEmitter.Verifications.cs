using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Emit;

internal sealed partial class ServerStoreEmitter
{
    private void EmitVerifications()
    {
        WriteSql(("CreateVerification", statements.Common.CreateVerification));
        Method("CreateVerification", null, [("global::Auth101.Stores.NewVerification", "verification")], () =>
        {
            Open();
            Command("command", "CreateVerification", statements.Common.CreateVerification, static parameter => ValueOfNewVerification(parameter.Column!));
            Writer.WriteLines("await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);");
        });

        WriteSql(("ConsumeVerification", statements.Common.ConsumeVerification));
        Method("ConsumeVerification", "bool", [("string", "identifier"), ("string", "value"), (Time, "now")], () =>
        {
            var verification = Store.Verification;
            using (Writer.Block($"if (!{CanBe(verification, EntityField.Identifier, "identifier")} || !{CanBe(verification, EntityField.Value, "value")})"))
            {
                Writer.WriteLines("return false;");
            }

            Writer.WriteLine();
            Open();
            OrNobody(verification, "identifier + value", "false", () =>
            {
                Command("command", "ConsumeVerification", statements.Common.ConsumeVerification, static parameter => parameter.Name);
                Writer.WriteLines("return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0;");
            });
        });
    }
}
