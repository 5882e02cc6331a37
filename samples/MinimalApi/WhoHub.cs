using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace MinimalApi;

/// <summary>Tells who is connected.</summary>
[Authorize]
internal sealed class WhoHub : Hub
{
    public string? WhoAmI() => Context.UserIdentifier;
}
