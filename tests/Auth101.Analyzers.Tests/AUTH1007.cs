namespace Auth101.Analyzers.Tests;

public sealed class AUTH1007
{
    [Fact]
    public Task An_email_that_is_a_number_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'Email' takes the field Email and must be string, not 'int'; change its type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public int [|Email|] { get; set; } }");

    [Fact]
    public Task An_id_that_is_a_short_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'Id' takes the field Id and must be Guid, string, int or long, not 'short'; change its type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public short [|Id|] { get; set; } }");

    [Fact]
    public Task An_id_that_is_an_enumeration_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'Id' takes the field Id and must be Guid, string, int or long, not 'System.DayOfWeek'; change its type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public DayOfWeek [|Id|] { get; set; } }");

    [Fact]
    public Task A_time_that_is_a_date_is_reported() => Analysis.Reports(
        "AUTH1007",
        "'CreatedAt' takes the field CreatedAt and must be DateTimeOffset or DateTime, not 'System.DateOnly'; change its type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public DateOnly [|CreatedAt|] { get; set; } }");

    [Fact]
    public Task Another_type_that_the_field_takes_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public long Id { get; set; } public DateTime CreatedAt { get; set; } }");

    [Fact]
    public Task A_property_without_a_role_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public int Mail { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1007",
        "[Auth101User] public partial class User { public int [|Email|] { get; set; } }");
}
