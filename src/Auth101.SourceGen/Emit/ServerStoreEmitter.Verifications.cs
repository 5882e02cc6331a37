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
            Command("command", "CreateVerification", statements.Common.CreateVerification, static parameter => parameter.Column!.Field switch
            {
                EntityField.Id => NewId(parameter.Column, "verification.Id"),
                EntityField.Identifier => "verification.Identifier",
                EntityField.Value => "verification.Value",
                EntityField.ExpiresAt => "verification.ExpiresAt",
                _ => "verification.CreatedAt",
            });
            _writer.WriteLines("await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);");
        });

        WriteSql(("ConsumeVerification", statements.Common.ConsumeVerification));
        Method("ConsumeVerification", "bool", [("string", "identifier"), ("string", "value"), (Time, "now")], () =>
        {
            var verification = store.Verification;
            using (_writer.Block($"if (!{CanBe(verification, EntityField.Identifier, "identifier")} || !{CanBe(verification, EntityField.Value, "value")})"))
            {
                _writer.WriteLines("return false;");
            }

            _writer.WriteLine();
            Open();
            Command("command", "ConsumeVerification", statements.Common.ConsumeVerification, static parameter => parameter.Name);
            _writer.WriteLines("return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false) > 0;");
        });
    }
}
