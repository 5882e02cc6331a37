using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Removes a user for a living session of theirs, if the stored hash is still the one that their password was verified against.</summary>
internal sealed class DeleteUser : UserRemovalUseCase
{
    protected override string Name => "DeleteUser";

    protected override (string Type, string Name)[] Takes => [("global::Auth101.Stores.DeleteUser", "deletion")];

    protected override string UserId => "deletion.Session.UserId";

    protected override string Now => "deletion.Now";

    protected override IReadOnlyList<GivenText> Given(StoreModel store) => Ids(store, "deletion.Session");

    protected override string AndHashIs(StatementText text, string row) => $"\n  AND {text.StoredHash(row)} = {VerifiedHash(text)}";

    protected override string Asking(StatementText text)
    {
        var (user, session, credentials) = (text.Store.User, text.Store.Session, text.Store.Credentials);
        var userId = $"u.{text.Column(user, EntityField.Id)}";
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "deletion.Now");
        var isAsking = text.SessionIs("deletion.Session", table: "c.", text.SessionIsAlive(now, "deletion.StartedAfter", table: "c."));
        var hasHash = credentials.Kind == EntityKind.User
            ? $"\n AND {text.StoredHash("u")} = {VerifiedHash(text)}"
            : $"""

                JOIN {text.Dialect.Table(credentials)} AS a
                  ON a.{text.Column(credentials, EntityField.UserId)} = {text.Dialect.UserIdFor(credentials, user, userId)}
                 AND a.{text.Column(credentials, EntityField.ProviderId)} = {StatementText.CredentialProvider}
                 AND {text.StoredHash("a")} = {VerifiedHash(text)}
                """;
        return $"""
            FROM {text.Dialect.Table(session)} AS c
            JOIN {text.Dialect.Table(user)} AS u ON {userId} = c.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n ")}{hasHash}
            WHERE {isAsking}
            """;
    }

    private static string VerifiedHash(StatementText text) =>
        text.Parameter("verified_hash", text.Store.Credentials, EntityField.Password, from: "deletion.VerifiedHash");
}
