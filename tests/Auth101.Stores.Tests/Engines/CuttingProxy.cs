using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Auth101.Stores.Tests.Engines;

/// <summary>What stands between an application and its server, and cuts connections that are idle without telling the application before it uses them.</summary>
public sealed class CuttingProxy : IDisposable
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(10);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _connections = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly string _host;
    private readonly int _port;

    public CuttingProxy(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    public int Port { get; }

    public int Connections => _connections.Count;

    /// <summary>Cuts all connections.</summary>
    public void Cut()
    {
        foreach (var (client, server) in _connections)
        {
            Cut(client, server);
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        Cut();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var server = new TcpClient();
                await server.ConnectAsync(_host, _port, _stop.Token);
                _connections[client] = server;
                _ = PumpAsync(client, server, client, server);
                _ = PumpAsync(server, client, client, server);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    /// <summary>Passes on what comes, slowly, so that calls overlap.</summary>
    private async Task PumpAsync(TcpClient from, TcpClient to, TcpClient client, TcpClient server)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            int count;
            while ((count = await from.GetStream().ReadAsync(buffer, _stop.Token)) > 0)
            {
                await Task.Delay(Delay, _stop.Token);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
        }

        Cut(client, server);
    }

    private void Cut(TcpClient client, TcpClient server)
    {
        _connections.TryRemove(client, out _);
        client.Dispose();
        server.Dispose();
    }
}
