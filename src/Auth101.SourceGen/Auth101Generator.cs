using Auth101.CodeAnalysis;
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
        var users = Entities(context, EntityKind.User, AttributeNames.User, TrackingNames.Users);
        var sessions = Entities(context, EntityKind.Session, AttributeNames.Session, TrackingNames.Sessions);
        var accounts = Entities(context, EntityKind.Account, AttributeNames.Account, TrackingNames.Accounts);
        var verifications = Entities(context, EntityKind.Verification, AttributeNames.Verification, TrackingNames.Verifications);

        var linked = users.Collect().Combine(sessions.Collect()).Combine(accounts.Collect()).Combine(verifications.Collect())
            .Select(static (all, cancellationToken) =>
            {
                var (((users, sessions), accounts), verifications) = all;
                var result = ModelLinker.Link([.. users, .. sessions, .. accounts, .. verifications], cancellationToken);
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

    private static IncrementalValuesProvider<ParsedEntity> Entities(
        IncrementalGeneratorInitializationContext context, EntityKind kind, string attribute, string trackingName) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                (match, cancellationToken) => EntityParser.Parse(
                    (INamedTypeSymbol)match.TargetSymbol, kind, match.Attributes[0], match.SemanticModel.Compilation, cancellationToken).Parsed)
            .WithTrackingName(trackingName);
}
