namespace Auth101.CodeAnalysis.Model;

/// <summary>A class that carries an Auth101 attribute.</summary>
/// <param name="Namespace">The namespace as written in code; empty for the global one.</param>
/// <param name="Name">The class's name as written in code.</param>
/// <param name="Keyword"><c>class</c> or <c>record</c>.</param>
/// <param name="FullName">The name that starts with <c>global::</c>.</param>
/// <param name="Accessibility">The declared accessibility as written in code.</param>
/// <param name="Visibility">How far the class can be seen, its containing types considered.</param>
/// <param name="ContainingTypes">The declarations around the class, outermost first, such as <c>partial class Outer</c>.</param>
/// <param name="SuppressedWarnings">The ids of the warnings that code gives which uses the class and what it maps, because the application marks them.</param>
internal sealed record TypeModel(
    string Namespace,
    string Name,
    string Keyword,
    string FullName,
    string Accessibility,
    TypeVisibility Visibility,
    EquatableArray<string> ContainingTypes,
    EquatableArray<string> SuppressedWarnings)
{
    /// <summary>The method of a user class that is called for a new user before it is inserted.</summary>
    public const string SigningUp = "OnSigningUp";

    /// <summary>Whether the class has a body for that method, which the generator declares.</summary>
    public bool HasSigningUp { get; init; }

    /// <summary>The full name without <c>global::</c> and escapes, for file names and comments.</summary>
    public string DisplayName => FullName.Replace("global::", "").Replace("@", "");

    /// <summary>The name without an escape, for use as a part of another identifier.</summary>
    public string BareName => Name.TrimStart('@');
}

/// <summary>How far a type can be seen.</summary>
internal enum TypeVisibility
{
    Public,
    Internal,
    Restricted,
}
