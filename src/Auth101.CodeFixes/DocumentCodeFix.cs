using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.CodeFixes;

/// <summary>
/// A code fix that changes only the document of its diagnostic. It changes text, not trees: what it does not mean to change, comments and
/// directives and line ends, stays to the letter. Fix All makes all changes of a document in one go.
/// </summary>
public abstract class DocumentCodeFix : CodeFixProvider
{
    private protected DocumentCodeFix()
    {
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
    {
        var fix = (DocumentCodeFix)context.CodeFixProvider;
        var source = await SourceDocument.OpenAsync(document, context.CancellationToken).ConfigureAwait(false);
        var changes = diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .SelectMany(diagnostic => fix.Offers(source.NodeOf(diagnostic), diagnostic, source))
            .Where(offer => offer.Key == context.CodeActionEquivalenceKey)
            .SelectMany(static offer => offer.Changes);
        return document.WithText(source.Text.WithChanges(Compatible(changes)));
    });

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var source = await SourceDocument.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in Offers(source.NodeOf(diagnostic), diagnostic, source))
            {
                var changed = context.Document.WithText(source.Text.WithChanges(Compatible(offer.Changes)));
                context.RegisterCodeFix(CodeAction.Create(offer.Title, _ => Task.FromResult(changed), offer.Key), diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic; nothing where no answer is the right one.</summary>
    private protected abstract IEnumerable<Offer> Offers(SyntaxNode node, Diagnostic diagnostic, SourceDocument source);

    /// <summary>The changes in the order of the text, each once. Of two that exclude each other the first stays.</summary>
    private static List<TextChange> Compatible(IEnumerable<TextChange> changes)
    {
        var compatible = new List<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.Length))
        {
            if (compatible.Count == 0 || change.Span.Start >= compatible[compatible.Count - 1].Span.End)
            {
                compatible.Add(change);
            }
        }

        return compatible;
    }

    /// <summary>A way to mend something.</summary>
    /// <param name="title">What an editor shows.</param>
    /// <param name="key">What is done in all places at once.</param>
    /// <param name="changes">What is done here.</param>
    private protected sealed class Offer(string title, string key, params TextChange[] changes)
    {
        public string Title { get; } = title;

        public string Key { get; } = key;

        public ImmutableArray<TextChange> Changes { get; } = [.. changes];
    }
}
