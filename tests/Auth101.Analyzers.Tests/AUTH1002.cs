namespace Auth101.Analyzers.Tests;

public sealed class AUTH1002
{
    [Fact]
    public Task An_abstract_class_is_reported() => Analysis.Reports(
        "AUTH1002",
        "'User' is abstract, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        "[Auth101User] public abstract partial class [|User|];");

    [Fact]
    public Task A_static_class_is_reported() => Analysis.Reports(
        "AUTH1002",
        "'User' is static, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        "[Auth101User] public static partial class [|User|];");

    [Fact]
    public Task A_generic_class_is_reported() => Analysis.Reports(
        "AUTH1002",
        "'User' is generic, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        "[Auth101User] public partial class [|User|]<T>;");

    [Fact]
    public Task A_class_inside_a_generic_type_is_reported() => Analysis.Reports(
        "AUTH1002",
        "'User' is inside a generic type, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        "public partial class Outer<T> { [Auth101User] public partial class [|User|]; }");

    [Fact]
    public Task A_file_local_class_is_reported() => Analysis.Reports(
        "AUTH1002",
        "'User' is file-local, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        "[Auth101User] file partial class [|User|];");

    [Fact]
    public Task A_class_with_two_attributes_is_reported() => Analysis.Reports(
        "AUTH1002",
        "'User' is mapped to two entities, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        "[Auth101User, Auth101Session] public partial class [|User|];");

    [Theory]
    [InlineData("public partial record struct [|User|](string Email);")]
    [InlineData("public partial struct [|User|];")]
    public Task A_struct_is_reported(string declaration) => Analysis.Reports(
        "AUTH1002",
        "'User' is a struct, so Auth101 cannot make instances of it; put the attribute on an ordinary class or record",
        $"[Auth101User] {declaration}");

    [Fact]
    public Task An_abstract_base_is_accepted() => Analysis.Accepts(
        "public abstract class Person; [Auth101User] public partial class User : Person;");

    [Fact]
    public Task A_static_containing_class_is_accepted() => Analysis.Accepts(
        "public static partial class Outer { [Auth101User] public partial class User; }");

    [Fact]
    public Task A_generic_base_is_accepted() => Analysis.Accepts(
        "public class Entity<T> { public required T Id { get; init; } } [Auth101User] public partial class User : Entity<int>;");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1002",
        "[Auth101User] public abstract partial class [|User|];");
}
