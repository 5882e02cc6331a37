using System.Text;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Databases;

/// <summary>What a mapping must know about a database. How it is spoken to is decided in the generator.</summary>
internal sealed class Database
{
    public static readonly Database Sqlite = new("SQLite", "Microsoft.Data.Sqlite.SqliteConnection", ReservedWords.Sqlite);

    public static readonly Database PostgreSql = new("PostgreSQL", "Npgsql.NpgsqlDataSource", ReservedWords.PostgreSql)
    {
        MaximumLength = 63,
        CountsBytes = true,
    };

    public static readonly Database MySql = new("MySQL", "MySqlConnector.MySqlDataSource", ReservedWords.MySql)
    {
        MaximumLength = 64,
    };

    public static readonly Database SqlServer = new("SQL Server", "Microsoft.Data.SqlClient.SqlConnection", ReservedWords.SqlServer)
    {
        MaximumLength = LongestIdentifier,
        DecimalLimit = "keeps 18 digits before the point and 10 after it",
    };

    public static readonly Database[] All = [Sqlite, PostgreSql, MySql, SqlServer];

    /// <summary>The longest identifier that Auth101 takes for any database, in UTF-16 code units: that of SQL Server.</summary>
    public const int LongestIdentifier = 128;

    private readonly Lazy<HashSet<string>> _reservedWords;

    private Database(string name, string probeType, string reservedWords)
    {
        Name = name;
        ProbeType = probeType;
        _reservedWords = new Lazy<HashSet<string>>(() =>
            new HashSet<string>(reservedWords.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>The type whose presence says that the driver is referenced.</summary>
    public string ProbeType { get; }

    /// <summary>The words that cannot be an identifier unless they are quoted.</summary>
    public IReadOnlyCollection<string> Words => _reservedWords.Value;

    private int MaximumLength { get; init; } = LongestIdentifier;

    private bool CountsBytes { get; init; }

    private string? DecimalLimit { get; init; }

    /// <summary>The databases whose drivers a compilation references.</summary>
    public static IEnumerable<Database> ReferencedBy(Compilation compilation) => All.Where(database => database.IsReferencedBy(compilation));

    /// <summary>Whether a compilation references the driver.</summary>
    public bool IsReferencedBy(Compilation compilation) => compilation.GetTypeByMetadataName(ProbeType) is not null;

    /// <summary>The limit of identifiers with its unit.</summary>
    public string Limit => $"{MaximumLength} {(CountsBytes ? "bytes" : "characters")}";

    /// <summary>Whether the database would cut or refuse an identifier.</summary>
    public bool IsTooLong(string identifier) => LengthOf(identifier) > MaximumLength;

    /// <summary>The longest start of an identifier that the database takes.</summary>
    public string Shorten(string identifier)
    {
        var length = identifier.Length;
        while (LengthOf(identifier.Substring(0, length)) > MaximumLength || char.IsHighSurrogate(identifier[length - 1]))
        {
            length--;
        }

        return identifier.Substring(0, length);
    }

    /// <summary>Whether an identifier must be quoted because it is a word of the language.</summary>
    public bool IsReserved(string identifier) => _reservedWords.Value.Contains(identifier);

    /// <summary>What a managed column of a type does not hold; null if it holds every value.</summary>
    public string? LimitOf(ColumnType type) => type == ColumnType.Decimal ? DecimalLimit : null;

    private int LengthOf(string identifier) => CountsBytes ? Encoding.UTF8.GetByteCount(identifier) : identifier.Length;
}
