namespace Auth101.Analyzers.Tests;

public sealed class AUTH1015
{
    [Fact]
    public Task A_method_with_the_name_of_a_generated_property_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Name' to 'User' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Name)]""",
        """[Auth101User] public partial class [|User|] { public string Name() => ""; }""");

    [Fact]
    public Task A_class_with_the_name_of_a_generated_property_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Email' to 'Email' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Email)]""",
        "[Auth101User] public partial class [|Email|];");

    [Fact]
    public Task A_protected_field_of_a_base_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Image' to 'User' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Image)]""",
        "public class Person { protected string? Image; } [Auth101User] public partial class [|User|] : Person;");

    [Fact]
    public Task A_property_that_takes_another_field_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Name' to 'User' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Name)]""",
        """[Auth101User] public partial class [|User|] { [MapsTo("nick", Field = UserField.Image)] public string? Name { get; set; } }""");

    [Fact]
    public Task A_property_that_is_ignored_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Name' to 'User' because its table is managed, but another member has that name; remove [Auth101Ignore] from that member or map a property with [MapsTo("column", Field = UserField.Name)]""",
        "[Auth101User] public partial class [|User|] { [Auth101Ignore] public string? Name { get; set; } }");

    [Theory]
    [InlineData("Auth101Create", "public int Auth101Create { get; set; }")]
    [InlineData("Auth101Create", "private void Auth101Create(int id) { }")]
    [InlineData("Auth101WithId", "private void Auth101WithId(int id) { }")]
    [InlineData("Auth101UserModel", "private class Auth101UserModel;")]
    [InlineData("Auth101SignUpForm", "private int Auth101SignUpForm;")]
    [InlineData("Auth101EntityFramework", "private int Auth101EntityFramework;")]
    [InlineData("Auth101SqliteStore", "private enum Auth101SqliteStore;")]
    [InlineData("Auth101SqliteConnection", "private event Action? Auth101SqliteConnection { add { } remove { } }")]
    [InlineData("Auth101SqliteSchema", "private const int Auth101SqliteSchema = 1;")]
    public Task A_member_with_the_name_of_generated_code_is_reported(string name, string member) => Analysis.Reports(
        "AUTH1015",
        $"Auth101 adds the member '{name}' to 'User', but another member has that name; rename that member",
        $"[Auth101User] public partial class [|User|] {{ {member} }}");

    [Theory]
    [InlineData("public void OnSigningUp() { }")]
    [InlineData("private int OnSigningUp() => 1;")]
    [InlineData("private static void OnSigningUp() { }")]
    public Task A_method_for_new_users_in_another_form_is_reported(string method) => Analysis.Reports(
        "AUTH1015",
        "Auth101 adds the member 'OnSigningUp' to 'User', but another member has that name; "
        + "declare it as 'partial void OnSigningUp()', without other modifiers, or rename that member",
        $"[Auth101User] public partial class [|User|] {{ {method} }}");

    [Theory]
    [InlineData("[Auth101User] public partial class [|User|] { public int OnSigningUp { get; set; } }")]
    [InlineData("public class Person { protected void OnSigningUp() { } } [Auth101User] public partial class [|User|] : Person;")]
    public Task Another_member_with_the_name_of_the_method_for_new_users_is_reported(string source) => Analysis.Reports(
        "AUTH1015",
        "Auth101 adds the member 'OnSigningUp' to 'User', but another member has that name; rename that member",
        source);

    [Theory]
    [InlineData("partial void OnSigningUp() { }")]
    [InlineData("partial void OnSigningUp() => Name = Email;")]
    [InlineData("public void OnSigningUp(int times) { }")]
    public Task The_body_of_the_method_for_new_users_is_accepted(string method) => Analysis.Accepts(
        $"[Auth101User] public partial class User {{ {method} }}");

    [Fact]
    public Task The_body_of_the_method_for_new_users_hides_no_mistake() => Analysis.Reports(
        "AUTH1006",
        "'Photo' has type 'object?', which cannot be a column; use a supported type or put [Auth101Ignore] on it",
        "[Auth101User] public partial class User { public object? [|Photo|] { get; set; } partial void OnSigningUp() => Photo = null; }");

    [Fact]
    public Task A_class_with_the_name_of_generated_code_is_reported() => Analysis.Reports(
        "AUTH1015",
        "Auth101 adds the member 'Auth101Create' to 'Auth101Create', but another member has that name; rename that member",
        "[Auth101User] public partial class [|Auth101Create|];");

    [Theory]
    [InlineData("public class UserStores;")]
    [InlineData("public static class UserStores;")]
    [InlineData("public partial class UserStores;")]
    [InlineData("internal static partial class UserStores;")]
    [InlineData("public enum UserStores;")]
    [InlineData("public delegate void UserStores();")]
    [InlineData("namespace UserStores { class C; }")]
    public Task A_neighbour_with_the_name_of_the_factory_is_reported(string neighbour) => Analysis.Reports(
        "AUTH1015",
        "Auth101 adds the class 'UserStores' beside 'User', but another member has that name; rename that member or declare it as 'public static partial class'",
        $"[Auth101User] public partial class [|User|]; {neighbour}");

    [Theory]
    [InlineData("public partial class Outer { private int UserStores = 1; $ }")]
    [InlineData("public static partial class UserStores { $ }")]
    public Task A_member_beside_a_nested_user_with_the_name_of_the_factory_is_reported(string outer) => Analysis.Reports(
        "AUTH1015",
        "Auth101 adds the class 'UserStores' beside 'User', but another member has that name; rename that member or declare it as 'private static partial class'",
        outer.Replace("$", "[Auth101User] private partial class [|User|];", StringComparison.Ordinal));

    [Theory]
    [InlineData("public static partial class UserStores { public const int One = 1; } static partial class UserStores { public const int Two = 2; }")]
    [InlineData("public class UserStores<T>;")]
    [InlineData("file class UserStores;")]
    [InlineData("namespace Other { public class UserStores; }")]
    public Task A_neighbour_that_leaves_room_for_the_factory_is_accepted(string neighbour) => Analysis.Accepts(
        $"[Auth101User] public partial class User; {neighbour}");

    [Fact]
    public Task Names_of_generated_code_in_a_session_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User; [Auth101Session] public partial class Visit { private class Auth101UserModel; } public class VisitStores;");

    [Fact]
    public Task A_private_field_of_a_base_is_accepted() => Analysis.Accepts(
        "public class Person { private string? Image = null; public override string? ToString() => Image; } [Auth101User] public partial class User : Person;");

    [Fact]
    public Task A_method_on_an_own_table_is_accepted() => Analysis.Accepts(
        """[Auth101User(Table = "app_user")] public partial class User { public int Id { get; set; } public required string Email { get; set; } public string Name() => ""; }""");

    [Fact]
    public Task A_name_that_a_property_maps_elsewhere_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo("full_name", Field = UserField.Name)] public string? FullName { get; set; } public string Name() => ""; }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1015",
        """[Auth101User] public partial class [|User|] { public string Name() => ""; }""");
}
