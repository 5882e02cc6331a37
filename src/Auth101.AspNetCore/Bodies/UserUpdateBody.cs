using System.Text.Json;
using Auth101.Contracts;
using Auth101.Http;

namespace Auth101.Bodies;

/// <summary>Takes what a client changes of its user. Members that it does not know are ignored.</summary>
internal static class UserUpdateBody
{
    /// <summary>Binds the members of a body.</summary>
    /// <param name="body">The request body.</param>
    /// <param name="form">Takes the members; <see langword="null"/> where a client can change nothing.</param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public static AuthError? Read<TUser>(ReadOnlySpan<byte> body, UserUpdate<TUser>? form)
        where TUser : class, IAuth101User<TUser>
    {
        AuthError? problem = null;
        try
        {
            var members = new JsonMembers(body);
            while (members.MoveNext(out var member))
            {
                switch (form?.Bind(member, ref members.Value))
                {
                    case SignUpBinding.Bound:
                        continue;
                    case SignUpBinding.Invalid:
                        problem ??= RequestErrors.Invalid(member);
                        break;
                    case SignUpBinding.TooLong:
                        problem ??= RequestErrors.TooLong(member, TUser.Model.UserUpdateMembers.FirstOrDefault(known => known.Name == member)?.MaximumLength);
                        break;
                }

                members.Value.Skip();
            }
        }
        catch (JsonException)
        {
            return RequestErrors.Malformed;
        }

        return problem;
    }
}
