using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Replaces a verified password from a living session, which goes on with another token; the others end if that is wanted.</summary>
internal sealed class ChangePassword : PasswordReplacingUseCase
{
    private const string NewHash = "change.NewHash";

    protected override string Name => "ChangePassword";

    protected override IReadOnlyList<(string Type, string Name)> Takes => [("global::Auth101.Stores.ChangePassword", "change")];

    protected override IEnumerable<TableWrite> OtherWrites(StoreModel store) =>
        [new(EntityKind.Session, WriteKind.Update, EntityField.Token, EntityField.ExpiresAt, EntityField.UpdatedAt)];

    protected override IEnumerable<GivenText> Given(StoreModel store) => Ids(store, "change.Session");

    protected override PasswordReplacement Plan(StatementText text)
    {
        var others = $"{text.SessionIsOfUser("s.")} AND s.{text.Column(text.Store.Session, EntityField.Id)} <> {text.SessionId()}";
        return Replacement(
            text,
            NewHash,
            conditions => PasswordStatements.ReplaceVerified(text, NewHash, "change.VerifiedHash", "change.Now", SessionIsThere(text) + conditions),
            $"{others} AND {text.Number("end_other_sessions", "change.RevokeOthers ? 1 : 0")} > 0",

            // Whoever asked for these before may be whom the password is changed against. Who proves an address must not ask again.
            PasswordStatements.EndProofs(text, "change.Session.UserId", "change.Now", "reset-password", "change-email")) with
        {
            Renew = conditions => Renew(text, conditions),
        };
    }

    private static string SessionIsThere(StatementText text)
    {
        var session = text.Store.Session;
        var now = text.Parameter("now", session, EntityField.ExpiresAt, "change.Now");
        return $"""

              AND EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(session)} AS s
                  WHERE {text.SessionIs("change.Session", table: "s.", text.SessionIsAlive(now, "change.StartedAfter"), indent: "\n        ")})
            """;
    }

    /// <summary>A session that has been ended since it was looked for is none to renew.</summary>
    private static string Renew(StatementText text, string conditions)
    {
        var session = text.Store.Session;
        var changes = $"{text.Column(session, EntityField.Token)} = {text.Parameter("new_token", session, EntityField.Token, "change.NewToken")}, "
            + $"{text.Column(session, EntityField.ExpiresAt)} = {text.Parameter("expires_at", session, EntityField.ExpiresAt, "change.ExpiresAt")}"
            + text.SetRotationTime("change.Clock");
        return text.Dialect.UpdateRows(
            text.Dialect.Table(session), "s", changes, text.SessionIs("change.Session", table: "s.", others: []) + conditions);
    }
}
