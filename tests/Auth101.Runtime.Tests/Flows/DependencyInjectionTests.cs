using Auth101.Stores;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Auth101.Runtime.Tests.Flows;

public class DependencyInjectionTests
{
    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task The_facade_is_one_singleton_and_needs_neither_logging_nor_a_host()
    {
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore());
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        var auth = provider.GetRequiredService<Auth101<TestUser>>();

        Assert.Same(auth, provider.GetRequiredService<Auth101<TestUser>>());
        Assert.Same(TimeProvider.System, provider.GetRequiredService<TimeProvider>());
        TestAuth.Succeeded(await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
    }

    [Fact]
    public async Task The_clock_of_the_application_is_used()
    {
        var time = new TestAuth().Time;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(time);
        services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore());
        await using var provider = services.BuildServiceProvider();
        var auth = provider.GetRequiredService<Auth101<TestUser>>();

        var signedIn = TestAuth.Succeeded(await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

        Assert.Equal(time.GetUtcNow().ToUnixTimeSeconds(), auth.ValidateAccessToken(signedIn.AccessToken).Value?.IssuedAt.ToUnixTimeSeconds());
    }

    [Fact]
    public void Without_a_store_the_exception_says_what_to_call()
    {
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(Configure);
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<Auth101<TestUser>>);
        Assert.Contains("UseSqlite", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_second_database_for_one_class_is_refused_and_the_message_says_how_to_replace_the_first(bool addsTwice)
    {
        var services = new ServiceCollection();
        var first = services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore());
        var second = addsTwice ? services.AddAuth101Core<TestUser>(Configure) : first;

        var exception = Assert.Throws<InvalidOperationException>(() => second.UseStore(_ => new InMemoryAuthStore()));

        Assert.Contains("TestUser", exception.Message, StringComparison.Ordinal);
        Assert.Contains("services.AddSingleton<IAuthStore<TestUser>>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_replaces_the_store_of_an_application()
    {
        var replacement = new InMemoryAuthStore();
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(Configure).UseStore(_ => throw new NotSupportedException());
        services.AddSingleton<IAuthStore<TestUser>>(replacement);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<Auth101<TestUser>>().CreateTablesAsync(Token);

        Assert.True(replacement.TablesExist);
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_short_secret()
    {
        const string secret = "much too short";
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddAuth101Core<TestUser>(options => options.Secret = secret).UseStore(_ => new InMemoryAuthStore());
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains("openssl", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailer_that_asks_for_the_facade_is_told_to_ask_later()
    {
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore()).UseMailer<CircularMailer>();
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<Auth101<TestUser>>);
        Assert.Contains("or the mailer asks for Auth101<TestUser>", exception.Message, StringComparison.Ordinal);
    }

    private static void Configure(AuthOptions options)
    {
        options.Secret = TestAuth.Secret;
        options.PasswordMemoryKiB = 8192;
        options.PasswordIterations = 1;
    }

    [Fact]
    public void A_second_user_class_has_options_of_its_own_and_must_not_share_the_secret()
    {
        using var shared = Register(TestAuth.Secret);
        var refused = Assert.Throws<OptionsValidationException>(shared.GetRequiredService<Auth101<Customer>>);
        Assert.Contains("Customer needs an AuthOptions.Secret of its own", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestAuth.Secret, refused.Message, StringComparison.Ordinal);

        using var separate = Register("customers 0123456789abcdef0123456789abcdef");
        Assert.NotNull(separate.GetRequiredService<Auth101<TestUser>>());
        var options = separate.GetRequiredService<IOptionsMonitor<AuthOptions>>();
        Assert.Equal(TestAuth.Secret, options.CurrentValue.Secret);
        Assert.StartsWith("customers", options.Get(typeof(Customer).FullName).Secret, StringComparison.Ordinal);
        Assert.Contains("UseSqlite", Assert.Throws<InvalidOperationException>(separate.GetRequiredService<Auth101<Customer>>).Message, StringComparison.Ordinal);

        static ServiceProvider Register(string secretOfCustomers)
        {
            var services = new ServiceCollection();
            services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore());
            services.AddAuth101Core<Customer>(options => options.Secret = secretOfCustomers);
            services.AddAuth101Core<TestUser>(static options => options.MinimumPasswordLength = 8);
            return services.BuildServiceProvider();
        }
    }

    [Fact]
    public void No_key_of_one_class_may_be_one_of_another()
    {
        const string Secret = "customers 0123456789abcdef0123456789abcdef";
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Refuses(first => first.SigningKey = curve.ExportPkcs8PrivateKeyPem(), second => second.SigningKey = curve.ExportECPrivateKeyPem());
        Refuses(static _ => { }, static second => second.PreviousSecrets.Add(TestAuth.Secret));
        Refuses(static first => first.PreviousSecrets.Add(Secret), static _ => { });
        Refuses(static first => first.PreviousSecrets.Add("old " + Secret), static second => second.PreviousSecrets.Add("old " + Secret));

        // Two texts that are one key of HMAC-SHA256.
        Refuses(static _ => { }, static second => second.PreviousSecrets.Add(TestAuth.Secret + "\0"));
        Refuses(static first => first.PreviousSecrets.Add(Secret + "\0\0"), static _ => { });

        // Neither of these two came first.
        var services = new ServiceCollection();
        services.AddAuth101Core<Clerk>(static options => options.Secret = "clerks 0123456789abcdef0123456789abcdef");
        services.AddAuth101Core<TestUser>(static options => options.Secret = Secret);
        services.AddAuth101Core<Customer>(static options => options.Secret = Secret);
        using var provider = services.BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<Auth101<Customer>>);

        static void Refuses(Action<AuthOptions> ofFirst, Action<AuthOptions> ofSecond)
        {
            var services = new ServiceCollection();
            services.AddAuth101Core<TestUser>(options => { Configure(options); ofFirst(options); }).UseStore(_ => new InMemoryAuthStore());
            services.AddAuth101Core<Customer>(options => { options.Secret = Secret; ofSecond(options); });
            using var provider = services.BuildServiceProvider();
            Assert.Throws<OptionsValidationException>(provider.GetRequiredService<Auth101<Customer>>);
        }
    }

    [Fact]
    public void What_is_wrong_with_the_options_of_a_further_class_names_it()
    {
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore());
        services.AddAuth101Core<Customer>(static options => options.Secret = "short");
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<Auth101<Customer>>);
        Assert.StartsWith(typeof(Customer).FullName + ": ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_ask_for_the_facade_are_an_error_and_no_deadlock()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<AskingEvents>();
        builder.Services.AddAuth101Core<TestUser>(Configure).UseStore(_ => new InMemoryAuthStore());
        builder.Services.AddOptions<AuthOptions>().Configure<AskingEvents>(static (options, events) => options.Events = events);
        using var host = builder.Build();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Token));
        var again = Assert.Throws<InvalidOperationException>(() => host.Services.GetRequiredService<Auth101<TestUser>>());

        Assert.Contains("Auth101Events", exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Message, again.Message);
    }

    private sealed class AskingEvents(Auth101<TestUser> auth) : Auth101Events
    {
        public Auth101<TestUser> Auth { get; } = auth;
    }

    private sealed class Customer : IAuth101User<Customer>
    {
        public static Auth101Model<Customer> Model => throw new NotSupportedException();
    }

    private sealed class Clerk : IAuth101User<Clerk>
    {
        public static Auth101Model<Clerk> Model => throw new NotSupportedException();
    }

    private sealed class CircularMailer : IAuthMailer<TestUser>
    {
        public CircularMailer(Auth101<TestUser> auth) => ArgumentNullException.ThrowIfNull(auth);

        public Task SendAsync(AuthMail<TestUser> mail, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
