using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Authentication;

/// <summary>
/// The user class whose tokens the scheme validates. A token does not say which class it is for, so a valid one must never be taken to another class: its ids
/// would be read as those of somebody else.
/// </summary>
/// <param name="UserType">The class.</param>
/// <param name="FindCurrentUserAsync">What <see cref="CurrentUser{TUser}.BindAsync"/> of the class gives: for callers that have no type argument.</param>
internal sealed record SchemeOwner(Type UserType, Func<HttpContext, Task<object?>> FindCurrentUserAsync)
{
    /// <summary>The owner that was registered; <see langword="null"/> if there is none yet.</summary>
    public static SchemeOwner? Find(IServiceCollection services) =>
        services.FirstOrDefault(static service => service.ServiceType == typeof(SchemeOwner))?.ImplementationInstance as SchemeOwner;

    /// <summary>Throws if a member is used for a class that the scheme does not belong to.</summary>
    public static void ThrowIfOther<TUser>(SchemeOwner? owner, string member) => ThrowIfOther(owner, typeof(TUser), member);

    /// <summary>Throws if a member is used for a class that the scheme does not belong to.</summary>
    public static void ThrowIfOther([NotNull] SchemeOwner? owner, Type user, string member)
    {
        if (owner is null || owner.UserType != user)
        {
            throw new InvalidOperationException(
                $"{member}<{user.Name}> needs services.AddAuth101<{user.Name}>(...): the scheme Auth101 validates tokens of "
                + $"{(owner is null ? "no class" : owner.UserType.Name)}. "
                + $"Users of a class that was added with AddAuth101Core are asked for through Auth101<{user.Name}>.");
        }
    }
}
