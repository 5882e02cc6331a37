using System.Runtime.Loader;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;
using Microsoft.CodeAnalysis;

namespace Auth101.SourceGen.Tests;

/// <summary>How a sign-up makes its user, compiled and run: what nobody gives keeps the value that the class gives it.</summary>
public sealed class SignUpConstructionTests
{
    private const string Probe = """
        using System.Text;
        using System.Text.Json;

        public enum Colour { Red, Green = 7 }

        public static class Limits { public const int Lowest = -40; public const string Escaped = "a\"b\\c\n\u2028{0}"; }

        public static class Probe
        {
            /// <summary>The user that the form makes of JSON, or the member that is missing.</summary>
            public static string Bind(string json)
            {
                var form = FormOf<User>();
                return Fill(form, json) is { } refused ? "refused: " + refused
                    : form.TryCreate("ann@example.org", out var user) is { } missing ? "missing: " + missing
                    : user!.Describe();
            }

            /// <summary>Gives JSON to the form; answers with the member that it refuses.</summary>
            private static string? Fill(SignUpForm<User> form, string json)
            {
                var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var member = reader.GetString()!;
                    reader.Read();
                    if (form.Bind(member, ref reader) != SignUpBinding.Bound)
                    {
                        return member;
                    }
                }

                return null;
            }

            private static readonly Auth101<User> s_auth =
                new(new AuthOptions { Secret = new string('s', 32) }, UserStores.Sqlite("Data Source=:memory:"));

            /// <summary>The user that a sign-up by email and password answers with.</summary>
            public static async Task<string> SignUp() => (await s_auth.SignUpAsync("ann@example.org", "s3cr3t")).Value!.User.Describe();

            /// <summary>The user that the database has.</summary>
            public static async Task<string> Read() => (await s_auth.SignInAsync("ann@example.org", "s3cr3t")).Value!.User.Describe();

            /// <summary>The user that a sign-up with what the form makes of JSON answers with.</summary>
            public static async Task<string> SignUpWith(string json)
            {
                var form = FormOf<User>();
                Fill(form, json);
                form.TryCreate("bob@example.org", out var user);
                return (await s_auth.SignUpAsync(user!, "s3cr3t")).Value!.User.Describe();
            }

            public static string Required() => string.Join(",", MembersOf<User>().Where(member => member.IsRequired).Select(member => member.Name));

            private static SignUpForm<TUser> FormOf<TUser>() where TUser : class, IAuth101User<TUser> => TUser.Model.CreateSignUpForm()!;

            private static IReadOnlyList<SignUpMember> MembersOf<TUser>() where TUser : class, IAuth101User<TUser> => TUser.Model.SignUpMembers;
        }
        """;

    [Theory]
    [InlineData("string Value", "\"none\"", "none", "\"sent\"", "sent")]
    [InlineData("string Value", "Limits.Escaped", "a\"b\\c\n\u2028{0}", "\"\"", "")]
    [InlineData("string? Value", "\"none\"", "none", "null", "")]
    [InlineData("string? Value", "null", "", "\"sent\"", "sent")]
    [InlineData("bool Value", "true", "True", "false", "False")]
    [InlineData("bool? Value", "true", "True", "null", "")]
    [InlineData("int Value", "-5", "-5", "0", "0")]
    [InlineData("int Value", "Limits.Lowest + 1", "-39", "4", "4")]
    [InlineData("int? Value", "int.MinValue", "-2147483648", "null", "")]
    [InlineData("long Value", "long.MinValue", "-9223372036854775808", "1", "1")]
    [InlineData("ulong Value", "ulong.MaxValue", "18446744073709551615", "1", "1")]
    [InlineData("decimal Value", "-12.50m", "-12.50", "0.1", "0.1")]
    [InlineData("double Value", "-0.5e-3", "-0.0005", "0.5", "0.5")]
    [InlineData("float Value", "float.NegativeInfinity", "-Infinity", "0.5", "0.5")]
    [InlineData("Colour Value", "Colour.Green", "Green", "\"Red\"", "Red")]
    [InlineData("Colour Value", "(Colour)(-3)", "-3", "\"Green\"", "Green")]
    [InlineData("Colour? Value", "Colour.Green", "Green", "null", "")]
    [InlineData("Guid Value", "default", "00000000-0000-0000-0000-000000000000", "\"0190f5a2-1111-7abc-8def-001122334455\"", "0190f5a2-1111-7abc-8def-001122334455")]
    [InlineData("DateOnly Value", "default", "01/01/0001", "\"2026-03-01\"", "03/01/2026")]
    public async Task A_default_of_a_record_holds_where_the_client_sends_nothing(string parameter, string value, string expected, string json, string sent)
    {
        var source = $$"""
            [Auth101User] public partial record User(string Email, [property: SignUpInput] {{parameter}} = {{value}})
            {
                public string Describe() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Value}");
            }
            """;
        var probe = Load(source);

        Assert.Equal(expected, probe.Bind("{}"));
        Assert.Equal(sent, probe.Bind($$"""{"value":{{json}}}"""));
        Assert.Equal(expected, await probe.SignUp());
        Assert.Equal("", probe.Required());
    }

    [Fact]
    public async Task A_default_beside_parameters_without_one_holds()
    {
        var probe = Load("""
            [Auth101User] public partial record User(string Email, [property: SignUpInput] string? Team, [property: SignUpInput] int Level = 3, string Rank = "clerk", string Email2 = "")
            {
                [SignUpInput] public string Note { get; init; } = "new";
                public string Describe() => $"{Team}|{Level}|{Rank}|{Note}";
            }
            """);

        Assert.Equal("|3|clerk|new", probe.Bind("{}"));
        Assert.Equal("red|3|clerk|old", probe.Bind("""{"team":"red","note":"old"}"""));
        Assert.Equal("|4|clerk|new", probe.Bind("""{"level":4}"""));
        Assert.Equal("|3|clerk|new", await probe.SignUp());
    }

    [Fact]
    public void A_default_that_is_no_value_is_none()
    {
        var probe = Load("""
            [Auth101User] public partial record User(string Email, [property: SignUpInput] string Team = null!)
            {
                public string Describe() => Team;
            }
            """);

        Assert.Equal("missing: team", probe.Bind("{}"));
        Assert.Equal("red", probe.Bind("""{"team":"red"}"""));
    }

    [Theory]
    [InlineData("", "class", "clerk|7", "boss|7")]
    [InlineData("[SignUpInput]", "class", "clerk|7", "boss|7")]
    [InlineData("[SignUpInput]", "record", "clerk|7", "boss|7")]
    public async Task A_constructor_that_sets_required_members_is_enough(string attribute, string kind, string unsent, string sent)
    {
        var probe = Load($$"""
            [Auth101User] public partial {{kind}} User
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public User() { Email = ""; Rank = "clerk"; Level = 7; }
                public required string Email { get; set; }
                {{attribute}} public required string Rank { get; set; }
                public required int Level { get; init; }
                [SignUpInput] public string? Note { get; set; }
                public string Describe() => $"{Rank}|{Level}";
            }
            """);

        Assert.Equal(unsent, await probe.SignUp());
        Assert.Equal(unsent, probe.Bind("{}"));
        Assert.Equal("", probe.Required());
        Assert.Equal(attribute.Length == 0 ? "refused: rank" : sent, probe.Bind("""{"rank":"boss"}"""));
    }

    [Fact]
    public async Task A_positional_record_may_set_its_required_members()
    {
        var probe = Load("""
            [Auth101User]
            [method: System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            public partial record User(string Email, string? Team = "red")
            {
                public required string Rank { get; init; } = "clerk";
                [SignUpInput] public required int Level { get; init; } = 7;
                public string Describe() => $"{Team}|{Rank}|{Level}";
            }
            """);

        Assert.Equal("red|clerk|7", await probe.SignUp());
        Assert.Equal("red|clerk|7", probe.Bind("{}"));
        Assert.Equal("red|clerk|8", probe.Bind("""{"level":8}"""));
    }

    [Theory]
    [InlineData("class User { public long Id { get; init; } public string Key { get; set; } = Fresh.Key(); $")]
    [InlineData("class User { public int Id { get; private set; } public string Key { get; init; } = Fresh.Key(); $")]
    [InlineData("record User { public long Id { get; init; } public string Key { get; init; } = Fresh.Key(); $")]
    [InlineData("record User(long Id, string Email) { public string Key { get; set; } = Fresh.Key(); $")]
    [InlineData("class User { public Guid Id { get; init; } public string Key { get; set; } = Fresh.Key(); $")]
    public async Task A_value_that_differs_each_time_is_the_one_that_was_written(string type)
    {
        var probe = Load(Users(type, """
            public string Describe() => Key;
            """));

        var written = await probe.SignUp();

        Assert.Equal(written, await probe.Read());
    }

    [Theory]
    [InlineData("class User { public long Id { get; init; } public string Slug { get; set; } = \"\"; $")]
    [InlineData("class User { public int Id { get; set; } public string Slug { get; set; } = \"\"; $")]
    [InlineData("record User(int Id, string Email) { public string Slug { get; set; } = \"\"; $")]
    [InlineData("class User { public string Id { get; set; } = \"\"; public string Slug { get; set; } = \"\"; $")]
    public async Task What_the_class_makes_of_a_user_is_written_once_and_returned(string type)
    {
        var probe = Load(Users(type, """
            private static int s_times;
            partial void OnSigningUp() => Slug = $"{Email.Split('@')[0]}-{++s_times}";
            public string Describe() => $"{Slug}";
            """));

        Assert.Equal("ann-1", await probe.SignUp());
        Assert.Equal("ann-1", await probe.Read());
    }

    [Fact]
    public async Task A_user_name_that_the_class_makes_is_in_the_case_of_the_column()
    {
        var probe = Load(Users("class User { public long Id { get; init; } $", """
            [MapsTo("login", Field = UserField.UserName, Case = LetterCase.Lower)] public string Login { get; set; } = "";
            partial void OnSigningUp() => Login = "Made.By.Class";
            public string Describe() => $"{Login}";
            """));

        Assert.Equal("made.by.class", await probe.SignUp());
        Assert.Equal("made.by.class", await probe.Read());
    }

    [Fact]
    public async Task What_the_class_makes_of_a_user_goes_before_what_the_application_passed()
    {
        var probe = Load("""
            [Auth101User] public partial class User
            {
                [SignUpInput] public string Nick { get; set; } = "none";
                public string Slug { get; set; } = "";
                partial void OnSigningUp() => (Slug, Nick) = (Nick + "!", Nick.ToUpperInvariant());
                public string Describe() => $"{Nick}|{Slug}";
            }
            """);

        Assert.Equal("NONE|none!", await probe.SignUp());
        Assert.Equal("ANN|ann!", await probe.SignUpWith("""{"nick":"ann"}"""));
    }

    [Fact]
    public async Task What_is_not_the_applications_to_choose_stays_as_it_is()
    {
        var probe = Load("""
            [Auth101User] public partial class User
            {
                partial void OnSigningUp()
                {
                    Email = "eve@example.org";
                    (IsActive, EmailVerified, CreatedAt, UpdatedAt, Name) = (false, true, default, default, "Ann");
                }

                public string Describe() => $"{Email}|{IsActive}|{EmailVerified}|{CreatedAt.Year > 2000}|{UpdatedAt.Year > 2000}|{Name}";
            }
            """);

        Assert.Equal("ann@example.org|True|False|True|True|Ann", await probe.SignUp());
        Assert.Equal("ann@example.org|True|False|True|True|Ann", await probe.Read());
    }

    [Theory]
    [InlineData("class User { public required string Id { get; init; }", "string", "\"u-\" + ++s_last", "u-1")]
    [InlineData("class User { public int Id { get; init; }", "int", "40 + ++s_last", "41")]
    [InlineData("record User(long Id, string Email) {", "long", "40 + ++s_last", "41")]
    [InlineData("class User {", "Guid", "Guid.Parse($\"00000000-0000-0000-0000-00000000000{++s_last}\")", "00000000-0000-0000-0000-000000000001")]
    public async Task The_class_can_make_the_id(string type, string idType, string id, string expected)
    {
        var probe = Load($$"""
            [Auth101User(IdFactory = nameof(NewId))] public partial {{type}}
                private static int s_last;
                private static {{idType}} NewId() => {{id}};
                public string Describe() => $"{Id}";
            }
            """);

        Assert.Equal(expected, await probe.SignUp());
        Assert.Equal(expected, await probe.Read());
    }

    /// <summary>A user class with an id that its table has, and members.</summary>
    private static string Users(string type, string members) => $$"""
        public static class Fresh { public static string Key() => Guid.NewGuid().ToString("N"); }
        [Auth101User] public partial {{type.Replace("$", members, StringComparison.Ordinal)}} }
        """;

    private static Probed Load(string user)
    {
        using var assembly = new MemoryStream();
        var result = Generation.Of(TestCompilation.Create(Probe, user)).Output.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        assembly.Position = 0;
        return new Probed(new AssemblyLoadContext(name: null).LoadFromStream(assembly).GetType("Probe")!);
    }

    private sealed class Probed(Type type)
    {
        public string Bind(string json) => (string)Call(nameof(Bind), json);

        public Task<string> SignUp() => (Task<string>)Call(nameof(SignUp));

        public Task<string> SignUpWith(string json) => (Task<string>)Call(nameof(SignUpWith), json);

        public Task<string> Read() => (Task<string>)Call(nameof(Read));

        public string Required() => (string)Call(nameof(Required));

        private object Call(string method, params object[] arguments) => type.GetMethod(method)!.Invoke(null, arguments)!;
    }
}
