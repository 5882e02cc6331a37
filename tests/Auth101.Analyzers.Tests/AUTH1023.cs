namespace Auth101.Analyzers.Tests;

public sealed class AUTH1023
{
    [Theory]
    [InlineData("[Auth101User] public partial class User { [[|MapsTo(\"count\")|]] public static int Count { get; set; } }", "MapsTo", "Count", "a static property")]
    [InlineData("[Auth101User] public partial class User { [[|Auth101Ignore|]] public static int Count { get; set; } }", "Auth101Ignore", "Count", "a static property")]
    [InlineData("[Auth101User] public partial class User; public struct Person { [[|MapsTo(\"name\")|]] public string? Name { get; set; } }", "MapsTo", "Name", "a property of a struct")]
    [InlineData("[Auth101User] public partial class User; public interface Person { [[|MapsTo(\"name\")|]] public string? Name { get; set; } }", "MapsTo", "Name", "a property of an interface")]
    [InlineData("[Auth101User] public partial class User : IHas { [[|MapsTo(\"nick\")|]] string? IHas.Nick { get => null; set { } } } public interface IHas { string? Nick { get; set; } }", "MapsTo", "IHas.Nick", "an explicit implementation")]
    [InlineData("[Auth101User] public partial class User { [[|SignUpInput|]] public int this[int i] { get => i; set { } } }", "SignUpInput", "this[]", "an indexer")]
    public Task An_attribute_on_what_is_no_column_is_reported(string source, string attribute, string member, string what) => Analysis.Reports(
        "AUTH1023", $"[{attribute}] on '{member}' has no effect because {what} is no column; remove it", source);

    [Theory]
    [InlineData("internal class Person { [[|MapsTo(\"name\")|]] public string? Name { get; set; } }")]
    [InlineData("public sealed class Person { [[|MapsToAttribute(\"name\")|]] public string? Name { get; set; } }")]
    [InlineData("internal class Person { [[|Auth101.MapsTo(\"name\")|]] public string? Name { get; set; } }")]
    [InlineData("internal class Person { [[|global::Auth101.MapsTo(\"name\")|]] public string? Name { get; set; } }")]
    [InlineData("internal record Person([property: [|MapsTo(\"name\")|]] string? Name);")]
    [InlineData("class Outer { public class Person { [[|MapsTo(\"name\")|]] public string? Name { get; set; } } }")]
    public Task An_attribute_in_a_class_that_nobody_maps_is_reported(string source) => Analysis.Reports(
        "AUTH1023",
        "[MapsTo] on 'Name' has no effect because 'Person' is neither a class with an attribute such as [Auth101User] nor the base of one; put that attribute on the class or remove this one",
        source + " [Auth101User] public partial class User;");

    [Theory]
    [InlineData("internal class Person { [MapsTo(\"full_name\")] public string? Name { get; set; } } [Auth101User] internal partial class User : Person;")]
    [InlineData("internal class Person<T> { [MapsTo(\"age\")] public T? Age { get; set; } } [Auth101User] internal partial class User : Person<int?>;")]
    [InlineData("public class Person { [MapsTo(\"name\")] public string? Name { get; set; } } [Auth101User] public partial class User;")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop\")] internal class Person { [MapsTo(\"name\")] public string? Name { get; set; } } [Auth101User] public partial class User;")]
    [InlineData("public class MapsToAttribute : Attribute; internal class Person { [MapsTo] public string? Name { get; set; } } [Auth101User] public partial class User;")]
    public Task An_attribute_in_a_class_that_is_mapped_or_may_be_elsewhere_is_accepted(string source) => Analysis.Accepts(source);
}
