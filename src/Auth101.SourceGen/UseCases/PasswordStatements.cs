using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>What statements that write a password share.</summary>
internal static class PasswordStatements
{
    /// <summary>The replacement of a hash that is still the verified one.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="newHash">The hash to store, as C#.</param>
    /// <param name="verifiedHash">The hash that must be stored, as C#.</param>
    /// <param name="now">The time, as C#.</param>
    /// <param name="conditions">Conditions behind its own.</param>
    public static string ReplaceVerified(StatementText text, string newHash, string verifiedHash, string now, string conditions)
    {
        var credentials = text.Store.Credentials;
        var changes = Changes(text, newHash, now);
        return credentials.Kind == EntityKind.User
            ? text.Dialect.UpdateUser(credentials, changes, HasVerifiedHash(text, "u.", verifiedHash) + conditions)
            : $"""
                {text.Dialect.Update} {text.Dialect.Table(credentials)}
                SET {changes}
                WHERE {HasVerifiedHash(text, string.Empty, verifiedHash)}{conditions}
                """;
    }

    /// <summary>The condition that the row with the hash of the user still has the one that was verified.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="row">What stands before the columns; <c>u.</c> where that row is the user's own.</param>
    /// <param name="verifiedHash">The hash, as C#.</param>
    public static string HasVerifiedHash(StatementText text, string row, string verifiedHash)
    {
        var credentials = text.Store.Credentials;
        var verified = text.Parameter("verified_hash", credentials, EntityField.Password, verifiedHash);
        return credentials.Kind == EntityKind.User
            ? $"{text.UserIdEquals(row + text.Column(credentials, EntityField.Id))}\n  AND {text.StoredHash("u")} = {verified}"
            : $"{IsOfUser(text, row)}\n  AND {row}{text.Column(credentials, EntityField.Password)} = {verified}";
    }

    /// <summary>
    /// The condition that the stored hash of the user is still the one that was verified, if one was. Until the transaction ends, nobody changes it.
    /// </summary>
    /// <param name="text">The statement.</param>
    /// <param name="verifiedHash">The hash, as C#; null where none was verified.</param>
    public static string HashIsStill(StatementText text, string verifiedHash)
    {
        var (credentials, dialect) = (text.Store.Credentials, text.Dialect);
        var row = credentials.Kind == EntityKind.User ? "u" : "a";
        return $"""
            ({text.Number("asks_for_hash", $"{verifiedHash} is null ? 0 : 1")} = 0 OR EXISTS (
                  SELECT 1 FROM {dialect.Table(credentials)} AS {row}{dialect.SharedLockHint}
                  WHERE {Indent(HasVerifiedHash(text, $"{row}.", $"{verifiedHash} ?? string.Empty"))}{dialect.SharedLockOfCondition(row, "\n      ")}))
            """;

        static string Indent(string condition) => condition.Replace("\n", "\n      ");
    }

    /// <summary>The condition on the row with the hash that its user may sign in, and goes on to do so until the transaction ends.</summary>
    public static string AndUserMaySignIn(StatementText text)
    {
        var user = text.Store.User;
        return text.Store.Credentials.Kind == EntityKind.User ? text.AndUserIsActive("\n  ") : $"""

              AND EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(user)} AS u{text.Dialect.SharedLockHint}
                  WHERE {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}{text.AndUserIsActive("\n        ")}{(
                      CreateSession.LocksUser(text.Store) ? text.Dialect.SharedLockOfCondition("u", "\n      ") : string.Empty)})
            """;
    }

    /// <summary>The replacement of the hash of a user who is there, whatever is stored; where accounts can be made, that of one who has none.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="userId">The user's id as text, as C#.</param>
    /// <param name="newHash">The hash to store, as C#.</param>
    /// <param name="now">The time, as C#.</param>
    /// <param name="proven">
    /// What the user of a proof is found by, who must still have the address; it is marked as verified where the user's row holds the hash. Null without one.
    /// </param>
    /// <param name="conditions">Conditions behind its own.</param>
    public static string Replace(StatementText text, string userId, string newHash, string now, UserKey? proven, string conditions)
    {
        var (dialect, user, credentials) = (text.Dialect, text.Store.User, text.Store.Credentials);
        var changes = Changes(text, newHash, now);
        if (credentials.Kind == EntityKind.User)
        {
            var verified = proven is not null && IsVerified(text, now) is { } isVerified ? $", {isVerified}" : string.Empty;
            return dialect.UpdateUser(user, changes + verified, UserIsThere(text, proven) + conditions);
        }

        var isOfUser = $"""
            {IsOfUser(text)}
              AND EXISTS (
                  SELECT 1 FROM {dialect.Table(user)} AS u
                  WHERE {UserIsThere(text, proven, indent: "\n        ")})
            """;
        if (CanInsert(text.Store))
        {
            var isMarked = proven is not null && text.Store.CanVerifyEmail;
            return dialect.InsertOrUpdate(
                Insert(text, userId, newHash, now, UserIsThere(text, proven) + conditions + Lock(text, isMarked)),
                dialect.Table(credentials),
                $"{text.Column(credentials, EntityField.UserId)}, {text.Column(credentials, EntityField.ProviderId)}",
                changes,
                isOfUser + conditions);
        }

        return $"""
            {dialect.Update} {dialect.Table(credentials)}
            SET {changes}
            WHERE {isOfUser}{conditions}
            """;
    }

    /// <summary>Whether a user without an account gets one.</summary>
    public static bool CanInsert(StoreModel store) => store.Credentials is { Kind: EntityKind.Account, IsManaged: true };

    /// <summary>Marks the address of a user as verified; null where that is not kept, or done with the hash.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="now">The time, as C#.</param>
    /// <param name="proven">What the user of the proof is found by, who must still have the address.</param>
    public static Func<string, string>? Verify(StatementText text, string now, UserKey proven)
    {
        var user = text.Store.User;
        return text.Store.Credentials.Kind != EntityKind.User && IsVerified(text, now) is { } isVerified
            ? conditions => text.Dialect.UpdateUser(user, isVerified + text.SetUpdatedAt(user, now), UserIsThere(text, proven) + conditions)
            : null;
    }

    /// <summary>The deletion of a proof that is good: of a user who has the address, may sign in, and can be given a password.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="email">What the user is found by.</param>
    public static string Consume(StatementText text, UserKey email)
    {
        var (dialect, user) = (text.Dialect, text.Store.User);
        var key = $"u.{text.Column(user, EntityField.Id)}";
        var account = text.Store.Credentials is { Kind: EntityKind.Account, IsManaged: false } accounts
            ? $"""

                    JOIN {dialect.Table(accounts)} AS a
                      ON a.{text.Column(accounts, EntityField.UserId)} = {dialect.UserIdFor(accounts, user, key)}
                     AND a.{text.Column(accounts, EntityField.ProviderId)} = {StatementText.CredentialProvider}
              """
            : string.Empty;
        return $"""
            DELETE FROM {dialect.Table(text.Store.Verification)}
            WHERE {text.ProofIs(table: string.Empty, proof: "proof.")}
              AND EXISTS (
                  SELECT 1 FROM {dialect.Table(user)} AS u{account}
                  WHERE {text.UserIdEquals(key)}
                    AND {text.UserHasEmail(email, "proof.Email")}{text.AndUserIsActive("\n        ")})
            """;
    }

    /// <summary>The condition that a hash is stored that a call has just made.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="newHash">The hash, as C#.</param>
    public static string IsStored(StatementText text, string newHash)
    {
        var credentials = text.Store.Credentials;
        var isOfUser = credentials.Kind == EntityKind.User
            ? text.UserIdEquals($"r.{text.Column(credentials, EntityField.Id)}")
            : IsOfUser(text, "r.");
        return $"""
            EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(credentials)} AS r
                  WHERE {isOfUser.Replace("\n", "\n      ")}
                    AND r.{text.Column(credentials, EntityField.Password)} = {NewHash(text, newHash)})
            """;
    }

    /// <summary>The end of proofs of a user.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="userId">The user's id as text, as C#.</param>
    /// <param name="now">The time, as C#.</param>
    /// <param name="purposes">Which ones; all if there are none.</param>
    public static Func<string, string> EndProofs(StatementText text, string userId, string now, params string[] purposes) =>
        EndProofs(text, userId, now, id: "userId", purposes);

    /// <inheritdoc cref="EndProofs(StatementText, string, string, string[])"/>
    /// <param name="text">The statement.</param>
    /// <param name="userId">The user's id as text, as C#.</param>
    /// <param name="now">The time, as C#.</param>
    /// <param name="id">The variable that holds the id.</param>
    /// <param name="purposes">Which ones; all if there are none.</param>
    public static Func<string, string> EndProofs(StatementText text, string userId, string now, string id, IReadOnlyList<string> purposes)
    {
        var verification = text.Store.Verification;
        var identifiers = (purposes.Count == 0 ? StatementText.Purposes : purposes).Select(purpose => text.ProofOfUser(purpose, userId, id));
        return conditions => $"""
            {text.Dialect.Update} {text.Dialect.Table(verification)}
            SET {text.EndOfProof(now)}
            WHERE {text.Column(verification, EntityField.Identifier)} IN ({string.Join(", ", identifiers)}){conditions}
            """;
    }

    private static string NewHash(StatementText text, string newHash) =>
        text.Parameter("new_hash", text.Store.Credentials, EntityField.Password, newHash);

    private static string Changes(StatementText text, string newHash, string now) =>
        $"{text.Column(text.Store.Credentials, EntityField.Password)} = {NewHash(text, newHash)}{text.SetUpdatedAt(text.Store.Credentials, now)}";

    /// <summary>What makes a new address verified; null where that is not kept.</summary>
    public static string? IsVerifiedAnew(StatementText text, string now)
    {
        if (!text.Store.CanVerifyEmail)
        {
            return null;
        }

        var column = text.Store.User.Get(EntityField.EmailVerified);
        var value = column.IsTime
            ? text.Parameter("now", text.Store.User, EntityField.EmailVerified, now)
            : text.Dialect.ToColumn(column, text.Dialect.True);
        return $"{text.Dialect.Quote(column.Column)} = {value}";
    }

    /// <summary>What makes an address verified, which may be so already; the time of the first proof stays. Null where that is not kept.</summary>
    public static string? IsVerified(StatementText text, string now)
    {
        if (!text.Store.CanVerifyEmail)
        {
            return null;
        }

        var column = text.Store.User.Get(EntityField.EmailVerified);
        var name = text.Dialect.Quote(column.Column);
        var value = column.IsTime
            ? $"COALESCE({name}, {text.Parameter("now", text.Store.User, EntityField.EmailVerified, now)})"
            : text.Dialect.ToColumn(column, text.Dialect.True);
        return $"{name} = {value}";
    }

    private static string UserIsThere(StatementText text, UserKey? proven = null, string indent = "\n  ") =>
        text.UserIdEquals($"u.{text.Column(text.Store.User, EntityField.Id)}")
        + (proven is null ? string.Empty : $"{indent}AND {text.UserHasEmail(proven, "proof.Email")}")
        + text.AndUserIsThere(indent);

    /// <summary>The condition that an account is the one with the password of the user.</summary>
    private static string IsOfUser(StatementText text, string row = "")
    {
        var credentials = text.Store.Credentials;
        return $"""
            {text.UserIdEquals(row + text.Column(credentials, EntityField.UserId))}
              AND {row}{text.Column(credentials, EntityField.ProviderId)} = {StatementText.CredentialProvider}
            """;
    }

    /// <summary>Locks row u of the user where that is allowed: nothing else keeps a user from being removed meanwhile to whom no foreign key refers.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="isChanged">Whether the same statement changes the row.</param>
    private static string Lock(StatementText text, bool isChanged) =>
        !text.Dialect.LocksAreFree && !StoreUseCases.UpdatesUsers(text.Store) ? string.Empty
        : isChanged ? text.Dialect.UpdateLockClause("u")
        : text.Dialect.SharedLockClause("u");

    private static string Insert(StatementText text, string userId, string newHash, string now, string conditionAndLock)
    {
        var (user, credentials) = (text.Store.User, text.Store.Credentials);
        var values = text.InsertValues(credentials, column => column.Field switch
        {
            EntityField.Id => NewRow.Id(column, "global::System.Guid.CreateVersion7()"),
            EntityField.AccountId => new ValueSource(text.UserIdText(userId)) { IsUserIdText = true },
            EntityField.UserId or EntityField.Password => (ValueSource?)null,
            EntityField.CreatedAt or EntityField.UpdatedAt => now,
            _ => throw new InvalidOperationException($"An account has no value for {column.Field}."),
        });
        return $"""
            {text.Dialect.InsertInto} {text.Dialect.Table(credentials)}
                   ({SqlList.Wrap(values.Select(value => text.Dialect.Quote(value.Column.Column)), indent: 8)})
            SELECT {SqlList.Wrap(values.Select(Value), indent: 7)}
            FROM {text.Dialect.Table(user)} AS u{text.Dialect.SharedLockHint}
            WHERE {conditionAndLock}
            """;

        string Value(InsertValue value) => value.Value
            ?? (value.Column.Field == EntityField.Password ? NewHash(text, newHash) : $"u.{text.Column(user, EntityField.Id)}");
    }
}
