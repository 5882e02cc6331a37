using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Auth101.Analyzers;
using Auth101.Compilations;
using Auth101.SourceGen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Auth101.Tables.Tests;

/// <summary>The class of a system, compiled as an application would that references one driver, without a warning.</summary>
internal sealed class CompiledSystem
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(EntityMappingAnalyzer).Assembly.GetTypes()
            .Where(static type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private CompiledSystem(string path)
    {
        Path = path;
        Assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
        User = Assembly.GetTypes().Single(static type => type.GetCustomAttribute<Auth101UserAttribute>() is not null);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public Assembly Assembly { get; }

    /// <summary>The user class.</summary>
    public Type User { get; }

    public static async Task<CompiledSystem> CompileAsync(string folder, string system, string driver, CancellationToken cancellationToken)
    {
        string[] sources = [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var others = TestCompilation.Drivers.Where(other => other.Key != driver).SelectMany(static other => other.Value);
        var compilation = TestCompilation.Create(sources).RemoveReferences(others).WithAssemblyName($"Tables.{system}");
        CSharpGeneratorDriver.Create([new Auth101Generator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, cancellationToken);
        var messages = await generated.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync(cancellationToken);
        Assert.Empty(messages.Where(static message => message.Severity >= DiagnosticSeverity.Warning));

        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("auth101-tables-").FullName, $"Tables.{system}.dll");
        Assert.True(generated.Emit(path, cancellationToken: cancellationToken).Success);
        return new CompiledSystem(path);
    }

    /// <summary>The store for a driver.</summary>
    public object Store(string driver, string connectionString)
    {
        var make = Assembly.GetType($"{User.FullName}Stores", throwOnError: true)!.GetMethods()
            .Single(method => method.Name == driver && method.GetParameters()[0].ParameterType == typeof(string));
        return make.Invoke(null, [connectionString, .. make.GetParameters().Skip(1).Select(static parameter => (object?)(parameter.ParameterType == typeof(bool) ? false : parameter.DefaultValue))])!;
    }
}
