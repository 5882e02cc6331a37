using System.Collections.Immutable;
using Auth101.CodeFixes;
using Auth101.Compilations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Auth101.Analyzers.Tests;

/// <summary>Applies code fixes and refactorings to documents as an editor does.</summary>
internal static class CodeFixing
{
    /// <summary>Every code fix there is.</summary>
    public static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. typeof(PartialCodeFix).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>Expects that the fix of a rule's only diagnostic turns one text into another, and that the rule is content then.</summary>
    public static Task Mends(string id, string before, string after, string? title = null) =>
        Mends(id, static sources => TestCompilation.Create(sources), before, after, title);

    /// <summary>Expects that the fix of a rule turns a text into another in a compilation of a kind of its own.</summary>
    public static async Task Mends(string id, Func<string[], CSharpCompilation> compile, string before, string after, string? title = null)
    {
        var (document, diagnostics) = await Open(id, compile, [before]);
        var diagnostic = Assert.Single(diagnostics);
        var action = Assert.Single(await ActionsFor(document[0], diagnostic), action => title is null || action.Title == title);

        var changed = await Apply(action, document[0].Project.Solution);

        Assert.Equal(after, await TextOf(changed, document[0].Id));
        Assert.DoesNotContain(await Analysis.Run(compile([after])), diagnostic => diagnostic.Id == id);
    }

    /// <summary>Expects that a rule is broken and nothing is offered for it.</summary>
    public static async Task OffersNothing(string id, string source, Func<string[], CSharpCompilation>? compile = null)
    {
        var (documents, diagnostics) = await Open(id, compile ?? (static sources => TestCompilation.Create(sources)), [source]);

        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await ActionsFor(documents[0], diagnostic));
        }
    }

    /// <summary>Expects that Fix All turns all files of a project into others at once.</summary>
    public static async Task MendsAll(string id, string[] before, string[] after, string? title = null, Func<string[], CSharpCompilation>? compile = null)
    {
        var (documents, diagnostics) = await Open(id, compile ?? (static sources => TestCompilation.Create(sources)), before);
        Assert.True(diagnostics.Count > before.Length, "Fix All is shown with several places in one file.");
        var first = diagnostics[0];
        var document = documents.Single(document => document.Name == first.Location.SourceTree!.FilePath);
        var action = Assert.Single(await ActionsFor(document, first), action => title is null || action.Title == title);
        var fix = FixOf(id);

        var all = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            document,
            fix,
            FixAllScope.Solution,
            action.EquivalenceKey,
            [id],
            new Known(diagnostics),
            TestContext.Current.CancellationToken));

        var changed = await Apply(all!, document.Project.Solution);
        for (var i = 0; i < before.Length; i++)
        {
            Assert.Equal(after[i], await TextOf(changed, documents[i].Id));
        }
    }

    /// <summary>Applies a refactoring where the source has <c>[||]</c>; null if it is not offered.</summary>
    public static async Task<string?> Refactor(CodeRefactoringProvider refactoring, string markedSource)
    {
        var position = markedSource.IndexOf("[||]", StringComparison.Ordinal);
        var (documents, _) = await Open("none", static sources => TestCompilation.Create(sources), [markedSource.Replace("[||]", string.Empty, StringComparison.Ordinal)]);
        var actions = new List<CodeAction>();
        await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(
            documents[0], new TextSpan(position, 0), actions.Add, TestContext.Current.CancellationToken));
        return actions.Count == 0 ? null : await TextOf(await Apply(Assert.Single(actions), documents[0].Project.Solution), documents[0].Id);
    }

    private static CodeFixProvider FixOf(string id) => Assert.Single(Fixes, fix => fix.FixableDiagnosticIds.Contains(id));

    private static async Task<(IReadOnlyList<Document> Documents, IReadOnlyList<Diagnostic> Diagnostics)> Open(
        string id, Func<string[], CSharpCompilation> compile, string[] sources)
    {
        var compilation = compile(sources);
        var solution = new AdhocWorkspace().CurrentSolution;
        var project = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            project, VersionStamp.Default, "Application", "Application", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: compilation.SyntaxTrees[0].Options, metadataReferences: compilation.References));
        var ids = new List<DocumentId>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            ids.Add(DocumentId.CreateNewId(project));
            solution = solution.AddDocument(ids[^1], tree.FilePath, SourceText.From(tree.ToString()), filePath: tree.FilePath);
        }

        var diagnostics = (await Analysis.Run(compilation)).Where(diagnostic => diagnostic.Id == id).ToList();
        return ([.. ids.Take(sources.Length).Select(document => solution.GetDocument(document)!)], diagnostics);
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsFor(Document document, Diagnostic diagnostic)
    {
        // The diagnostic's tree is that of the analyzed compilation; the fix finds its place by the span.
        var actions = new List<CodeAction>();
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var here = Diagnostic.Create(
            diagnostic.Descriptor, Location.Create(tree!, diagnostic.Location.SourceSpan), diagnostic.Properties, messageArgs: []);
        await FixOf(diagnostic.Id).RegisterCodeFixesAsync(new CodeFixContext(
            document, here, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<Solution> Apply(CodeAction action, Solution solution)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution is var changed && changed != solution
            ? changed
            : throw new InvalidOperationException("Nothing was changed.");
    }

    private static async Task<string> TextOf(Solution solution, DocumentId document) =>
        (await solution.GetDocument(document)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    /// <summary>Gives the diagnostics that are known, document by document.</summary>
    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var all = new List<Diagnostic>();
            foreach (var document in project.Documents)
            {
                all.AddRange(await GetDocumentDiagnosticsAsync(document, cancellationToken));
            }

            return all;
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics
                .Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath)
                .Select(diagnostic => Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree!, diagnostic.Location.SourceSpan), diagnostic.Properties, messageArgs: []));
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
