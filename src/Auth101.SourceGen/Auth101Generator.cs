using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Parsing;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth101.SourceGen;

/// <summary>
/// Writes, for each user class, the hook that the runtime calls and one store per database driver that the compilation references.
/// Silent about mistakes: the analyzers report them. A broken mapping has no code but a part that does not compile.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class Auth101Generator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var entities = EntityDefinitions.All
            .Select(definition => Parse(context, definition).Collect())
            .Aggregate(static (all, more) => all.Combine(more).Select(static (both, _) => both.Left.AddRange(both.Right)));

        var linked = entities.Select(static (all, cancellationToken) =>
        {
            var result = ModelLinker.Link(all, cancellationToken);
            return (result.Stores, result.Broken);
        });

        var stores = linked.SelectMany(static (all, _) => all.Stores).WithTrackingName(TrackingNames.Stores);
        var broken = linked.SelectMany(static (all, _) => all.Broken).WithTrackingName(TrackingNames.Broken);

        var libraries = context.CompilationProvider
            .Select(static (compilation, _) => LibraryDetection.Find(compilation))
            .WithTrackingName(TrackingNames.Libraries);

        context.RegisterSourceOutput(stores.Combine(libraries), static (output, source) =>
        {
            foreach (var file in StoreFiles.Emit(source.Left, source.Right))
            {
                output.CancellationToken.ThrowIfCancellationRequested();
                output.AddSource(file.Name, file.Text);
            }
        });

        context.RegisterSourceOutput(broken, static (output, user) =>
        {
            var file = BrokenUserEmitter.Emit(user);
            output.AddSource(file.Name, file.Text);
        });
    }

    private static IncrementalValuesProvider<ParsedEntity> Parse(IncrementalGeneratorInitializationContext context, EntityDefinition definition) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                definition.Attribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                (match, cancellationToken) => EntityParser.Parse(
                    (INamedTypeSymbol)match.TargetSymbol, definition, match.Attributes[0], match.SemanticModel.Compilation, cancellationToken).Parsed)
            .WithTrackingName(TrackingNames.Of(definition.Kind));
}
