using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Auth101.AspNetCore.Tests;

/// <summary>Sends bytes as they are, where HttpClient would be too polite.</summary>
internal static class RawHttp
{
    /// <summary>Sends a request without a body.</summary>
    public static Task<Response> SendAsync(Uri address, string requestLine, params IEnumerable<string> headers) =>
        SendTextAsync(address, $"{requestLine} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n");

    /// <summary>Sends the text of a request, one byte for each character, and reads until the server closes the connection.</summary>
    public static async Task<Response> SendTextAsync(Uri address, string request)
    {
        using var socket = await ConnectAsync(address);
        await WriteAsync(socket, request);
        var text = await ReadUntilAsync(socket, end: null);

        var head = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
        var headers = head.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);
        return new Response(
            (HttpStatusCode)int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture),
            text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..],
            headers.GetValueOrDefault("Content-Type"),
            headers.GetValueOrDefault("Cache-Control"),
            headers.GetValueOrDefault("WWW-Authenticate"),
            headers.GetValueOrDefault("Retry-After"),
            headers.GetValueOrDefault("Allow"));
    }

    /// <summary>Sends text, one byte for each character, and stays connected.</summary>
    public static async Task WriteAsync(Socket socket, string text) => await socket.SendAsync(Encoding.Latin1.GetBytes(text), TestApp.Token);

    /// <summary>Reads until the server closes the connection, or until a text has arrived.</summary>
    public static async Task<string> ReadUntilAsync(Socket socket, string? end)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while ((end is null || !text.ToString().EndsWith(end, StringComparison.Ordinal)) && await socket.ReceiveAsync(buffer, TestApp.Token) is > 0 and var length)
            {
                text.Append(Encoding.ASCII.GetString(buffer, 0, length));
            }
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            // A server that closes before it has read everything resets the connection. What it has answered is here.
        }

        return text.ToString();
    }

    public static async Task<Socket> ConnectAsync(Uri address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestApp.Token);
        return socket;
    }
}
