using Microsoft.AspNetCore.Http;

namespace Auth101.Http;

/// <summary>Finds out who sends a request.</summary>
internal static class RequestClient
{
    public static SessionClient Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        var userAgent = context.Request.Headers.UserAgent;
        return new SessionClient(address?.ToString(), userAgent.Count == 0 ? null : userAgent.ToString());
    }
}
