using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Auth101.Authentication;

/// <summary>Tells SignalR the id of a user of our schemes, the claim <c>sub</c>. Users of others keep the identifier that they have without us.</summary>
internal sealed class SubjectUserIdProvider : IUserIdProvider
{
    public string? GetUserId(HubConnectionContext connection) =>
        connection.User.Identities
            .FirstOrDefault(static identity => identity.AuthenticationType is Auth101Defaults.AuthenticationScheme or Auth101Defaults.CookieScheme)
            ?.FindFirst("sub")?.Value
        ?? connection.User.FindFirstValue(ClaimTypes.NameIdentifier);
}
