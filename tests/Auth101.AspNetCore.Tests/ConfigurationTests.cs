using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.AspNetCore.Tests;

public class ConfigurationTests
{
    /// <summary>What no configuration can hold.</summary>
    private static readonly string[] Objects = [nameof(AuthOptions.Events), nameof(AuthOptions.PasswordHashes), nameof(AuthOptions.PasswordRules)];

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Secret"] = TestApp.Secret,
        ["PreviousSecrets:0"] = "first previous secret of some length",
        ["PreviousSecrets:1"] = "second previous secret of some length",
        ["SigningKey"] = "-----BEGIN EC PRIVATE KEY-----",
        ["PreviousSigningKeys:0"] = "-----BEGIN PUBLIC KEY-----",
        ["Issuer"] = "https://shop.example",
        ["Audience"] = "shop",
        ["AccessTokenLifetime"] = "00:15:00",
        ["RefreshTokenLifetime"] = "14.00:00:00",
        ["RefreshReuseLeeway"] = "00:00:05",
        ["RedeliverRefreshToken"] = "true",
        ["AbsoluteSessionLifetime"] = "30.00:00:00",
        ["MaximumSessionsPerUser"] = "5",
        ["EndSessionOnSignOut"] = "false",
        ["MinimumPasswordLength"] = "12",
        ["PasswordMemoryKiB"] = "65536",
        ["PasswordIterations"] = "3",
        ["PasswordQueueLimit"] = "64",
        ["PasswordQueueLimitPerClient"] = "16",
        ["StoredPasswordCostLimit"] = "100",
        ["Links:VerifyEmail"] = "https://shop.example/verify#token={token}",
        ["Links:ResetPassword"] = "https://shop.example/reset#token={token}",
        ["Links:ConfirmEmailChange"] = "https://shop.example/confirm#token={token}",
        ["Links:CancelEmailChange"] = "https://shop.example/cancel#token={token}",
        ["Links:DisownEmail"] = "https://shop.example/disown#token={token}",
        ["Proof"] = "Code",
        ["EmailVerificationLifetime"] = "12:00:00",
        ["PasswordResetLifetime"] = "00:30:00",
        ["EmailChangeLifetime"] = "00:20:00",
        ["CodeLifetime"] = "00:05:00",
        ["RequireVerifiedEmail"] = "true",
        ["QueryTokenPaths:0"] = "/hubs",
        ["FreshSessionLifetime"] = "00:03:00",
        ["ConfirmByFreshSession"] = "true",
    };

    [Fact]
    public void Every_option_can_be_configured()
    {
        var defaults = new AuthOptions();
        var options = Bind(Settings).Services.GetRequiredService<IOptionsMonitor<AuthOptions>>();

        // The validator speaks up for the keys, which are none; what was bound is asked for before it does.
        var bound = new AuthOptions();
        Configure(bound);

        Assert.Throws<OptionsValidationException>(() => options.CurrentValue);
        Assert.Equal(["first previous secret of some length", "second previous secret of some length"], bound.PreviousSecrets);
        Assert.Equal(TimeSpan.FromMinutes(15), bound.AccessTokenLifetime);
        Assert.Equal(TimeSpan.FromDays(30), bound.AbsoluteSessionLifetime);
        Assert.All(typeof(AuthLinks).GetProperties(), link => Assert.Equal(Settings[$"Links:{link.Name}"], link.GetValue(bound.Links)));
        Assert.Equal(
            typeof(AuthOptions).GetProperties().Select(static property => property.Name).Except(Objects).Order(),
            Settings.Keys.Select(static key => key.Split(':')[0]).Distinct().Order());
        foreach (var property in typeof(AuthOptions).GetProperties().Where(static property => !Objects.Contains(property.Name)))
        {
            Assert.NotEqual(property.GetValue(defaults), property.GetValue(bound));
        }
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_stops_the_start_and_names_its_key()
    {
        await using var host = Bind(new() { ["Secret"] = TestApp.Secret, ["AccessTokenLifetime"] = "soon" });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestApp.Token));
        Assert.Contains("Auth101:AccessTokenLifetime", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessTokenLifetime", "15")]
    [InlineData("refreshReuseLeeway", "900")]
    [InlineData("Proof", "canary")]
    [InlineData("PreviousSecrets", "a previous secret that nobody has numbered")]
    public async Task A_value_that_would_mean_something_else_stops_the_start(string key, string value)
    {
        await using var host = Bind(new() { ["Secret"] = TestApp.Secret, [key] = value });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestApp.Token));
        Assert.Contains($"Auth101:{key}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(value, exception.Message.Replace("00:15:00", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MinimumPasswordLenght", "12", "MinimumPasswordLength")]
    [InlineData("minimum_password_length", "12", "MinimumPasswordLength")]
    [InlineData("Secrets", "canary", "Secret")]
    [InlineData("PreviousSecret:0", "canary", "PreviousSecrets")]
    [InlineData("AccesTokenLifetime", "00:15:00", "AccessTokenLifetime")]
    [InlineData("Provider", "canary", null)]
    [InlineData("Events", "canary", null)]
    [InlineData("PasswordHashes:0", "canary", null)]
    [InlineData("", "canary", null)]
    public async Task A_setting_that_is_no_option_stops_the_start_and_names_the_nearest(string key, string value, string? nearest)
    {
        await using var host = Bind(new() { ["Secret"] = TestApp.Secret, [key] = value });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestApp.Token));
        Assert.Contains($"'Auth101:{key.Split(':')[0]}' is no option", exception.Message, StringComparison.Ordinal);
        Assert.Contains(nearest is null ? "AuthOptions" : $"do you mean '{nearest}'?", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccessTokenLifetime:Minutes", "AccessTokenLifetime", "00:15:00")]
    [InlineData("absoluteSessionLifetime:Days", "absoluteSessionLifetime", "00:15:00")]
    [InlineData("MaximumSessionsPerUser:Value", "MaximumSessionsPerUser", "100")]
    [InlineData("EndSessionOnSignOut:Enabled", "EndSessionOnSignOut", "true or false")]
    [InlineData("Audience:0", "Audience", "text")]
    [InlineData("PreviousSecrets:0:Value", "PreviousSecrets:0", "text")]
    public async Task A_section_where_one_value_belongs_stops_the_start_and_says_what_the_value_looks_like(string key, string named, string looks)
    {
        await using var host = Bind(new() { ["Secret"] = TestApp.Secret, [key] = "canary" });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestApp.Token));
        Assert.Contains($"'Auth101:{named}' is one value", exception.Message, StringComparison.Ordinal);
        Assert.Contains(looks, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Links", "'Auth101:Links' is a section")]
    [InlineData("Links:ResetPasword", "do you mean 'ResetPassword'?")]
    [InlineData("Links:SignIn", "'Auth101:Links:SignIn' is no link")]
    [InlineData("Links:ResetPassword:0", "'Auth101:Links:ResetPassword' is one value")]
    [InlineData("Links:ResetPassword", "AuthOptions.Links.ResetPassword must be an absolute https address")]
    public async Task A_link_that_is_none_stops_the_start(string key, string message)
    {
        await using var host = Bind(new() { ["Secret"] = TestApp.Secret, [key] = "canary" });

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(TestApp.Token));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_empty_is_none()
    {
        var options = Bind(new() { ["Secret"] = TestApp.Secret, ["Links:ResetPassword"] = string.Empty }).Services;

        Assert.Null(options.GetRequiredService<IOptionsMonitor<AuthOptions>>().CurrentValue.Links.ResetPassword);
    }

    [Fact]
    public async Task The_whole_configuration_is_no_section_of_options()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuth101<TestUser>(builder.Configuration);
        await using var app = builder.Build();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestApp.Token));
        Assert.Contains("GetSection(\"Auth101\")", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccesTokenLifetime:Minutes", "do you mean 'AccessTokenLifetime'?")]
    [InlineData("password_iterations:Value", "do you mean 'PasswordIterations'?")]
    [InlineData("PreviousSecret:First", "do you mean 'PreviousSecrets'?")]
    [InlineData("Events:SignedIn", "AuthOptions")]
    [InlineData("Link:ResetPassword", "do you mean 'Links'?")]
    public async Task A_misspelled_section_stops_the_start_and_names_the_nearest(string key, string hint)
    {
        await using var host = Bind(new() { ["Secret"] = TestApp.Secret, [key] = "canary" });

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(TestApp.Token));
        Assert.Contains($"'Auth101:{key.Split(':')[0]}' is no option", exception.Message, StringComparison.Ordinal);
        Assert.Contains(hint, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelled_variable_of_the_environment_stops_the_start()
    {
        Environment.SetEnvironmentVariable("Auth101MisspelledTest__MinimumPasswordLenght", "12");
        try
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Services.AddAuth101<TestUser>(builder.Configuration.GetSection("Auth101MisspelledTest")).UseStore(static _ => new InMemoryAuthStore());
            await using var app = builder.Build();

            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestApp.Token));
            Assert.Contains("MinimumPasswordLength", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("Auth101MisspelledTest__MinimumPasswordLenght", null);
        }
    }

    [Fact]
    public async Task The_section_of_a_further_user_class_may_be_within()
    {
        // The name of a class may resemble an option's; that options are within tells it apart.
        await using var host = Bind(new()
        {
            ["secret"] = TestApp.Secret,
            ["Customer:Secret"] = "another secret, for the other user class",
            ["Customer:MinimumPasswordLength"] = "12",
            ["Issued:Secret"] = "a secret, for the third user class",
        });

        await host.StartAsync(TestApp.Token);
        await host.StopAsync(TestApp.Token);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void What_can_be_null_is_switched_off_by_an_empty_value(string? nothing)
    {
        var bound = new AuthOptions();
        Configure(bound, new()
        {
            ["absoluteSessionLifetime"] = nothing,
            ["MaximumSessionsPerUser"] = nothing,
            ["Issuer"] = nothing,
            ["audience"] = nothing,
            ["SigningKey"] = nothing,
        });

        Assert.Equal((TimeSpan.FromDays(90), 100), (new AuthOptions().AbsoluteSessionLifetime, new AuthOptions().MaximumSessionsPerUser));
        Assert.Null(bound.AbsoluteSessionLifetime);
        Assert.Null(bound.MaximumSessionsPerUser);
        Assert.Equal((null, null, null), (bound.Issuer, bound.Audience, bound.SigningKey));
    }

    [Fact]
    public async Task A_missing_secret_stops_the_start()
    {
        await using var host = Bind([]);

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestApp.Token));
        Assert.Contains("AuthOptions.Secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_user_class_has_a_section_of_its_own()
    {
        var services = new ServiceCollection();
        services.AddAuth101<TestUser>(SectionOf(new() { ["Secret"] = TestApp.Secret, ["MinimumPasswordLength"] = "8" }));
        services.AddAuth101Core<OtherUser>(SectionOf(new() { ["Secret"] = "another secret, for the other user class", ["MinimumPasswordLength"] = "12" }));
        using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptionsMonitor<AuthOptions>>();

        Assert.Equal(8, options.CurrentValue.MinimumPasswordLength);
        Assert.Equal(12, options.Get(typeof(OtherUser).FullName).MinimumPasswordLength);
    }

    [Fact]
    public void A_section_of_a_further_user_class_is_read_as_strictly()
    {
        var services = new ServiceCollection();
        services.AddAuth101<TestUser>(SectionOf(new() { ["Secret"] = TestApp.Secret }));
        services.AddAuth101Core<OtherUser>(SectionOf(new() { ["Secret"] = "another secret, for the other user class", ["AccessTokenLifetime"] = "15" }));
        using var provider = services.BuildServiceProvider();

        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<IOptionsMonitor<AuthOptions>>().Get(typeof(OtherUser).FullName));
    }

    private static void Configure(AuthOptions options, Dictionary<string, string?>? settings = null)
    {
        var services = new ServiceCollection();
        services.AddAuth101<TestUser>(SectionOf(settings ?? Settings));
        using var provider = services.BuildServiceProvider();
        foreach (var configure in provider.GetServices<IConfigureOptions<AuthOptions>>())
        {
            configure.Configure(options);
        }
    }

    private static WebApplication Bind(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuth101<TestUser>(SectionOf(settings)).UseStore(static _ => new InMemoryAuthStore());
        return builder.Build();
    }

    private static IConfigurationSection SectionOf(Dictionary<string, string?> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create($"Auth101:{setting.Key}", setting.Value)))
        .Build()
        .GetSection("Auth101");
}
