using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Tests;

/// <summary>A model that holds a symbol, a syntax node or an array that compares by reference is never found in the cache, or keeps old compilations alive.</summary>
public sealed class ModelShapeTests
{
    private static readonly Type[] ModelTypes =
    [
        .. typeof(StoreModel).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(StoreModel).Namespace && type is { IsEnum: false, IsNested: false }),
    ];

    [Fact]
    public void Model_types_are_sealed_and_compare_by_value()
    {
        Assert.Contains(typeof(ColumnModel), ModelTypes);
        Assert.All(ModelTypes, static type => Assert.True(IsSealedValue(type), $"{type.Name} must be a sealed record or an equatable struct"));
        Assert.False(IsSealedValue(typeof(OpenModel)));
        Assert.False(IsSealedValue(typeof(ReferenceModel)));
    }

    [Fact]
    public void Model_types_hold_no_compiler_objects_and_no_bare_arrays()
    {
        Assert.All(ModelTypes, static type => Assert.Empty(ForbiddenFields(type)));
        Assert.Equal(["Symbol", "Node", "Location", "Array", "List"], ForbiddenFields(typeof(LeakyModel)));
    }

    [Fact]
    public void Live_values_of_every_step_hold_no_compiler_objects()
    {
        var values = Generation.OfBroken("""
            [Auth101User] public partial class AppUser { [SignUpInput] public string? Department { get; set; } }
            [Auth101Session(User = typeof(AppUser))] public partial class AppSession { public int Count { get; set; } }
            [Auth101Account(User = typeof(AppUser))] public partial class AppAccount;
            [Auth101Verification(User = typeof(AppUser))] public partial class AppVerification;
            [Auth101Counter(User = typeof(AppUser))] public partial class AppCounter;
            [Auth101User] public partial class BrokenUser { public object? Data { get; set; } }
            """).Values().ToList();

        // Each step has one output, and that of the users two.
        Assert.Equal(TrackingNames.All.Length + 1, values.Count);
        Assert.All(values, static value => Assert.Empty(ForbiddenObjects(value)));
        Assert.Single(ForbiddenObjects(new LeakyModel(null!, null!, Location.None, [], [])));
    }

    private static bool IsSealedValue(Type type) =>
        type.IsSealed && type.GetInterfaces().Any(@interface => @interface == typeof(IEquatable<>).MakeGenericType(type));

    private static IEnumerable<string> ForbiddenFields(Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(field => type.GetGenericTypeDefinitionOrSelf() != typeof(EquatableArray<>) && IsForbidden(field.FieldType))
        .Select(static field => field.Name.TrimStart('<').Split('>')[0]);

    private static bool IsForbidden(Type type)
    {
        Type[] compilerTypes = [typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxReference), typeof(Location), typeof(Compilation), typeof(AttributeData)];
        return compilerTypes.Any(forbidden => forbidden.IsAssignableFrom(type))
            || (typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && type.GetGenericTypeDefinitionOrSelf() != typeof(EquatableArray<>));
    }

    /// <summary>The compiler's objects that can be reached from a value.</summary>
    private static IEnumerable<object> ForbiddenObjects(object? value)
    {
        if (value is ISymbol or SyntaxNode or SyntaxReference or Location or Compilation or AttributeData)
        {
            return [value];
        }

        var parts = value switch
        {
            null or string => [],
            IEnumerable items => items.Cast<object?>(),
            _ when value.GetType() is { IsPrimitive: true } or { IsEnum: true } => [],
            _ => value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(field => field.GetValue(value)),
        };
        return parts.SelectMany(ForbiddenObjects);
    }

    private sealed record LeakyModel(ISymbol Symbol, SyntaxNode Node, Location Location, ImmutableArray<string> Array, List<string> List);

    private abstract record OpenModel(string Name);

    private sealed class ReferenceModel;
}

file static class TypeExtensions
{
    public static Type GetGenericTypeDefinitionOrSelf(this Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
