using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>A half-mapped user must not compile: where there is an error there is no code.</summary>
public sealed class BrokenMappingTests
{
    [Theory]
    [InlineData("AUTH1001", "[Auth101User] public class User;")]
    [InlineData("AUTH1001", "public class Outer { [Auth101User] public partial class User; }")]
    [InlineData("AUTH1002", "[Auth101User] public abstract partial class User;")]
    [InlineData("AUTH1002", "[Auth101User] public static partial class User;")]
    [InlineData("AUTH1002", "[Auth101User] public partial class User<T>;")]
    [InlineData("AUTH1002", "[Auth101User] file partial class User;")]
    [InlineData("AUTH1002", "public partial class Outer<T> { [Auth101User] public partial class User; }")]
    [InlineData("AUTH1002", "[Auth101User] [Auth101Session] public partial class User;")]
    [InlineData("AUTH1002", "[Auth101User] public partial record struct User;")]
    [InlineData("AUTH1003", "[Auth101User(Table = \"t\")] public partial class User { public int Id { get; set; } }")]
    [InlineData("AUTH1004", "[Auth101User] public partial class User { public string? Name { get; set; } [MapsTo(\"n\", Field = UserField.Name)] public string? Nick { get; set; } }")]
    [InlineData("AUTH1005", "[Auth101User] public partial class User { public int A { get; set; } [MapsTo(\"A\")] public int B { get; set; } }")]
    [InlineData("AUTH1005", "[Auth101User] public partial class User { [MapsTo(\"EMAIL\")] public int B { get; set; } }")]
    [InlineData("AUTH1006", "[Auth101User] public partial class User { public object? Data { get; set; } }")]
    [InlineData("AUTH1006", "[Auth101User] public partial class User { public List<string>? Tags { get; set; } }")]
    [InlineData("AUTH1007", "[Auth101User] public partial class User { public int Email { get; set; } }")]
    [InlineData("AUTH1007", "[Auth101User] public partial class User { public DayOfWeek Id { get; set; } }")]
    [InlineData("AUTH1008", "[Auth101User] public partial class User { public string? Email { get; set; } }")]
    [InlineData("AUTH1008", "[Auth101User] public partial class User { public int? Id { get; set; } }")]
    [InlineData("AUTH1009", "[Auth101User] public partial class User { public string Email => \"\"; }")]
    [InlineData("AUTH1009", "[Auth101User] public partial class User { [MapsTo(\"x\")] public int Age { set { } } }")]
    [InlineData("AUTH1010", "[Auth101User(Table = \"\")] public partial class User { public int Id { get; set; } public required string Email { get; set; } }")]
    [InlineData("AUTH1010", "[Auth101User(Table = \"sqlite_x\", Managed = true)] public partial class User;")]
    [InlineData("AUTH1010", "[Auth101User(Schema = \"a\\nb\")] public partial class User;")]
    [InlineData("AUTH1010", "[Auth101User] public partial class User { [MapsTo(\"a\\ud800b\")] public int Age { get; set; } }")]
    [InlineData("AUTH1011", "[Auth101User] public partial class User { [SignUpInput] public bool IsActive { get; set; } }")]
    [InlineData("AUTH1011", "[Auth101User] public partial class User { [SignUpInput] public int FooBar { get; set; } [SignUpInput, MapsTo(\"b\")] public int Foo_Bar { get; set; } }")]
    [InlineData("AUTH1012", "[Auth101User] public partial class User { public User(int age) { } }")]
    [InlineData("AUTH1012", "[Auth101User] public partial class User(int age) { public int Age => age; }")]
    [InlineData("AUTH1012", "[Auth101User] public partial class User { public required string Name; }")]
    [InlineData("AUTH1013", "[Auth101User] public partial class User { [MapsTo(\"x\", Field = SessionField.Token)] public string? Key { get; set; } }")]
    [InlineData("AUTH1014", "[Auth101User] public partial class User { [MapsTo(\"x\"), Auth101Ignore] public int Age { get; set; } }")]
    [InlineData("AUTH1015", "[Auth101User] public partial class User { public string Name() => \"\"; }")]
    [InlineData("AUTH1015", "[Auth101User] public partial class Email;")]
    [InlineData("AUTH1015", "[Auth101User] public partial class User { private void Auth101Create() { } }")]
    [InlineData("AUTH1015", "[Auth101User] public partial class User; public class UserStores;")]
    [InlineData("AUTH1016", "[Auth101User] public partial class A; [Auth101User] public partial class B;")]
    [InlineData("AUTH1016", "[Auth101User] public partial class A; [Auth101Session] public partial class B; [Auth101Session] public partial class C;")]
    [InlineData("AUTH1016", "[Auth101User] public partial class A; [Auth101Session(Table = \"USERS\", Managed = true)] public partial class B;")]
    [InlineData("AUTH1017", "[Auth101User] public partial class A; [Auth101Session] public partial class B { public int UserId { get; set; } }")]
    [InlineData("AUTH1018", "[Auth101Session] public partial class B;")]
    [InlineData("AUTH1018", "[Auth101User] public partial class A; [Auth101Session(User = typeof(string))] public partial class B;")]
    public void A_broken_mapping_has_no_code_at_all(string rule, string source)
    {
        Assert.NotEmpty(rule);
        Assert.Empty(Generation.OfBroken(source).Files);
    }
}
