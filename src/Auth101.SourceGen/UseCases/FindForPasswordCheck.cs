using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds the user of a living session, who may sign in, with the password hash.</summary>
internal sealed class FindForPasswordCheck : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new(
        "FindForPasswordCheck",
        $"global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>?",
        (Reference, "session"),
        (Time, "now"),
        (Time, "startedAfter"));

    protected override Shape Plan(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var (user, session) = (store.User, store.Session);
        var (owner, join) = text.JoinCredentials();
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
        var ofSession = $"u.{text.Column(user, EntityField.Id)} = s.{text.Column(session, EntityField.UserId)}";
        var statement = text.Finish("FindForPasswordCheck", $"""
            SELECT {text.UserColumns(indent: 7)},
                   {text.StoredHash(owner)}
            FROM {dialect.Table(session)} AS s
            JOIN {dialect.Table(user)} AS u ON {ofSession}{text.AndUserIsActive("\n ")}{join}
            WHERE {text.SessionIs("session", table: "s.", text.SessionIsAlive(now, "startedAfter"))}
            """);
        return new ReadOne(
            Ids(store, "session"),
            statement,
            $"new global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>(ReadUser(reader), ReadPassword(reader))",
            "null");
    }
}
