using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Auth101.Hosting;

/// <summary>
/// Lets the mail out that was asked for before an application ends, within the time that its host has to shut down: when the server and all other services have
/// stopped, so that none is asked for any more.
/// </summary>
internal sealed class MailDrainService<TUser>(IServiceProvider services, IServiceProviderIsService registrations) : IHostedLifecycleService
    where TUser : class, IAuth101User<TUser>
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        // Nobody makes a facade at the end that was never needed.
        if (!registrations.IsService(typeof(IAuthMailer<TUser>)))
        {
            return;
        }

        try
        {
            await services.GetRequiredService<Auth101<TUser>>().DrainMailAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The queue has logged what is left.
        }
    }
}
