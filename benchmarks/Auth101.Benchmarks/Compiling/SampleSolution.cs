using System.Globalization;

namespace Auth101.Benchmarks.Compiling;

/// <summary>The sources of an application: many classes that have nothing to do with Auth101, five that are its entities, and what registers them.</summary>
internal static class SampleSolution
{
    /// <summary>How many classes there are, those with an attribute of Auth101 included.</summary>
    public const int Classes = 500;

    /// <summary>The entities: a user with three tables of its own, and one whose own table Auth101 does not create.</summary>
    private static readonly (string Path, string Text)[] Entities =
    [
        ("Member.cs", """
            namespace Shop;

            [Auth101User(Table = "member", Managed = true)]
            public partial class Member
            {
                public Guid Id { get; init; }

                [SignUpInput]
                public string? Name { get; set; }

                [SignUpInput, MapsTo("birth_date")]
                public DateOnly? Birthday { get; set; }

                public int Points { get; set; }

                [Auth101Ignore]
                public List<string> Tags { get; set; } = [];
            }
            """),
        ("MemberSession.cs", """
            namespace Shop;

            [Auth101Session(User = typeof(Member), Table = "member_session", Managed = true)]
            public partial class MemberSession
            {
                public string? Device { get; set; }
            }
            """),
        ("MemberAccount.cs", """
            namespace Shop;

            [Auth101Account(User = typeof(Member), Table = "member_account", Managed = true)]
            public partial class MemberAccount;
            """),
        ("MemberVerification.cs", """
            namespace Shop;

            [Auth101Verification(User = typeof(Member), Table = "member_verification", Managed = true)]
            public partial class MemberVerification;
            """),
        ("Clerk.cs", """
            namespace Shop;

            [Auth101User(Table = "clerk", Schema = "staff")]
            public partial class Clerk
            {
                [MapsTo("clerk_no")]
                public long Id { get; init; }

                public string? Name { get; set; }

                [MapsTo("mail", Field = UserField.Email)]
                public required string Address { get; set; }

                public bool EmailVerified { get; set; }

                public string? Image { get; set; }

                public bool IsActive { get; set; } = true;

                public DateTimeOffset CreatedAt { get; set; }

                public DateTimeOffset UpdatedAt { get; set; }
            }
            """),
    ];

    private const string Entity = """
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        namespace Shop.Area#;

        /// <summary>An order of area #.</summary>
        public sealed class Order#
        {
            [JsonPropertyName("order_id")]
            public Guid Id { get; init; } = Guid.CreateVersion7();

            [Required, MaxLength(200)]
            public string Customer { get; set; } = string.Empty;

            [JsonPropertyName("placed_at")]
            public DateTimeOffset PlacedAt { get; set; } = DateTimeOffset.UtcNow;

            public DateOnly? DeliverBy { get; set; }

            public Dictionary<string, int> Quantities { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

            public List<KeyValuePair<string, decimal>> Discounts { get; set; } = [];

            [Range(0, 100_000)]
            public decimal Shipping { get; set; }

            [JsonIgnore]
            public bool IsUrgent => DeliverBy is { } day && day < DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2);

            public decimal Total(IReadOnlyDictionary<string, decimal> prices)
            {
                var sum = 0m;
                foreach (var (article, quantity) in Quantities)
                {
                    sum += prices.TryGetValue(article, out var price) ? price * quantity : throw new KeyNotFoundException(article);
                }

                return Math.Max(0, sum - Discounts.Sum(static discount => discount.Value)) + Shipping;
            }

            public override string ToString() => $"{Customer} ({Id:N}), {Quantities.Count} articles";
        }
        """;

    private const string Repository = """
        using System.Collections.Concurrent;

        namespace Shop.Area#;

        /// <summary>Keeps the orders of area #.</summary>
        public class Repository#
        {
            private readonly ConcurrentDictionary<Guid, Order#> _orders = new();
            private readonly SemaphoreSlim _gate = new(1);

            public event EventHandler<EventArgs>? Changed;

            public ValueTask<Order#?> FindAsync(Guid id, CancellationToken cancellationToken = default)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return ValueTask.FromResult(_orders.GetValueOrDefault(id));
            }

            public async Task<IReadOnlyList<Order#>> ListAsync(Func<Order#, bool>? filter, int skip, int take, CancellationToken cancellationToken = default)
            {
                await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    return _orders.Values
                        .Where(order => filter is null || filter(order))
                        .OrderByDescending(static order => order.PlacedAt)
                        .ThenBy(static order => order.Customer, StringComparer.OrdinalIgnoreCase)
                        .Skip(skip)
                        .Take(take)
                        .ToList();
                }
                finally
                {
                    _gate.Release();
                }
            }

            public async Task<bool> AddAsync(Order# order, CancellationToken cancellationToken = default)
            {
                ArgumentNullException.ThrowIfNull(order);
                await Task.Delay(TimeSpan.FromMilliseconds(1), cancellationToken).ConfigureAwait(false);
                var isNew = _orders.TryAdd(order.Id, order);
                if (isNew)
                {
                    Changed?.Invoke(this, EventArgs.Empty);
                }

                return isNew;
            }

            public Dictionary<string, List<Order#>> ByCustomer() =>
                _orders.Values.GroupBy(static order => order.Customer).ToDictionary(static group => group.Key, static group => group.ToList());
        }
        """;

    private const string Options = """
        using System.ComponentModel.DataAnnotations;
        using System.Diagnostics.CodeAnalysis;

        namespace Shop.Area#;

        /// <summary>The settings of area #.</summary>
        [SuppressMessage("Design", "CA1002")]
        public sealed record Options#
        {
            [Required, Url]
            public required string Address { get; init; }

            public string? Secret { get; set; }

            [Obsolete("Use Timeout.")]
            public int Seconds { get; set; }

            public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(#);

            public List<string> Regions { get; set; } = ["north", "south"];

            public Lazy<IReadOnlyDictionary<string, TimeSpan>> Limits { get; } = new(static () => new Dictionary<string, TimeSpan>
            {
                ["read"] = TimeSpan.FromSeconds(1),
                ["write"] = TimeSpan.FromSeconds(5),
            });

            public static Options# Parse(IEnumerable<KeyValuePair<string, string?>> values)
            {
                var settings = values.ToDictionary(static value => value.Key, static value => value.Value, StringComparer.OrdinalIgnoreCase);
                var options = new Options# { Address = settings.GetValueOrDefault("address") ?? "http://localhost" };
                options.Secret = settings.GetValueOrDefault("secret");
                options.Timeout = int.TryParse(settings.GetValueOrDefault("timeout"), out var seconds) ? TimeSpan.FromSeconds(seconds) : options.Timeout;
                foreach (var region in settings.GetValueOrDefault("regions")?.Split(',') ?? [])
                {
                    options.Regions.Add(region.Trim());
                }

                return options;
            }
        }
        """;

    private const string Service = """
        using System.Globalization;
        using Microsoft.Extensions.Logging;

        namespace Shop.Area#;

        /// <summary>What can be done with the orders of area #.</summary>
        public class Service#(Repository# repository, Options# options, ILogger<Service#> logger)
        {
            private readonly Dictionary<string, decimal> _prices = [];
            private int _count;

            public TimeSpan Timeout { get; set; } = options.Timeout;

            public async Task<Result<Order#>> PlaceAsync(string customer, IEnumerable<(string Article, int Quantity)> lines, CancellationToken cancellationToken)
            {
                var order = new Order# { Customer = customer, PlacedAt = DateTimeOffset.UtcNow };
                foreach (var (article, quantity) in lines)
                {
                    if (quantity <= 0)
                    {
                        return Result<Order#>.Failure($"The quantity of {article} is {quantity.ToString(CultureInfo.InvariantCulture)}.");
                    }

                    order.Quantities[article] = order.Quantities.GetValueOrDefault(article) + quantity;
                }

                order.Shipping = order.Quantities.Values.Sum() switch
                {
                    0 => 0,
                    < 5 => 4.9m,
                    < 50 => 9.9m,
                    _ => 19.9m,
                };
                try
                {
                    if (!await repository.AddAsync(order, cancellationToken).ConfigureAwait(false))
                    {
                        return Result<Order#>.Failure("There is such an order already.");
                    }
                }
                catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
                {
                    logger.LogWarning(exception, "No answer in {Timeout}", Timeout);
                    throw;
                }

                Interlocked.Increment(ref _count);
                logger.LogInformation("Order {Id} of {Customer}, total {Total}", order.Id, order.Customer, order.Total(_prices));
                return Result<Order#>.Success(order);
            }

            public async Task<List<string>> ReportAsync(CancellationToken cancellationToken)
            {
                var lines = new List<string>();
                var orders = await repository.ListAsync(static order => order.IsUrgent, 0, 100, cancellationToken).ConfigureAwait(false);
                foreach (var order in orders)
                {
                    var deadline = order.DeliverBy?.ToString("O", CultureInfo.InvariantCulture) ?? "none";
                    lines.Add(string.Join("; ", order.Id, order.Customer, deadline, order.Quantities.Count));
                }

                lines.Sort(StringComparer.Ordinal);
                return lines;
            }
        }
        """;

    private const string Client = """
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Text.Json.Serialization;

        namespace Shop.Area#;

        /// <summary>Talks to the warehouse of area #.</summary>
        public sealed class Client#(System.Net.Http.HttpClient http, Service# service) : IDisposable
        {
            private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

            public async Task<Result<Order#>> SendAsync(Order# order, CancellationToken cancellationToken)
            {
                using var answer = await http.PostAsJsonAsync($"orders/{order.Id}", order, Json, cancellationToken).ConfigureAwait(false);
                if (!answer.IsSuccessStatusCode)
                {
                    var text = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                    return Result<Order#>.Failure(text.Length > 200 ? text[..200] : text);
                }

                var sent = await answer.Content.ReadFromJsonAsync<Order#>(Json, cancellationToken).ConfigureAwait(false);
                return sent is null ? Result<Order#>.Failure("The answer is empty.") : Result<Order#>.Success(sent);
            }

            public async IAsyncEnumerable<Order#> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
            {
                while (!cancellationToken.IsCancellationRequested)
                {
                    foreach (var line in await service.ReportAsync(cancellationToken).ConfigureAwait(false))
                    {
                        var parts = line.Split(';', StringSplitOptions.TrimEntries);
                        if (Guid.TryParse(parts[0], out var id) && await http.GetFromJsonAsync<Order#>($"orders/{id}", Json, cancellationToken).ConfigureAwait(false) is { } order)
                        {
                            yield return order;
                        }
                    }

                    await Task.Delay(service.Timeout, cancellationToken).ConfigureAwait(false);
                }
            }

            public void Dispose() => http.Dispose();
        }
        """;

    /// <summary>What all areas share, and the places that name a user class.</summary>
    private static readonly (string Path, string Text)[] Others =
    [
        ("Result.cs", """
            namespace Shop;

            public sealed record Result<T>(T? Value, string? Error)
                where T : class
            {
                public static Result<T> Success(T value) => new(value, null);

                public static Result<T> Failure(string error) => new(null, error);
            }
            """),
        ("Registration.cs", """
            using Microsoft.Extensions.DependencyInjection;

            namespace Shop;

            public static class Registration
            {
                public static void Add(IServiceCollection services, Func<string, string?> configuration, string database)
                {
                    services.AddAuth101Core<Member>(options => options.Secret = configuration("Auth101:Secret")).UseSqlite(database);
                    services.AddAuth101Core<Clerk>(options => options.Secret = configuration("Clerks:Secret")).UseSqlite(database);
                }
            }
            """),
        ("Desk.cs", """
            namespace Shop;

            public sealed class Desk(Auth101<Member> members, Auth101<Clerk> clerks)
            {
                public Auth101<Member> Members { get; } = members;

                public Auth101<Clerk> Clerks { get; } = clerks;
            }
            """),
    ];

    private static readonly (string Name, string Text)[] Area =
    [
        ("Order", Entity),
        ("Repository", Repository),
        ("Options", Options),
        ("Service", Service),
        ("Client", Client),
    ];

    /// <summary>The files, one class each. Those whose path starts with "Area" know nothing of Auth101.</summary>
    public static IEnumerable<(string Path, string Text)> Files
    {
        get
        {
            var ordinary = Enumerable.Range(0, Classes - Entities.Length - Others.Length).Select(static index =>
            {
                var (name, text) = Area[index % Area.Length];
                var number = (index / Area.Length).ToString(CultureInfo.InvariantCulture);
                return ($"Area{number}/{name}.cs", text.Replace("#", number, StringComparison.Ordinal));
            });
            return [.. ordinary, .. Entities, .. Others];
        }
    }
}
