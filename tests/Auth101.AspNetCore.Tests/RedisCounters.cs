using StackExchange.Redis;

namespace Auth101.AspNetCore.Tests;

/// <summary>Counts in Redis: a key says when its budget is full again, and goes when it is.</summary>
public sealed class RedisCounters(IConnectionMultiplexer redis) : IAuthCounters
{
    // By the clock of the server, in milliseconds since 1970. A script runs as one step.
    private const string Take = """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        local full = math.max(tonumber(redis.call('GET', KEYS[1])) or 0, now) + ARGV[1]
        local wait = full - now - ARGV[2]
        if wait > 0 then
            return wait
        end
        redis.call('SET', KEYS[1], full, 'PX', full - now)
        return 0
        """;

    public async ValueTask<TimeSpan?> TakeAsync(AuthBudget budget, CancellationToken cancellationToken = default)
    {
        var cost = (long)Math.Ceiling(budget.Window.TotalMilliseconds / budget.Permits);
        RedisKey[] keys = [$"auth101:{budget.Id:N}"];
        RedisValue[] values = [cost, cost * budget.Permits];
        var wait = (long)await redis.GetDatabase().ScriptEvaluateAsync(Take, keys, values);
        return wait == 0 ? null : TimeSpan.FromMilliseconds(wait);
    }
}
