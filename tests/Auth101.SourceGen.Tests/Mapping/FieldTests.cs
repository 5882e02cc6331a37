using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>Which property has which role, and which column.</summary>
public sealed class FieldTests
{
    [Fact]
    public void A_property_named_like_a_field_has_its_role()
    {
        var user = Generation.StoreOf("""
            public Guid Id { get; init; } public string? Name { get; set; } public required string Email { get; set; } public bool EmailVerified { get; set; }
            public string? Image { get; set; } public bool IsActive { get; set; } public DateTimeOffset CreatedAt { get; set; } public DateTime UpdatedAt { get; set; }
            """).User;

        Assert.Equal(
            [EntityField.Id, EntityField.Name, EntityField.Email, EntityField.EmailVerified, EntityField.Image, EntityField.IsActive, EntityField.CreatedAt, EntityField.UpdatedAt],
            user.Columns.Select(static column => column.Field));
        Assert.All(user.Columns, static column => Assert.Equal(ColumnOrigin.Property, column.Origin));
    }

    [Fact]
    public void A_property_takes_a_role_by_field()
    {
        var user = Generation.StoreOf("""[MapsTo("login", Field = UserField.Email)] public required string Login { get; set; }""").User;

        var email = user.Get(EntityField.Email);
        Assert.Equal(("Login", "login"), (email.Property, email.Column));
    }

    [Fact]
    public void A_field_beats_the_name_of_the_property()
    {
        var user = Generation.StoreOf(
            """
            public int Id { get; set; } public required string Email { get; set; }
            [MapsTo("nick", Field = UserField.Image)] public string? Name { get; set; }
            """,
            "(Table = \"app_user\")").User;

        Assert.Equal("Name", user.Get(EntityField.Image).Property);
    }

    [Fact]
    public void The_other_entities_take_their_own_fields()
    {
        var store = Generation.Of("""
            [Auth101User] public partial class User;
            [Auth101Session] public partial class Visit { [MapsTo("jti", Field = SessionField.Token)] public required string Key { get; set; } }
            [Auth101Account] public partial class Login { [MapsTo("hash", Field = AccountField.Password)] public string? Secret { get; set; } }
            [Auth101Verification] public partial class Code { [MapsTo("code", Field = VerificationField.Value)] public required string Digits { get; set; } }
            [Auth101Counter(Table = "tally")] public partial class Tally
            {
                public required string Id { get; init; } [MapsTo("full", Field = CounterField.FullAt)] public long Full { get; set; }
            }
            """).Store;

        Assert.Equal("jti", store.Session.Get(EntityField.Token).Column);
        Assert.Equal("hash", store.Account!.Get(EntityField.Password).Column);
        Assert.Equal("code", store.Verification.Get(EntityField.Value).Column);
        Assert.Equal(("full", Auth101.CodeAnalysis.Model.TimeUnit.UnixMilliseconds), (store.Counter!.Get(EntityField.FullAt).Column, store.Counter.Get(EntityField.FullAt).Unit));
    }

    [Theory]
    [InlineData("Department", "department")]
    [InlineData("BirthYear", "birth_year")]
    [InlineData("IPAddress", "ip_address")]
    [InlineData("HTMLPage2Title", "html_page2_title")]
    [InlineData("Line2", "line2")]
    [InlineData("_hidden", "_hidden")]
    [InlineData("Already_Snake", "already_snake")]
    [InlineData("ID", "id_", "id_")]
    [InlineData("Größe", "größe")]
    [InlineData("value", "value")]
    public void A_column_is_the_property_in_snake_case(string property, string column, string? given = null)
    {
        var mapsTo = given is null ? string.Empty : $"""[MapsTo("{given}")]""";

        Assert.Equal(column, Assert.Single(Extra($"{mapsTo} public string? {property} {{ get; set; }}")).Column);
    }

    [Fact]
    public void A_column_has_the_name_that_MapsTo_gives()
    {
        Assert.Equal("Dept No.", Assert.Single(Extra("""[MapsTo("Dept No.")] public int Department { get; set; }""")).Column);
    }

    [Fact]
    public void Properties_without_a_role_follow_in_the_order_of_their_declaration()
    {
        Assert.Equal(["B", "A", "C"], Extra("public int B { get; set; } public int A { get; set; } public int C { get; set; }").Select(static column => column.Property));
    }

    [Theory]
    [InlineData("[Auth101Ignore] public object? Cache { get; set; }")]
    [InlineData("public int Computed => 1;")]
    [InlineData("public int ReadOnly { get; }")]
    [InlineData("public static int Shared { get; set; }")]
    [InlineData("public int this[int index] { get => index; set { } }")]
    [InlineData("internal int Internal { get; set; }")]
    [InlineData("private int Private { get; set; }")]
    [InlineData("public int field;")]
    public void What_is_no_public_settable_property_has_no_column(string member)
    {
        Assert.Empty(Extra(member));
    }

    [Theory]
    [InlineData("""[MapsTo("x")] private int Hidden { get; set; }""")]
    [InlineData("""[MapsTo("x")] internal int Hidden { get; set; }""")]
    [InlineData("""public int Hidden { get; private set; }""")]
    [InlineData("""public int Hidden { get; protected set; }""")]
    public void What_the_class_itself_can_set_is_mapped(string member)
    {
        Assert.Equal("Hidden", Assert.Single(Extra(member)).Property);
    }

    [Fact]
    public void An_ignored_role_is_added_under_no_other_name()
    {
        var user = Generation.Of("""
            [Auth101User(Table = "app_user")]
            public partial class AppUser { public int Id { get; set; } public required string Email { get; set; } [Auth101Ignore] public string? Name { get; set; } }
            """).Store.User;

        Assert.False(user.Has(EntityField.Name));
    }

    [Fact]
    public void SignUpInput_opens_a_property_under_its_name_in_snake_case()
    {
        var user = Generation.StoreOf("[SignUpInput] [MapsTo(\"yob\")] public int BirthYear { get; set; } [SignUpInput] public string? Name { get; set; } public int Age { get; set; }").User;

        Assert.Equal(["name", "birth_year"], user.Columns.Where(static column => column.InputName is not null).Select(static column => column.InputName));
    }

    [Fact]
    public void SignUpInput_on_the_email_changes_nothing()
    {
        var generation = Generation.Of("[Auth101User] public partial class User { [SignUpInput] public required string Email { get; set; } }");

        Assert.Null(generation.Store.User.Get(EntityField.Email).InputName);
        Assert.DoesNotContain("User.SignUpForm.g.cs", generation.Files.Keys);
    }

    private static IEnumerable<ColumnModel> Extra(string member) =>
        Generation.StoreOf(member).User.Columns.Where(static column => column.Field == EntityField.None);
}
