using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Removes a user whom the call names by id, whether or not the user may sign in.</summary>
internal sealed class RemoveUser : UserRemovalUseCase
{
    protected override string Name => "RemoveUser";

    protected override (string Type, string Name)[] Takes => [("string", "ofUser"), (Time, "now")];

    protected override string UserId => "ofUser";

    protected override string Now => "now";

    protected override IReadOnlyList<GivenText> Given(StoreModel store) => [new(store.User, EntityField.Id, "ofUser", "userId")];

    protected override string Asking(StatementText text) => $"""
        FROM {text.Dialect.Table(text.Store.User)} AS u
        WHERE {text.UserIdEquals($"u.{text.Column(text.Store.User, EntityField.Id)}")}{text.AndUserIsThere("\n  ")}
        """;
}
