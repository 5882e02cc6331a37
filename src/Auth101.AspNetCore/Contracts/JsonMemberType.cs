namespace Auth101.Contracts;

/// <summary>What the value of a <see cref="JsonMember"/> is.</summary>
public enum JsonMemberType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 64 bits.</summary>
    WholeNumber,

    /// <summary>An object of the shape <see cref="JsonMember.Shape"/>.</summary>
    Shape,

    /// <summary>An array of objects of the shape <see cref="JsonMember.Shape"/>.</summary>
    Shapes,
}
