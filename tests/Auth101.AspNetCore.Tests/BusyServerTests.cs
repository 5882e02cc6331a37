using System.Net;

namespace Auth101.AspNetCore.Tests;

[CollectionDefinition(nameof(BusyServerTests), DisableParallelization = true)]
[Collection(nameof(BusyServerTests))]
public class BusyServerTests
{
    [Fact]
    public async Task Too_many_passwords_at_once_are_refused_with_503()
    {
        const int Excess = 5;
        await using var app = await TestApp.StartAsync(static options => options.PasswordQueueLimit = 1);
        using var gate = new HashingGate();

        var requests = Enumerable.Range(0, HashingGate.PlacesFor(queueLimit: 1) + Excess)
            .Select(i => app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody($"user{i}@example.com")))
            .ToList();

        // Who is refused hears it while the others wait for the gate.
        var busy = await Task.WhenAll(await Task.WhenEach(requests).Take(Excess).ToListAsync(TestApp.Token));
        Assert.All(busy, response =>
        {
            response.IsFailure(503, "SERVER_BUSY");
            Assert.Equal("1", response.RetryAfter);
        });

        gate.Open();
        var responses = await Task.WhenAll(requests);
        Assert.Equal(Excess, responses.Count(static response => response.Status != HttpStatusCode.OK));
    }
}
