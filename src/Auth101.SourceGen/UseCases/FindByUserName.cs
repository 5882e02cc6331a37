using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds a user by user name, with the password hash. Without user names there is none.</summary>
internal sealed class FindByUserName : ShapedUseCase
{
    public override StoreMethod Method(StoreModel store) => new(
        "FindByUserName", $"global::Auth101.Stores.SignInCandidate<{store.UserType.FullName}>?", ("string", "userName"));

    protected override Shape? Plan(StoreModel store, SqlDialect dialect) => UserKey.UserName(store.User) is { } name
        ? FindForSignIn.Candidate(
            store,
            new GivenText(store.User, name.Column.Field, "userName", "userName"),
            FindForSignIn.Statement("FindByUserName", store, dialect, name, "userName"))
        : null;
}
