namespace Auth101.SourceGen.Statements;

/// <summary>Where the value of a parameter comes from.</summary>
/// <param name="Expression">C# in terms of what the method of the store takes, and of the variables that it declares.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="IsStored">Whether the value is what the database holds already, such as an id that was read from it, and is not to be converted.</param>
internal sealed record ValueSource(string Expression, bool IsNullable = false, bool IsStored = false)
{
    public static implicit operator ValueSource(string expression) => new(expression);

    /// <summary>A variable that holds an id as the database takes it.</summary>
    public static ValueSource Id(string variable, bool isNullable = false) => new(variable, isNullable, IsStored: true);
}
