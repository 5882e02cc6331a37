using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Replaces a verified password from a living session, which goes on with another token; the others end if that is wanted.</summary>
internal sealed class ChangePassword : PasswordReplacingUseCase
{
    private const string NewHash = "change.NewHash";
    private const string VerifiedHash = "change.VerifiedHash";

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
            conditions => PasswordStatements.ReplaceVerified(text, NewHash, VerifiedHash, "change.Now", conditions),
            $"{others} AND {text.Number("end_other_sessions", "change.RevokeOthers ? 1 : 0")} > 0",

            // Whoever asked for these before may be whom the password is changed against. Who proves an address must not ask again.
            PasswordStatements.EndProofs(text, "change.Session.UserId", "change.Now", "reset-password", "change-email")) with
        {
            Renewal = Renewal(text),
        };
    }

    private static SessionRenewal Renewal(StatementText text)
    {
        var (session, credentials, dialect) = (text.Store.Session, text.Store.Credentials, text.Dialect);
        var row = credentials.Kind == EntityKind.User ? "u" : "a";
        var hasToken = $"s.{text.Column(session, EntityField.Token)} = {NewToken(text)}";
        return new SessionRenewal(
            dialect.Table(credentials),
            row,
            text.Column(credentials, EntityField.Password),
            PasswordStatements.HasVerifiedHash(text, $"{row}.", VerifiedHash),
            conditions => Renew(text, conditions),
            $"""
            EXISTS (
                  SELECT 1 FROM {dialect.Table(session)} AS s
                  WHERE {text.SessionById(text.SessionId(), [text.SessionIsOfUser("s."), hasToken], indent: "\n        ")})
            """);
    }

    private static string Renew(StatementText text, string conditions)
    {
        var (user, session) = (text.Store.User, text.Store.Session);
        var changes = $"{text.Column(session, EntityField.Token)} = {NewToken(text)}, "
            + $"{text.Column(session, EntityField.ExpiresAt)} = {text.Parameter("expires_at", session, EntityField.ExpiresAt, "change.ExpiresAt")}"
            + text.SetRotationTime("change.Clock");
        var now = text.Parameter("now", session, EntityField.ExpiresAt, "change.Now");
        return text.Dialect.UpdateRows(text.Dialect.Table(session), "s", changes, $"""
            {text.SessionIs("change.Session", table: "s.", text.SessionIsAlive(now, "change.StartedAfter"))}
              AND EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(user)} AS u
                  WHERE {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}{text.AndUserIsActive("\n        ")}){conditions}
            """);
    }

    private static string NewToken(StatementText text) => text.Parameter("new_token", text.Store.Session, EntityField.Token, "change.NewToken");
}
