using System.ComponentModel;

namespace Auth101;

/// <summary>
/// The one hook between a user class and Auth101. The generator implements it on every class with <see cref="Auth101UserAttribute"/>;
/// it is resolved at compile time, without a registry or reflection.
/// </summary>
/// <typeparam name="TSelf">The user class itself.</typeparam>
public interface IAuth101User<TSelf>
    where TSelf : class, IAuth101User<TSelf>
{
    /// <summary>What the generator knows about the class.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract Auth101Model<TSelf> Model { get; }
}
