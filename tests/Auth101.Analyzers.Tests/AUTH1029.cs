namespace Auth101.Analyzers.Tests;

public sealed class AUTH1029
{
    [Theory]
    [InlineData("disabled")]
    [InlineData("is_blocked")]
    [InlineData("IsSuspended")]
    [InlineData("banned_flag")]
    [InlineData("LOCKED")]
    public Task A_column_that_sounds_like_the_opposite_is_reported(string column) => Analysis.Reports(
        "AUTH1029",
        $"'Flag' takes the field IsActive, but its column '{column}' sounds like the opposite: who is meant to be refused could sign in, and nobody else; "
        + "remove Field and write ActiveWhen = \"{Flag} = {False}\" on the class",
        $$"""[Auth101User] public partial class User { [MapsTo("{{column}}", Field = UserField.IsActive)] public bool [|Flag|] { get; set; } }""");

    [Fact]
    public Task A_property_of_the_name_of_the_field_is_to_be_renamed() => Analysis.Reports(
        "AUTH1029",
        "'IsActive' takes the field IsActive, but its column 'deleted' sounds like the opposite: who is meant to be refused could sign in, and nobody else; "
        + "rename the property and write ActiveWhen = \"{IsActive} = {False}\" on the class",
        """[Auth101User] public partial class User { [MapsTo("deleted")] public bool [|IsActive|] { get; set; } }""");

    [Theory]
    [InlineData("enabled")]
    [InlineData("not_deleted")]
    [InlineData("unlocked")]
    [InlineData("blockedness")]
    public Task Another_column_is_accepted(string column) => Analysis.Accepts(
        $$"""[Auth101User] public partial class User { [MapsTo("{{column}}", Field = UserField.IsActive)] public bool Flag { get; set; } }""");

    [Fact]
    public Task A_flag_without_the_role_is_accepted() => Analysis.Accepts(
        """[Auth101User(ActiveWhen = "{Disabled} = {False}")] public partial class User { public bool Disabled { get; set; } }""");
}
