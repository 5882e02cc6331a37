using Auth101.Stores;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Flows;

public class PoolEmptyingTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly PoolEmptying _emptying;

    public PoolEmptyingTests() => _emptying = new(_time);

    [Fact]
    public void Every_refusal_empties_the_pool_while_that_may_lead_to_another_server() =>
        Assert.All(Enumerable.Range(0, 12), _ => Assert.True(_emptying.MayHelp()));

    [Fact]
    public void Where_it_has_not_helped_it_is_done_once_a_second()
    {
        Assert.True(_emptying.MayHelp());
        _emptying.DidNotHelp();

        Assert.False(_emptying.MayHelp());
        _time.Advance(PoolEmptying.Interval);
        Assert.True(_emptying.MayHelp());
        Assert.False(_emptying.MayHelp());
    }

    [Fact]
    public void It_may_help_again_when_it_has_helped()
    {
        Assert.True(_emptying.MayHelp());
        _emptying.DidNotHelp();
        _emptying.Helped();

        Assert.True(_emptying.MayHelp());
    }

    [Fact]
    public void It_may_help_again_when_no_server_has_refused_anything_for_a_while()
    {
        Assert.True(_emptying.MayHelp());
        _emptying.DidNotHelp();
        _time.Advance(PoolEmptying.Memory);

        Assert.True(_emptying.MayHelp());
        Assert.True(_emptying.MayHelp());
    }
}
