namespace Auth101.Analyzers.Tests;

public sealed class AUTH1028
{
    [Theory]
    [InlineData("")]
    [InlineData("private string NewId() => \"\";")]
    [InlineData("private static Guid NewId() => default;")]
    [InlineData("private static string? NewId() => null;")]
    [InlineData("private static string NewId(int length) => \"\";")]
    [InlineData("private static string NewId<T>() => \"\";")]
    [InlineData("private static string NewId => \"\";")]
    [InlineData("[Obsolete(\"\", true)] private static string NewId() => \"\";")]
    public Task What_is_no_method_that_makes_an_id_is_reported(string member) => Analysis.Reports(
        "AUTH1028",
        "IdFactory of 'User' names 'NewId', which is no static method without parameters that returns 'string' and that the class can reach; "
        + "declare 'private static string NewId()' in the class",
        $$"""[[|Auth101User(IdFactory = "NewId")|]] public partial class User { public required string Id { get; init; } {{member}} }""");

    [Fact]
    public Task A_private_method_of_a_base_is_reported() => Analysis.Reports(
        "AUTH1028",
        "IdFactory of 'User' names 'NewId', which is no static method without parameters that returns 'Guid' and that the class can reach; "
        + "declare 'private static Guid NewId()' in the class",
        """
        public class Person { private static Guid NewId() => default; public static Guid Other() => NewId(); }
        [[|Auth101User(IdFactory = "NewId")|]] public partial class User : Person;
        """);

    [Fact]
    public Task What_cannot_be_a_name_is_reported_with_one_that_can() => Analysis.Reports(
        "AUTH1028",
        "IdFactory of 'User' names 'new id', which is no static method without parameters that returns 'long' and that the class can reach; "
        + "declare 'private static long NewId()' in the class",
        """[[|Auth101User(IdFactory = "new id")|]] public partial class User { public long Id { get; init; } }""");

    [Theory]
    [InlineData("public required string Id { get; init; }", "private static string NewId() => \"\";")]
    [InlineData("public long Id { get; init; }", "private static long NewId() => 7;")]
    [InlineData("", "private static Guid NewId() => Guid.NewGuid();")]
    [InlineData("", "private static Guid NewId() => Guid.NewGuid(); private static int NewId(int length) => length;")]
    [InlineData("public Guid Id { get; init; }", "[Obsolete] private static Guid NewId() => default;")]
    public Task A_method_of_the_type_of_the_id_is_accepted(string id, string method) => Analysis.Accepts(
        $$"""[Auth101User(IdFactory = "NewId")] public partial class User { {{id}} {{method}} }""");

    [Fact]
    public Task A_method_that_the_class_inherits_is_accepted() => Analysis.Accepts("""
        public class Person { protected static int @new() => 1; }
        [Auth101User(IdFactory = nameof(@new))] public partial class User : Person { public int Id { get; init; } }
        """);
}
