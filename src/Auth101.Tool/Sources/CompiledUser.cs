using Auth101.CompiledMetadata;
using Auth101.Tool.Databases;
using Auth101.Tool.Schema;

namespace Auth101.Tool.Sources;

/// <summary>What a compiled assembly holds for one user class.</summary>
internal sealed class CompiledUser
{
    private readonly IReadOnlyList<CompiledScript> _scripts;
    private readonly IReadOnlyList<CompiledSchema> _schemas;

    private CompiledUser(string name, CompiledConstants constants)
    {
        Name = name;
        _scripts = [.. constants.Scripts.Where(script => script.UserType == name)];
        _schemas = [.. constants.Schemas.Where(schema => schema.UserType == name)];
    }

    /// <summary>The class, with its namespace.</summary>
    public string Name { get; }

    /// <summary>The dialects that the class was compiled for.</summary>
    private IReadOnlyList<string> Dialects => [.. _scripts.Select(static script => script.Dialect).Distinct()];

    /// <summary>Reads one user class out of an assembly.</summary>
    /// <param name="assembly">The file.</param>
    /// <param name="name">The class, with or without its namespace; null if there is only one.</param>
    public static CompiledUser Read(string assembly, string? name)
    {
        CompiledConstants constants;
        try
        {
            constants = CompiledMetadataReader.Read(assembly);
        }
        catch (UnreadableAssemblyException exception)
        {
            throw new ToolException(exception.Message);
        }

        string[] users = [.. constants.Scripts.Select(static script => script.UserType).Distinct()];
        if (users.Length == 0)
        {
            throw new ToolException(
                $"'{assembly}' holds no Auth101 user. Is it the project with the class that has [Auth101User], "
                + "and does that project reference a database driver?");
        }

        string[] matches = name is null ? users : [.. users.Where(user => user == name || user.EndsWith("." + name, StringComparison.Ordinal))];
        return matches switch
        {
            [var match] => new CompiledUser(match, constants),
            [] => throw new ToolException($"'{assembly}' holds no Auth101 user '{name}'. It holds {string.Join(", ", users)}."),
            _ => throw new ToolException($"'{assembly}' holds several Auth101 users; choose one with --user: {string.Join(", ", matches)}."),
        };
    }

    /// <summary>The engine that is meant: the named one, or the only one.</summary>
    /// <param name="name">A dialect's name or alias; null if there is only one.</param>
    /// <param name="option">The option that gives the name.</param>
    public DatabaseEngine ChooseDatabase(string? name, string option)
    {
        if (name is null)
        {
            return Dialects is [var only]
                ? DatabaseCatalog.Find(only)
                : throw new ToolException($"{Name} is compiled for several databases; choose one with {option}: {string.Join(", ", Dialects)}.");
        }

        var database = DatabaseCatalog.Find(name);
        return Dialects.Contains(database.Dialect)
            ? database
            : throw new ToolException(
                $"{Name} is not compiled for {database.Dialect}, only for {string.Join(", ", Dialects)}. "
                + $"Reference the driver of {database.DisplayName} in its project.");
    }

    /// <summary>A script's text.</summary>
    public string Script(DatabaseEngine database, string file)
    {
        CompiledScript[] scripts = [.. _scripts.Where(script => script.Dialect == database.Dialect)];
        return scripts.FirstOrDefault(script => script.FileName == file)?.Text
            ?? throw new ToolException(
                $"{Name} has no script '{file}' for {database.Dialect}, only {string.Join(", ", scripts.Select(static script => script.FileName))}.");
    }

    /// <summary>The expected schema.</summary>
    public DescribedSchema Schema(DatabaseEngine database)
    {
        var schema = _schemas.FirstOrDefault(schema => schema.Dialect == database.Dialect)
            ?? throw new ToolException(
                $"{Name} was compiled with a version of Auth101 that does not describe its schema. Update the package, and build again.");
        return DescribedSchema.Parse(schema.Json);
    }
}
