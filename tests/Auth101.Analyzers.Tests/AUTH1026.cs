namespace Auth101.Analyzers.Tests;

public sealed class AUTH1026
{
    [Fact]
    public Task A_unit_of_a_text_is_reported() => Analysis.Reports(
        "AUTH1026",
        "Unit = TimeUnit.UnixSeconds of [MapsTo] on 'Nick' does not fit because its type is 'string?'; remove it, or declare the property as DateTimeOffset",
        """[Auth101User] public partial class User { [[|MapsTo("nick", Unit = TimeUnit.UnixSeconds)|]] public string? Nick { get; set; } }""");

    [Fact]
    public Task A_unit_of_a_number_of_the_application_is_reported() => Analysis.Reports(
        "AUTH1026",
        "Unit = TimeUnit.UnixSeconds of [MapsTo] on 'Seen' does not fit because its type is 'long'; remove it, or declare the property as DateTimeOffset",
        """[Auth101User] public partial class User { [[|MapsTo("seen", Unit = TimeUnit.UnixSeconds)|]] public long Seen { get; set; } }""");

    [Fact]
    public Task A_unit_of_a_flag_is_reported() => Analysis.Reports(
        "AUTH1026",
        "Unit = TimeUnit.UnixMilliseconds of [MapsTo] on 'IsActive' does not fit because the field IsActive is no time that a 'bool' holds; remove it",
        """[Auth101User] public partial class User { [[|MapsTo("active", Unit = TimeUnit.UnixMilliseconds)|]] public bool IsActive { get; set; } }""");

    [Fact]
    public Task A_time_in_a_bigint_without_a_unit_is_reported() => Analysis.Reports(
        "AUTH1026",
        "TypeName = \"bigint\" of [MapsTo] on 'Seen' does not fit because a time in it is a number of seconds or of milliseconds; "
        + "say which with Unit = TimeUnit.UnixSeconds or TimeUnit.UnixMilliseconds",
        """[Auth101User] public partial class User { [[|MapsTo("seen", TypeName = "bigint")|]] public DateTimeOffset Seen { get; set; } }""");

    [Fact]
    public Task What_null_means_in_a_managed_table_is_reported() => Analysis.Reports(
        "AUTH1026",
        "NullMeans = false of [MapsTo] on 'IsActive' does not fit because the columns of flags in a table that Auth101 manages are never null; remove it",
        """[Auth101User] public partial class User { [[|MapsTo("active", NullMeans = false)|]] public bool IsActive { get; set; } }""");

    [Fact]
    public Task What_null_means_for_a_text_is_reported() => Analysis.Reports(
        "AUTH1026",
        "NullMeans = true of [MapsTo] on 'Nick' does not fit because it takes the field of no flag that is a bool; remove it",
        """
        #pragma warning disable AUTH1021
        [Auth101User(Table = "users")] public partial class User
        {
            public Guid Id { get; init; }
            public required string Email { get; set; }
            [[|MapsTo("nick", NullMeans = true)|]] public string? Nick { get; set; }
        }
        """);

    [Theory]
    [InlineData("Unit = TimeUnit.UnixSeconds", "DateTimeOffset?")]
    [InlineData("Unit = TimeUnit.UnixMilliseconds, TypeName = \"bigint\"", "DateTimeOffset")]
    [InlineData("TypeName = \"INTEGER\"", "DateTimeOffset")]
    [InlineData("TypeName = \"bigint\"", "long")]
    [InlineData("Unit = TimeUnit.Native", "string?")]
    public Task What_fits_is_accepted(string setting, string type) => Analysis.Accepts(
        $$"""[Auth101User] public partial class User { [MapsTo("seen", {{setting}})] public {{type}} Seen { get; set; } }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1026",
        """[Auth101User] public partial class User { [[|MapsTo("nick", Unit = TimeUnit.UnixSeconds)|]] public string? Nick { get; set; } }""");
}
