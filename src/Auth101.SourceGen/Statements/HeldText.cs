namespace Auth101.SourceGen.Statements;

/// <summary>A text that a column may have taken as another one.</summary>
/// <param name="Condition">The condition that it is there as it was written.</param>
/// <param name="Throw">The statement that refuses it.</param>
internal readonly record struct HeldText(string Condition, string Throw);
