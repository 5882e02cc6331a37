using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Gives a user who may sign in the address that was proven to be theirs, if nobody else has it.</summary>
internal sealed class ConfirmEmailChange : ProofConsumingUseCase
{
    private const string Outcome = "global::Auth101.Stores.EmailChangeOutcome";
    private const string NewEmail = "newEmail";

    protected override string Name => "ConfirmEmailChange";

    protected override string Done => $"{Outcome}.Changed";

    protected override string NotProven => $"{Outcome}.NotProven";

    protected override string Taken => $"{Outcome}.EmailTaken";

    public override StoreMethod Method(StoreModel store) => new(Name, Outcome, (ProofType, "proof"), ("string", NewEmail), (Time, "now"))
    {
        Writes =
        [
            .. Writes(store, EntityField.Email, EntityField.NormalizedEmail, EntityField.EmailVerified, EntityField.UpdatedAt),
            .. IsPossible(store)
                ? (IEnumerable<TableWrite>)[new(EntityKind.Verification, WriteKind.Update, EntityField.Value, EntityField.ExpiresAt)]
                : [],
        ],
    };

    protected override bool IsPossible(StoreModel store) => store.CanChangeEmail;

    protected override string Changes(StatementText text)
    {
        var user = text.Store.User;
        var key = UserKey.Email(user)!;
        List<string> changes = [$"{text.Column(user, EntityField.Email)} = {text.Parameter("new_email", user, EntityField.Email, NewEmail)}"];
        if (user.CanWrite(EntityField.NormalizedEmail))
        {
            changes.Add($"{text.Column(user, EntityField.NormalizedEmail)} = {NewKey(text, key)}");
        }

        if (PasswordStatements.IsVerifiedAnew(text, "now") is { } isVerified)
        {
            changes.Add(isVerified);
        }

        return string.Join(", ", changes) + text.SetUpdatedAt(user, now: "now");
    }

    /// <summary>What was mailed to the address of before, which the column's collation may not tell from the new one.</summary>
    protected override Func<string, string> EndProofs(StatementText text) =>
        PasswordStatements.EndProofs(text, "proof.UserId", "now", "reset-password", "verify-email");

    protected override HeldText? IsHeld(StatementText text, ServerDialect dialect)
    {
        var user = text.Store.User;
        return dialect.IsHeld(
            user,
            UserKey.Email(user)!,
            text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}"),
            text.Parameter("new_email", user, EntityField.Email, NewEmail));
    }

    protected override string AndUserMay(StatementText text, string indent) => text.AndUserIsActive(indent, hasEmail: true);

    protected override string? IsTaken(StatementText text)
    {
        var user = text.Store.User;
        if (UserKey.Email(user) is not { IsChecked: true } key)
        {
            return null;
        }

        var userId = text.UserIdEquals($"o.{text.Column(user, EntityField.Id)}");
        return $"{text.RowHas(key, "o.", NewKey(text, key))} AND NOT ({userId}){text.AndRowIsThere(" ", "o")}";
    }

    /// <summary>The new address as users are found by it.</summary>
    private static string NewKey(StatementText text, UserKey key) => text.Parameter(
        key.Column == key.Given ? "new_email" : $"new_{SnakeCase.From(key.Column.Field.ToString())}",
        text.Store.User,
        key.Column.Field,
        key.ValueOf(NewEmail));
}
