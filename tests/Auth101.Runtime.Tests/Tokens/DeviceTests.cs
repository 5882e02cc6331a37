using Auth101.Runtime.Tests.Flows;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Tokens;

public sealed class DeviceTests
{
    private const string Account = "email:alice@example.com";
    private const string OtherSecret = "another secret of an application, long enough";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_device_is_known_for_its_account_by_one_name_and_each_has_another()
    {
        var devices = Devices(TestAuth.Secret);
        var (one, other) = (devices.Remember(Account), devices.Remember(Account));

        Assert.NotNull(devices.Recognize(Account, one));
        Assert.Equal(devices.Recognize(Account, one), devices.Recognize(Account, one));
        Assert.NotEqual(devices.Recognize(Account, one), devices.Recognize(Account, other));
        Assert.Null(devices.Recognize(Account + "x", one));
        Assert.Null(devices.Recognize("", one));
    }

    [Fact]
    public void A_device_that_is_known_keeps_its_name_and_begins_its_time_anew()
    {
        var devices = Devices(TestAuth.Secret);
        var kept = devices.Remember(Account);
        _time.Advance(devices.Lifetime);
        var renewed = devices.Remember(Account, kept);

        Assert.Equal(devices.Recognize(Account, kept), devices.Recognize(Account, renewed));
        Assert.NotEqual(devices.Recognize(Account, kept), devices.Recognize(Account, devices.Remember(Account, "x")));
        Assert.NotEqual(devices.Recognize(Account, kept), devices.Recognize(Account + "x", devices.Remember(Account + "x", kept)));
        _time.Advance(devices.Lifetime);
        Assert.Null(devices.Recognize(Account, kept));
        Assert.NotNull(devices.Recognize(Account, renewed));
    }

    [Fact]
    public void A_device_is_forgotten_after_half_a_year()
    {
        var devices = Devices(TestAuth.Secret);
        var kept = devices.Remember(Account);

        _time.Advance(devices.Lifetime);
        Assert.NotNull(devices.Recognize(Account, kept));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(devices.Recognize(Account, kept));
    }

    [Fact]
    public void A_device_is_known_by_the_secret_and_by_those_before()
    {
        var kept = Devices(TestAuth.Secret).Remember(Account);

        Assert.NotNull(Devices(OtherSecret, TestAuth.Secret).Recognize(Account, kept));
        Assert.Null(Devices(OtherSecret).Recognize(Account, kept));
    }

    [Fact]
    public void No_text_but_what_was_given_is_a_device()
    {
        var devices = Devices(TestAuth.Secret);
        var kept = devices.Remember(Account);

        for (var i = 0; i < kept.Length; i++)
        {
            var changed = string.Concat(kept.AsSpan(0, i), kept[i] == 'A' ? "Q" : "A", kept.AsSpan(i + 1));
            Assert.Null(devices.Recognize(Account, changed));
        }

        Assert.All([null, "", "x", "=", kept + "A", kept[1..], kept + "=", new string('é', 75), new string('A', 100_000)], text =>
            Assert.Null(devices.Recognize(Account, text)));
    }

    private Auth101Devices<TestUser> Devices(string secret, params string[] previous)
    {
        var options = new AuthOptions { Secret = secret };
        foreach (var one in previous)
        {
            options.PreviousSecrets.Add(one);
        }

        return new Auth101<TestUser>(options, new InMemoryAuthStore(), _time).Devices;
    }
}
