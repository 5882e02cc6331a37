using System.Net;
using Auth101.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public class HealthCheckTests
{
    [Fact]
    public async Task The_check_fails_while_the_database_does_and_tells_nothing_of_it()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddHealthChecks().AddAuth101Check<TestUser>(),
            endpoints: static app => app.MapHealthChecks("/health"));

        var healthy = await app.GetAsync("/health");
        app.Store.BeforeFind = static () => throw new StoreException(new TimeoutException("db.internal is away"));
        var broken = await app.GetAsync("/health");
        app.Store.BeforeFind = null;
        var again = await app.GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (healthy.Status, healthy.Text));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (broken.Status, broken.Text));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (again.Status, again.Text));
    }
}
