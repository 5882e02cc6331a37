using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Auth101.CodeFixes;

/// <summary>A code fix that changes only the document of its diagnostic. Fix All makes all changes of a document in one go.</summary>
public abstract class DocumentCodeFix : CodeFixProvider
{
    private protected DocumentCodeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await ((DocumentCodeFix)context.CodeFixProvider)
            .ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey!, context.CancellationToken)
            .ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in Offers(NodeOf(root!, diagnostic), diagnostic, model!))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        offer.Title,
                        cancellationToken => ApplyAsync(context.Document, [diagnostic], offer.Key, cancellationToken),
                        offer.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic; nothing where no answer is the right one.</summary>
    private protected abstract IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SemanticModel model);

    /// <summary>Does what was offered.</summary>
    private protected abstract void Apply(SyntaxEditor editor, SyntaxNode node, Diagnostic diagnostic, SemanticModel model, string key);

    private static SyntaxNode NodeOf(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    private async Task<Document> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var node = NodeOf(editor.OriginalRoot, diagnostic);
            if (Offers(node, diagnostic, editor.SemanticModel).Any(offer => offer.Key == key))
            {
                Apply(editor, node, diagnostic, editor.SemanticModel, key);
            }
        }

        var changed = await Simplifier.ReduceAsync(editor.GetChangedDocument(), Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        return await Formatter.FormatAsync(changed, Formatter.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A way to mend something.</summary>
    /// <param name="title">What an editor shows.</param>
    /// <param name="key">What is done in all places at once.</param>
    private protected sealed class Offer(string title, string key)
    {
        public string Title { get; } = title;

        public string Key { get; } = key;
    }
}
