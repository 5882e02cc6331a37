namespace Auth101.Analyzers.Tests;

public sealed class AUTH1027
{
    [Fact]
    public Task An_id_is_reported() => Analysis.Reports(
        "AUTH1027",
        "'Id' cannot be ReadOnly: sign-up must know the id; IdFactory on [Auth101User] makes one in your way; remove ReadOnly",
        """[Auth101User] public partial class User { [[|MapsTo("id", ReadOnly = true)|]] public Guid Id { get; init; } }""");

    [Fact]
    public Task An_email_of_another_name_is_reported() => Analysis.Reports(
        "AUTH1027",
        "'Login' cannot be ReadOnly: sign-up writes the field Email; remove ReadOnly",
        """[Auth101User] public partial class User { [[|MapsTo("login", Field = UserField.Email, ReadOnly = true)|]] public required string Login { get; set; } }""");

    [Fact]
    public Task What_a_client_sends_is_reported() => Analysis.Reports(
        "AUTH1027",
        "'Nick' cannot be ReadOnly: [SignUpInput] has a client write it; remove one of the two",
        """[Auth101User] public partial class User { [SignUpInput] [[|MapsTo("nick", ReadOnly = true)|]] public string? Nick { get; set; } }""");

    [Fact]
    public Task A_column_of_a_session_is_reported() => Analysis.Reports(
        "AUTH1027",
        "'CreatedAt' cannot be ReadOnly: Auth101 writes this table and gives none of its columns back; remove ReadOnly",
        """
        [Auth101User] public partial class User;
        [Auth101Session] public partial class Visit { [[|MapsTo("created_at", ReadOnly = true)|]] public DateTimeOffset CreatedAt { get; set; } }
        """);

    [Fact]
    public Task What_a_client_must_not_send_is_reported_once() => Analysis.Reports(
        "AUTH1011",
        "'IsActive' cannot have [SignUpInput]: a client must not choose the field IsActive; remove the attribute",
        """[Auth101User] public partial class User { [MapsTo("is_active", ReadOnly = true)] [[|SignUpInput|]] public bool IsActive { get; set; } }""");

    [Theory]
    [InlineData("""[MapsTo("is_admin", ReadOnly = true)] public required bool IsAdmin { get; init; }""")]
    [InlineData("""[MapsTo("is_active", ReadOnly = true)] public bool IsActive { get; private set; }""")]
    [InlineData("""[MapsTo("name", ReadOnly = true)] public string? Name { get; private set; }""")]
    [InlineData("""[MapsTo("updated_at", ReadOnly = true)] public DateTimeOffset UpdatedAt { get; set; }""")]
    [InlineData("""[SignUpInput] [MapsTo("nick", ReadOnly = false)] public string? Nick { get; set; }""")]
    public Task Other_columns_are_accepted(string property) => Analysis.Accepts($"[Auth101User] public partial class User {{ {property} }}");

    [Fact]
    public Task A_parameter_of_a_record_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial record User(Guid Id, string Email, [property: MapsTo("rank", ReadOnly = true)] string Rank);""");
}
