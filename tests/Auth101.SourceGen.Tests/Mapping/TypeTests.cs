using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests.Mapping;

/// <summary>The types that a column can have.</summary>
public sealed class TypeTests
{
    private static readonly (string Type, ColumnType Column)[] Types =
    [
        ("string", ColumnType.String),
        ("bool", ColumnType.Boolean),
        ("sbyte", ColumnType.SByte),
        ("byte", ColumnType.Byte),
        ("short", ColumnType.Int16),
        ("ushort", ColumnType.UInt16),
        ("int", ColumnType.Int32),
        ("uint", ColumnType.UInt32),
        ("long", ColumnType.Int64),
        ("ulong", ColumnType.UInt64),
        ("float", ColumnType.Single),
        ("double", ColumnType.Double),
        ("decimal", ColumnType.Decimal),
        ("Guid", ColumnType.Guid),
        ("DateTime", ColumnType.DateTime),
        ("DateTimeOffset", ColumnType.DateTimeOffset),
        ("DateOnly", ColumnType.DateOnly),
        ("TimeOnly", ColumnType.TimeOnly),
        ("byte[]", ColumnType.Bytes),
        ("DayOfWeek", ColumnType.Int32),
        ("Small", ColumnType.SByte),
        ("Huge", ColumnType.UInt64),
        ("User.Nested", ColumnType.Int64),
    ];

    [Fact]
    public void Every_supported_type_can_be_a_column()
    {
        AssertColumns(static (type, index) => $"public required {type} P{index} {{ get; init; }}", isNullable: false, hasInput: false);
    }

    [Fact]
    public void Every_supported_type_can_be_a_nullable_column()
    {
        AssertColumns(static (type, index) => $"public {type}? P{index} {{ get; set; }}", isNullable: true, hasInput: false);
    }

    [Fact]
    public void Every_supported_type_can_come_from_sign_up()
    {
        AssertColumns(static (type, index) => $"[SignUpInput] public required {type} P{index} {{ get; set; }}", isNullable: false, hasInput: true);
        AssertColumns(static (type, index) => $"[SignUpInput] public {type} P{index} {{ get; set; }} = default!;", isNullable: false, hasInput: true);
        AssertColumns(static (type, index) => $"[SignUpInput] public {type}? P{index} {{ get; init; }}", isNullable: true, hasInput: true);
    }

    [Fact]
    public void Reference_types_without_nullable_annotations_are_taken_as_their_role_demands()
    {
        var user = Generation.Of("""
            #nullable disable
            [Auth101User]
            public partial class User
            {
                public string Id { get; set; }
                public string Name { get; set; }
                public string Email { get; set; }
                public string Department { get; set; }
                public byte[] Portrait { get; set; }
                [SignUpInput] public string Nick { get; set; }
            }
            """).Store.User;

        Assert.False(user.Get(EntityField.Id).IsNullable);
        Assert.True(user.Get(EntityField.Name).IsNullable);
        Assert.False(user.Get(EntityField.Email).IsNullable);
        Assert.All(user.Columns.Where(static column => column.Field == EntityField.None), static column => Assert.True(column.IsNullable));
    }

    [Theory]
    [InlineData("public DateTimeOffset? CreatedAt { get; set; } public DateTime? UpdatedAt { get; set; }")]
    [InlineData("[SignUpInput] public required string Name { get; set; }")]
    [InlineData("[SignUpInput] public string Name { get; set; } = \"\";")]
    public void A_role_that_is_always_written_may_be_declared_either_way(string properties)
    {
        Assert.NotNull(Generation.StoreOf(properties));
    }

    private static void AssertColumns(Func<string, int, string> declare, bool isNullable, bool hasInput)
    {
        var properties = string.Join('\n', Types.Select((type, index) => declare(type.Type, index)));
        var columns = Generation.Of($$"""
            [Auth101User]
            public partial class User
            {
                {{properties}}

                public enum Nested : long { None }
            }

            public enum Small : sbyte { None }
            public enum Huge : ulong { None }
            """).Store.User.Columns.Where(static column => column.Field == EntityField.None).ToList();

        Assert.Equal(Types.Select(static type => type.Column), columns.Select(static column => column.Type));
        Assert.All(columns, column => Assert.Equal(isNullable, column.IsNullable));
        Assert.All(columns, column => Assert.Equal(hasInput, column.InputName is not null));
        Assert.Equal(4, columns.Count(static column => column.IsEnum));
    }
}
