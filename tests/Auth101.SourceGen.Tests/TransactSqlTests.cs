using Auth101.CodeAnalysis.Databases;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Auth101.SourceGen.Tests;

/// <summary>Every text for SQL Server, read by the parser that Microsoft's own tools use.</summary>
public sealed class TransactSqlTests
{
    /// <summary>The names of the servers, and the parser of the language that each speaks.</summary>
    private static readonly Dictionary<string, TSqlParser> Parsers = new()
    {
        ["SQL Server 2019"] = new TSql150Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone),
        ["SQL Server 2022"] = new TSql160Parser(initialQuotedIdentifiers: true, SqlEngineType.Standalone),
        ["Azure SQL"] = new TSql160Parser(initialQuotedIdentifiers: true, SqlEngineType.SqlAzure),
    };

    public static TheoryData<string, string> Mappings { get; } = new()
    {
        { "default", "[Auth101User] public partial class User;" },
        {
            "own tables",
            """
            [Auth101User(Table = "app_user", Schema = "hr")] public partial class User { public Guid Id { get; init; } public string Email { get; init; } = ""; }
            [Auth101Session(Table = "visit")] public partial class Session
            {
                public Guid Id { get; init; } public string Token { get; init; } = ""; public DateTime ExpiresAt { get; init; } public Guid UserId { get; init; }
            }
            """
        },
        {
            "users who are found by name, by another column and in any case",
            """
            [Auth101User(Table = "AspNetUsers", Where = "{LockedOut} = {False}")] public partial class User
            {
                public long Id { get; init; } public required string Email { get; set; } public bool LockedOut { get; set; }
                [MapsTo("NormalizedEmail", Field = UserField.NormalizedEmail, Case = LetterCase.Upper, Unique = false)] public string? NormalizedEmail { get; set; }
                [MapsTo("UserName", Field = UserField.UserName, Lookup = TextLookup.Lower)] public required string UserName { get; set; }
            }
            """
        },
        {
            "conditions and a password of the user's own table",
            """
            [Auth101User(Table = "member", Schema = "crm", PasswordColumn = "pass]word", ActiveWhen = "{DeletedAt} IS NULL AND {Now} > {BannedUntil}", Where = "{Realm} = 'main'")]
            public partial class User
            {
                public Guid Id { get; init; } public string Email { get; init; } = ""; public string Realm { get; set; } = "main";
                public DateTimeOffset? DeletedAt { get; set; } public DateTimeOffset BannedUntil { get; set; }
            }
            """
        },
        {
            "the same with ids that the database makes",
            """
            [Auth101User(Table = "member", Schema = "crm", PasswordColumn = "pass]word", ActiveWhen = "{DeletedAt} IS NULL AND {Now} > {BannedUntil}", Where = "{Realm} = 'main'")]
            public partial class User
            {
                public long Id { get; init; } public string Email { get; init; } = ""; public string Realm { get; set; } = "main";
                public DateTimeOffset? DeletedAt { get; set; } public DateTimeOffset BannedUntil { get; set; }
            }
            """
        },
        {
            "ids that the database makes",
            """
            [Auth101User] public partial class User { public int Id { get; init; } }
            [Auth101Session] public partial class Session { public long Id { get; init; } }
            [Auth101Account] public partial class Account { public int Id { get; init; } }
            [Auth101Verification] public partial class Verification { public long Id { get; init; } }
            [Auth101Counter] public partial class Counter;
            """
        },
        {
            "columns that the database fills",
            """
            [Auth101User] public partial class User
            {
                public int Id { get; init; }
                [MapsTo("is_active", ReadOnly = true)] public bool IsActive { get; private set; }
                [MapsTo("rank", ReadOnly = true)] public required string Rank { get; init; }
            }
            """
        },
        { "text ids", "[Auth101User(Table = \"person\")] public partial class User { public string Id { get; init; } = \"\"; public string Email { get; init; } = \"\"; }" },
        {
            "odd names",
            """
            [Auth101User(Table = "we]ird'; -- /* [table]", Schema = "ma'in", Managed = true)] public partial class User
            {
                [MapsTo("[")] public string? Name { get; set; }
                [MapsTo("]]'")] public int Order { get; set; }
                [MapsTo("@id")] public byte[] @class { get; set; } = [];
                [MapsTo("Größe 😀")] public decimal new_user_id { get; set; }
                public DateTime Ünïcode { get; set; }
            }
            """
        },
        {
            "named types",
            """
            [Auth101User(Table = "app_user")] public partial class User
            {
                [MapsTo("id", TypeName = "int")] public long Id { get; init; } public string Email { get; init; } = "";
                public bool? IsActive { get; set; } [MapsTo("proven", Field = UserField.EmailVerified, TypeName = "smalldatetime")] public DateTime? Proven { get; set; }
                [MapsTo("created", Field = UserField.CreatedAt, Unit = TimeUnit.UnixSeconds)] public long Created { get; set; }
                [MapsTo("changed", Field = UserField.UpdatedAt, TypeName = "datetime")] public DateTime Changed { get; set; }
                [MapsTo("a", TypeName = "xml")] public string? A { get; set; } [MapsTo("b", TypeName = "binary(16)")] public Guid B { get; set; }
            }
            [Auth101Session(Table = "visit")] public partial class Session
            {
                [MapsTo("id", TypeName = "char(36)")] public Guid Id { get; init; } public string Token { get; init; } = "";
                [MapsTo("ends", Field = SessionField.ExpiresAt, Unit = TimeUnit.UnixMilliseconds)] public long Ends { get; init; }
                [MapsTo("user_id", TypeName = "int")] public long UserId { get; init; }
            }
            """
        },
        {
            "every type",
            """
            [Auth101User] public partial class User
            {
                public string Text { get; set; } = ""; public bool Flag { get; set; } public sbyte A { get; set; } public byte B { get; set; } public short C { get; set; }
                public ushort D { get; set; } public int E { get; set; } public uint F { get; set; } public long G { get; set; } public ulong H { get; set; }
                public float I { get; set; } public double J { get; set; } public decimal K { get; set; } public Guid L { get; set; } public DateTime M { get; set; }
                public DateTimeOffset N { get; set; } public DateOnly O { get; set; } public TimeOnly P { get; set; } public byte[] Q { get; set; } = [];
            }
            [Auth101Session] public partial class Session
            {
                public string Text { get; set; } = ""; public bool Flag { get; set; } public decimal K { get; set; } public Guid L { get; set; } public DateTime M { get; set; }
                public DateOnly O { get; set; } public TimeOnly P { get; set; } public byte[] Q { get; set; } = [];
            }
            """
        },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void Every_script_and_statement_parses_on_every_server(string name, string source)
    {
        Assert.NotEmpty(name);
        var texts = TextsOf(Generation.Of("namespace Shop; " + source));

        Assert.True(texts.Count >= 15, $"Only {texts.Count} texts were found.");
        foreach (var (server, parser) in Parsers)
        {
            Assert.All(texts, text =>
            {
                var fragment = parser.Parse(new StringReader(text.Value), out var errors);
                Assert.True(errors.Count == 0, $"{server}, {text.Key}: {string.Join("; ", errors.Select(static error => error.Message))}\n{text.Value}");
                Assert.NotEmpty(((TSqlScript)fragment).Batches);
            });
        }
    }

    [Fact]
    public void The_parser_refuses_what_is_no_statement()
    {
        Assert.All(Parsers.Values, static parser =>
        {
            parser.Parse(new StringReader("DELETE FROM [session] WHERE [id] = @id LIMIT 1"), out var errors);
            Assert.NotEmpty(errors);
        });
    }

    /// <summary>All constants of the store and the schema, and the cures that the description holds.</summary>
    private static Dictionary<string, string> TextsOf(Generation generation)
    {
        var texts = new Dictionary<string, string>();
        foreach (var tree in generation.Output.SyntaxTrees.Where(static tree => tree.FilePath.Contains(".SqlServer.", StringComparison.Ordinal)))
        {
            var model = generation.Output.GetSemanticModel(tree);
            foreach (var declaration in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<FieldDeclarationSyntax>().SelectMany(static field => field.Declaration.Variables))
            {
                if (model.GetDeclaredSymbol(declaration, TestContext.Current.CancellationToken) is not IFieldSymbol { ConstantValue: string text } field)
                {
                    continue;
                }

                if (field.Name == "Description")
                {
                    foreach (var (key, cure) in CuresOf(System.Text.Json.JsonDocument.Parse(text).RootElement, "cure"))
                    {
                        texts.Add(key, cure);
                    }
                }
                else
                {
                    texts.Add(field.Name, text);
                }
            }
        }

        return texts;
    }

    private static IEnumerable<(string Key, string Cure)> CuresOf(System.Text.Json.JsonElement element, string path) => element.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name is "create" or "add" or "alter" or "alterNullability" && member.Value.GetString() is { } cure
                ? [($"{path}.{member.Name}", cure)]
                : CuresOf(member.Value, $"{path}.{member.Name}")),
        System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => CuresOf(item, $"{path}[{index}]")),
        _ => [],
    };

    [Fact]
    public void Every_reserved_word_of_sql_server_is_refused_unless_it_is_quoted()
    {
        // Reserved by the documentation, though the parser takes them here.
        string[] documentedOnly = ["DISK", "DUMP", "IDENTITYCOL", "LOAD", "PRECISION", "ROWGUIDCOL", "SECURITYAUDIT", "WITHIN"];
        Assert.Subset(Database.SqlServer.Words.ToHashSet(), documentedOnly.ToHashSet());
        Assert.All(Database.SqlServer.Words.Except(documentedOnly), static word =>
        {
            Assert.NotEmpty(ErrorsOf($"SELECT t.{word} FROM t"));
            Assert.Empty(ErrorsOf($"SELECT t.[{word}] FROM t"));
        });

        static IList<ParseError> ErrorsOf(string sql)
        {
            Parsers["SQL Server 2022"].Parse(new StringReader(sql), out var errors);
            return errors;
        }
    }
}
