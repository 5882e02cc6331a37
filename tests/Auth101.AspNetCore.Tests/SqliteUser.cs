using System.ComponentModel.DataAnnotations;

namespace Auth101.AspNetCore.Tests;

/// <summary>A user class with a generated store.</summary>
[Auth101User]
public partial class SqliteUser
{
    [SignUpInput]
    [MaxLength(10)]
    public string? Nickname { get; set; }

    [SignUpInput]
    public string? Name { get; set; }
}

/// <summary>The table in which nodes count together.</summary>
[Auth101Counter(User = typeof(SqliteUser))]
public partial class SqliteCounter;
