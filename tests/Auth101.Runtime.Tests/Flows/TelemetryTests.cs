using System.Diagnostics;
using System.Diagnostics.Metrics;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public sealed class TelemetryTests : IDisposable
{
    // Other tests run at the same time, on other threads; what flows with this one's calls tells them apart.
    private static readonly AsyncLocal<bool> IsMine = new();

    private readonly List<string> _measurements = [];
    private readonly List<Activity> _activities = [];
    private readonly MeterListener _meters;
    private readonly ActivityListener _traces;
    private readonly TestAuth _test = new();

    public TelemetryTests()
    {
        IsMine.Value = true;
        _meters = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Auth101" && !instrument.Name.StartsWith("auth101.password_hash", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Record(instrument, tags));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Record(instrument, tags));
        _meters.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Auth101",
            Sample = static (ref _) => IsMine.Value ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = _activities.Add,
        };
        ActivitySource.AddActivityListener(_traces);
    }

    private static CancellationToken Token => TestAuth.Token;

    public void Dispose()
    {
        _meters.Dispose();
        _traces.Dispose();
    }

    [Fact]
    public async Task Each_use_case_is_measured_by_its_result()
    {
        var first = await _test.SignUpAsync();
        await _test.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        await _test.Facade.SignInAsync(TestAuth.Email, "wrong password", cancellationToken: Token);
        var second = TestAuth.Succeeded(await _test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        await _test.Facade.GetSessionAsync(second.AccessToken, Token);
        await _test.Facade.RevokeSessionAsync(second.RefreshToken, Token);
        await _test.Facade.RevokeSessionAsync(second.RefreshToken, Token);
        await _test.Facade.GetSessionAsync(second.AccessToken, Token);

        Assert.Equal(
            [
                "auth101.sign_up.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.sign_up.duration Auth101.Runtime.Tests.Flows.TestUser user_exists",
                "auth101.sign_in.duration Auth101.Runtime.Tests.Flows.TestUser invalid_credentials",
                "auth101.refresh.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.get_session.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.sessions_ended Auth101.Runtime.Tests.Flows.TestUser revoked",
                "auth101.get_session.duration Auth101.Runtime.Tests.Flows.TestUser session_not_found",
            ],
            _measurements);
    }

    [Fact]
    public async Task What_users_do_with_what_is_kept_of_them_is_measured_and_traced()
    {
        var signedIn = await _test.SignUpAsync();
        _measurements.Clear();
        _activities.Clear();

        await _test.Facade.Users.UpdateAsync(signedIn.AccessToken, changes: null, cancellationToken: Token);
        await _test.Facade.Users.ExportAsync(signedIn.AccessToken, cancellationToken: Token);
        await _test.Facade.Users.DeleteAsync(signedIn.AccessToken, "wrong password", cancellationToken: Token);
        await _test.Facade.Users.DeleteAsync(signedIn.AccessToken, TestAuth.Password, cancellationToken: Token);

        Assert.Equal(
            ["get_session", "update_user", "get_session", "export_user", "delete_user", "delete_user"],
            _activities.Select(static activity => activity.OperationName["auth101.".Length..]));
        Assert.Equal(
            [
                "auth101.get_session.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.update_user.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.get_session.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.export_user.duration Auth101.Runtime.Tests.Flows.TestUser success",
                "auth101.delete_user.duration Auth101.Runtime.Tests.Flows.TestUser invalid_credentials",
                "auth101.delete_user.duration Auth101.Runtime.Tests.Flows.TestUser success",
            ],
            _measurements);
    }

    [Fact]
    public async Task Sessions_that_are_signed_out_or_stolen_are_counted()
    {
        var first = await _test.SignUpAsync();
        await _test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token);
        _test.Time.Advance(TimeSpan.FromMinutes(1));
        await _test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token);
        var other = TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        await _test.Facade.SignOutAsync(other.AccessToken, Token);

        Assert.DoesNotContain(_measurements, static measurement => measurement.StartsWith("auth101.refresh_reuses_refused", StringComparison.Ordinal));
        Assert.Equal(
            ["auth101.sessions_ended Auth101.Runtime.Tests.Flows.TestUser reuse_detected", "auth101.sessions_ended Auth101.Runtime.Tests.Flows.TestUser signed_out"],
            _measurements.Where(static measurement => measurement.StartsWith("auth101.sessions", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reuse_within_the_leeway_is_counted()
    {
        var first = await _test.SignUpAsync();
        await _test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token);
        await _test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token);

        Assert.Contains("auth101.refresh_reuses_refused Auth101.Runtime.Tests.Flows.TestUser", _measurements);
    }

    [Fact]
    public async Task Sessions_that_are_too_many_are_counted()
    {
        var test = new TestAuth(static options => options.MaximumSessionsPerUser = 1);
        await test.SignUpAsync();
        TestAuth.Succeeded(await test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

        Assert.Contains("auth101.sessions_ended Auth101.Runtime.Tests.Flows.TestUser too_many_sessions", _measurements);
    }

    [Fact]
    public async Task Each_use_case_is_an_activity_that_tells_nothing_of_the_user()
    {
        using var caller = new Activity("request").Start();
        await _test.SignUpAsync();

        var activity = Assert.Single(_activities);
        Assert.Equal(("auth101.sign_up", caller.SpanId), (activity.OperationName, activity.ParentSpanId));
        Assert.Equal(["auth101.user_type=Auth101.Runtime.Tests.Flows.TestUser", "auth101.result=success"], activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task A_broken_database_is_an_error_and_a_cancelled_call_is_none()
    {
        _test.Store.BeforeCreateUser = static () => throw new StoreException(new InvalidOperationException());
        await Assert.ThrowsAsync<StoreException>(_test.SignUpAsync);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _test.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], _activities.Select(static activity => activity.Status));
        Assert.Equal("auth101.database_failures Auth101.Runtime.Tests.Flows.TestUser other", _measurements[0]);
        Assert.Contains(_activities[0].TagObjects, static tag => tag is { Key: "auth101.database_failure", Value: "other" });
        Assert.Equal("auth101.sign_up.duration Auth101.Runtime.Tests.Flows.TestUser Auth101.Stores.StoreException", _measurements[1]);
        Assert.EndsWith("CanceledException", _measurements[2], StringComparison.Ordinal);
    }

    private void Record(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (IsMine.Value)
        {
            _measurements.Add($"{instrument.Name} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}");
        }
    }
}
