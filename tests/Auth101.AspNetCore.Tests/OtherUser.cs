namespace Auth101.AspNetCore.Tests;

/// <summary>A second user class of an application. Nobody ever loads one.</summary>
public sealed class OtherUser : IAuth101User<OtherUser>
{
    public static Auth101Model<OtherUser> Model => throw new NotSupportedException();
}
