namespace EfCore;

/// <summary>A note, which belongs to a user and goes with it.</summary>
public sealed class Note
{
    /// <summary>The most characters of a note.</summary>
    public const int MaxLength = 200;

    public int Id { get; set; }

    public Guid UserId { get; set; }

    public required string Text { get; set; }
}
