namespace Auth101.Analyzers.Tests;

public sealed class AUTH1006
{
    [Fact]
    public Task A_list_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Tags' has type 'System.Collections.Generic.List<string>', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public List<string> [|Tags|] { get; set; } = []; }");

    [Fact]
    public Task A_class_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Home' has type 'Address?', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "public class Address; [Auth101User] public partial class User { public Address? [|Home|] { get; set; } }");

    [Fact]
    public Task A_parameter_of_a_record_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Home' has type 'object', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "[Auth101User] public partial record User(string Email, object [|Home|]);");

    [Fact]
    public Task A_TimeSpan_is_reported() => Analysis.Reports(
        "AUTH1006",
        "'Shift' has type 'System.TimeSpan', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public TimeSpan [|Shift|] { get; set; } }");

    [Fact]
    public Task An_array_of_bytes_and_a_nullable_enumeration_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public byte[]? Key { get; set; } public DayOfWeek? Day { get; set; } }");

    [Fact]
    public Task An_ignored_list_and_a_list_without_a_setter_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [Auth101Ignore] public List<string> Tags { get; set; } = []; public List<string> Marks { get; } = []; }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1006",
        "[Auth101User] public partial class User { public List<string> [|Tags|] { get; set; } = []; }");
}
