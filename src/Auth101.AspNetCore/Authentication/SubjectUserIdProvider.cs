using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Auth101.Authentication;

/// <summary>Tells SignalR the id of a user of the scheme, the claim <c>sub</c>. Users of other schemes keep the identifier that they have without us.</summary>
internal sealed class SubjectUserIdProvider : IUserIdProvider
{
    public string? GetUserId(HubConnectionContext connection) =>
        connection.User.Identities
            .FirstOrDefault(static identity => identity.AuthenticationType == Auth101Defaults.AuthenticationScheme)?.FindFirst("sub")?.Value
        ?? connection.User.FindFirstValue(ClaimTypes.NameIdentifier);
}
