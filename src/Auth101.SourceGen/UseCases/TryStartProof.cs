using System.Globalization;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Writes a one-time proof in place of the last one with its identifier, unless that was written a moment ago or there were too many in an hour. The row itself
/// counts, so that all servers of an application agree. The user must be there, and have the password with which it was asked for: a mail may wait for longer
/// than that.
/// </summary>
internal sealed class TryStartProof : ShapedUseCase
{
    /// <summary>NewProof.MostPerPeriod of the runtime.</summary>
    private const int MostPerPeriod = 5;

    private const string Type = "global::Auth101.Stores.NewProof";

    public override StoreMethod Method(StoreModel store) => new("TryStartProof", "bool", (Type, "proof"))
    {
        Writes =
        [
            new(EntityKind.Verification, WriteKind.Insert),
            new(
                EntityKind.Verification,
                WriteKind.Update,
                EntityField.SentCount,
                EntityField.CreatedAt,
                EntityField.FailedAttempts,
                EntityField.Value,
                EntityField.ExpiresAt,
                EntityField.UpdatedAt),
        ],
    };

    protected override Shape Plan(StoreModel store, SqlDialect dialect) => new Execute(
        [new(store.User, EntityField.Id, "proof.UserId", "userId"), .. StatementText.ProofTexts(store, "proof.")],
        [("replace", Replace(store, dialect)), ("insert", Insert(store, dialect))], "false")
    {
        MayBeThere = true,
    };

    /// <summary>
    /// Replaces the proof. Nobody else has the new value: a row that holds it was written by the same call before, whose answer was lost, and is not counted
    /// again.
    /// </summary>
    private static SqlStatement Replace(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var verification = store.Verification;
        var value = text.Column(verification, EntityField.Value);
        var isWritten = $"{value} = {Value(text)}";

        // MySQL assigns from left to right: what is asked comes before what is set.
        List<string> changes = [];
        if (CountsSent(verification))
        {
            var (sent, createdAt) = (text.Column(verification, EntityField.SentCount), text.Column(verification, EntityField.CreatedAt));
            changes.Add($"{sent} = CASE WHEN {isWritten} THEN {sent} WHEN {IsOver(text)} THEN 1 ELSE COALESCE({sent}, 0) + 1 END");
            changes.Add($"{createdAt} = CASE WHEN {IsOver(text)} THEN {Now(text, EntityField.CreatedAt)} ELSE {createdAt} END");
        }

        if (verification.CanWrite(EntityField.FailedAttempts))
        {
            changes.Add($"{text.Column(verification, EntityField.FailedAttempts)} = 0");
        }

        changes.Add($"{value} = {Value(text)}");
        changes.Add($"{text.Column(verification, EntityField.ExpiresAt)} = {ExpiresAt(text)}");
        if (verification.CanWrite(EntityField.UpdatedAt))
        {
            changes.Add($"{text.Column(verification, EntityField.UpdatedAt)} = {Now(text, EntityField.UpdatedAt)}");
        }

        var condition = MayReplace(text) is { } mayReplace ? [$"({isWritten} OR ({mayReplace}))"] : (IReadOnlyList<string>)[];
        var isProof = condition.Count == 0
            ? $"{text.Column(verification, EntityField.Identifier)} = {text.ProofIdentifier("proof.Identifier")}"
            : text.ProofById(table: string.Empty, "proof.Identifier", condition);
        return text.Finish("ReplaceProof", dialect.Deciding($"""
            {dialect.Update} {dialect.Table(verification)}
            SET {string.Join(",\n    ", changes)}
            WHERE {isProof}
              AND {UserIsThere(text)}
              AND {PasswordStatements.HashIsStill(text, "proof.VerifiedHash")}
            """));
    }

    /// <summary>Inserts the first proof of a user and a purpose.</summary>
    private static SqlStatement Insert(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var verification = store.Verification;
        var values = text.InsertValues(verification, column => column.Field switch
        {
            EntityField.Id => NewRow.Id(column, "proof.Id"),
            EntityField.Identifier => "proof.Identifier",
            EntityField.Value => "proof.Value",
            EntityField.ExpiresAt => "proof.ExpiresAt",
            EntityField.CreatedAt or EntityField.UpdatedAt => "proof.CreatedAt",
            EntityField.SentCount or EntityField.FailedAttempts => (ValueSource?)null,
            _ => throw new InvalidOperationException($"A new proof has no value for {column.Field}."),
        });
        return text.Finish("InsertProof", dialect.Deciding($"""
            {dialect.InsertInto} {dialect.Table(verification)}
                   ({SqlList.Wrap(values.Select(value => dialect.Quote(value.Column.Column)), indent: 8)})
            SELECT {SqlList.Wrap(values.Select(static value => value.Value ?? CountOf(value.Column)), indent: 7)}{dialect.FromNothing}
            WHERE NOT EXISTS (
                SELECT 1 FROM {dialect.Table(verification)} AS v
                WHERE v.{text.Column(verification, EntityField.Identifier)} = {text.ProofIdentifier("proof.Identifier")})
              AND {UserIsThere(text)}
              AND {PasswordStatements.HashIsStill(text, "proof.VerifiedHash")}
            """));
    }

    /// <summary>
    /// The condition that the user has the address, and was not deactivated, if that is asked. What else keeps a user from signing in may be the missing proof.
    /// </summary>
    private static string UserIsThere(StatementText text)
    {
        var user = text.Store.User;
        var hasEmail = UserKey.Email(user) is { } email ? $"\n        AND {text.UserHasEmail(email, "proof.Email")}" : string.Empty;
        return $"""
            ({text.Number("asks_for_user", "proof.AsksForUser ? 1 : 0")} = 0 OR EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(user)} AS u
                  WHERE {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}{hasEmail}{text.AndUserIsNotDeactivated("\n        ")}{(
                      text.AndUserIsThere("\n        ", hasEmail: true))}))
            """;
    }

    private static string CountOf(ColumnModel column) => column.Field == EntityField.SentCount ? "1" : "0";

    /// <summary>The condition that the last proof was not written a moment ago, and that there were not too many; null if the table knows neither.</summary>
    private static string? MayReplace(StatementText text)
    {
        var verification = text.Store.Verification;
        List<string> conditions = [];
        if (verification.CanWrite(EntityField.UpdatedAt))
        {
            var cooledDown = text.Parameter("cooled_down", verification, EntityField.UpdatedAt, from: $"proof.CreatedAt.Subtract({Type}.CoolDown)");
            conditions.Add($"{text.Column(verification, EntityField.UpdatedAt)} <= {cooledDown}");
        }

        if (CountsSent(verification))
        {
            var most = MostPerPeriod.ToString(CultureInfo.InvariantCulture);
            conditions.Add($"(COALESCE({text.Column(verification, EntityField.SentCount)}, 0) < {most} OR {IsOver(text)})");
        }

        return conditions.Count == 0 ? null : string.Join(" AND ", conditions);
    }

    private static bool CountsSent(EntityModel verification) =>
        verification.CanWrite(EntityField.SentCount) && verification.CanWrite(EntityField.CreatedAt);

    /// <summary>The condition that the hour is over in which the row counts.</summary>
    private static string IsOver(StatementText text)
    {
        var verification = text.Store.Verification;
        var begin = text.Parameter("period_begin", verification, EntityField.CreatedAt, from: $"proof.CreatedAt.Subtract({Type}.Period)");
        return $"{text.Column(verification, EntityField.CreatedAt)} <= {begin}";
    }

    private static string Value(StatementText text) => text.Parameter("value", text.Store.Verification, EntityField.Value, from: "proof.Value");

    private static string ExpiresAt(StatementText text) =>
        text.Parameter("expires_at", text.Store.Verification, EntityField.ExpiresAt, from: "proof.ExpiresAt");

    private static string Now(StatementText text, EntityField field) => text.Parameter("now", text.Store.Verification, field, from: "proof.CreatedAt");
}
