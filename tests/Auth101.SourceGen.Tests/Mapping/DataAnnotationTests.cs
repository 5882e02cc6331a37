using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>The attributes by which EF Core maps a class: read where nothing of ours says otherwise.</summary>
public sealed class DataAnnotationTests
{
    private const string Usings = """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        """;

    [Fact]
    public void An_entity_of_ef_core_maps_the_same_table()
    {
        var user = UserOf("""
            [Table("app_user", Schema = "crm"), Auth101User]
            public partial class AppUser
            {
                [Key, Column("user_id")] public Guid Number { get; init; }
                [Column("email_address")] public required string Email { get; set; }
                [NotMapped] public string? Extra { get; set; }
                [NotMapped] public object? Other { get; set; }
                [Column(Order = 3)] public string? NickName { get; set; }
                [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public int Age { get; private set; }
                [Timestamp] public byte[] RowVersion { get; set; } = [];
                [DatabaseGenerated(DatabaseGeneratedOption.None)] public int Level { get; set; }
            }
            """);

        Assert.Equal(("app_user", "crm", false), (user.Table, user.Schema, user.IsManaged));
        Assert.Equal("user_id", user.Get(EntityField.Id).Column);
        Assert.Equal(["user_id", "email_address", "nick_name", "age", "row_version", "level"], user.Columns.Select(static column => column.Column));
        Assert.Equal(["Age", "RowVersion"], user.Columns.Where(static column => column.IsReadOnly).Select(static column => column.Property));
    }

    [Fact]
    public void What_is_ours_goes_before()
    {
        var user = UserOf("""
            [Table("people", Schema = "crm"), Auth101User(Table = "app_user")]
            public partial class AppUser
            {
                [MapsTo("id")] [Column("number")] public Guid Id { get; init; }
                [MapsTo("login", Field = UserField.Email)] [Key] public required string Login { get; set; }
                [MapsTo("extra")] [NotMapped] public string? Extra { get; set; }
                [SignUpInput] [NotMapped] public string? Nick { get; set; }
                [MapsTo("age", ReadOnly = false)] [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public int Age { get; private set; }
            }
            """);

        Assert.Equal(("app_user", null), (user.Table, user.Schema));
        Assert.Equal(["id", "login", "extra", "nick", "age"], user.Columns.Select(static column => column.Column));
        Assert.DoesNotContain(user.Columns, static column => column.IsReadOnly);
    }

    [Theory]
    [InlineData("[Table(\"people\"), Auth101User(Managed = true)]", "people", null, true)]
    [InlineData("[Table(\"people\"), Auth101User(Schema = \"hr\", Managed = true)]", "people", "hr", true)]
    [InlineData("[Auth101User]", "users", null, true)]
    public void A_named_table_can_be_managed(string attributes, string table, string? schema, bool isManaged)
    {
        var user = UserOf($"{attributes} public partial class AppUser;");

        Assert.Equal((table, schema, isManaged), (user.Table, user.Schema, user.IsManaged));
    }

    [Fact]
    public void Two_keys_name_no_id()
    {
        var user = UserOf("""
            [Auth101User(Table = "app_user")]
            public partial class AppUser
            {
                [Key] public int TenantId { get; init; }
                [Key] public Guid Id { get; init; }
                public required string Email { get; set; }
            }
            """);

        Assert.Equal("Id", user.Get(EntityField.Id).Property);
        Assert.Equal(EntityField.None, user.Columns.Single(static column => column.Property == "TenantId").Field);
    }

    private static EntityModel UserOf(string source) => Generation.Of(Usings + "namespace Shop; " + source).Store.User;
}
