namespace Auth101.Analyzers.Tests;

public sealed class AUTH1024
{
    [Theory]
    [InlineData("", "is empty; write a condition or remove it")]
    [InlineData("{Stat} = 1", "names '{Stat}', which is no mapped property; write one of Id, Email, State, SeenAt, CreatedOn, IsOld, IsNew, Now, True or False")]
    [InlineData("{State = 1", "has a brace that is not closed; close it, or write a brace of SQL twice")]
    [InlineData("State} = 1", "has a brace that closes nothing; write a brace of SQL twice")]
    [InlineData("{State} = 1; DROP TABLE t", "has a semicolon, which would end the statement; write one condition")]
    [InlineData("{State} = 1 -- or so", "has a comment; put it into the code")]
    [InlineData("{State} = 1 /* or so */", "has a comment; put it into the code")]
    [InlineData("{State} = 1 # or so", "has a number sign, which begins a comment on MySQL; write another operator")]
    [InlineData("{State} = 1) OR (1 = 1", "has a parenthesis that closes nothing; remove it")]
    [InlineData("({State} = 1", "has a parenthesis that is not closed; close it")]
    [InlineData("{State} = 'on", "has a quote (') that is not closed; close it, or write it twice inside of quotes")]
    [InlineData("{State} = '{Email}'", "has a brace or a backslash inside of quotes, where databases differ; write it without")]
    [InlineData("{State} = 'a\\nb'", "has a line break inside of quotes, which the layout of the statement would change; write it without")]
    [InlineData("{State} = @state", "has a parameter or a variable, of which there are none; write the value")]
    [InlineData("{State} < {Now}", "has {Now} and names no time to compare it with; map the column as DateTimeOffset, with Unit if it holds a number, or write the time in SQL")]
    [InlineData("{SeenAt} < {Now} AND {CreatedOn} > 0", "has {Now} and names times that are kept in different ways; write the time in SQL")]
    [InlineData("{IsOld} = {True} OR {IsNew} = {True}", "has {True} or {False} and names flags that are kept in different ways; write the values in SQL")]
    [InlineData("{Email} || {State} = 'a'", "has '||', which means OR on MySQL; write CONCAT(a, b) or OR")]
    [InlineData("{State} = $1", "has a parameter, of which there are none; write the value")]
    [InlineData("{State} = \\u0000", "has a control character or half a surrogate pair; remove it")]
    public async Task What_reaches_beyond_its_place_or_names_nothing_is_reported(string condition, string problem)
    {
        await Analysis.Reports("AUTH1024", $"ActiveWhen of 'User' {problem}", User($"[[|Auth101User(Table = \"u\", ActiveWhen = \"{condition}\")|]]"));
        await Analysis.Reports("AUTH1024", $"Where of 'User' {problem}", User($"[[|Auth101User(Table = \"u\", Where = \"{condition}\")|]]"));
    }

    [Theory]
    [InlineData("{State} = 'it''s; -- on' AND ({State} <> 2)")]
    [InlineData("{Email} LIKE '%@%' OR { IsOld } = {True}")]
    [InlineData("{CreatedOn} < {Now} AND {IsNew} = {False}")]
    [InlineData("{State}::text = ANY ('a'::text[])")]
    [InlineData("{State}\\n IN (SELECT 1)")]
    [InlineData("{SeenAt} > {Now} AND \\\"other column\\\" <> {{fn 1}}")]
    public Task What_stays_in_its_place_is_accepted(string condition) =>
        Analysis.Accepts("AUTH1024", User($"[Auth101User(Table = \"u\", ActiveWhen = \"{condition}\", Where = \"{condition}\")]"));

    [Fact]
    public Task What_a_hash_is_made_of_needs_a_place_for_the_next_one() => Analysis.Reports(
        "AUTH1024",
        "PasswordFrom of 'User' needs PasswordColumn, where the new hash goes; name the column, a new one if you like",
        User("""[[|Auth101User(Table = "u", PasswordFrom = "{Email}")|]]"""));

    [Fact]
    public Task What_a_hash_is_made_of_can_name_its_column() =>
        Analysis.Accepts("AUTH1024", User("""[Auth101User(Table = "u", PasswordColumn = "hash", PasswordFrom = "CONCAT({Password}, {Email})")]"""));

    [Fact]
    public Task A_property_that_Auth101_adds_can_be_named() =>
        Analysis.Accepts("AUTH1024", """[Auth101User(ActiveWhen = "{EmailVerified} = {True}")] public partial class User;""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() =>
        Analysis.Suppresses("AUTH1024", User("""[[|Auth101User(Table = "u", Where = "")|]]"""));

    private static string User(string attribute) => $$"""
        {{attribute}}
        public partial class User { public Guid Id { get; init; } public required string Email { get; set; } public int State { get; set; } public DateTimeOffset SeenAt { get; set; } [MapsTo("created_on", Unit = TimeUnit.UnixSeconds)] public DateTimeOffset CreatedOn { get; set; } public bool IsOld { get; set; } [MapsTo("is_new", TypeName = "smallint")] public bool IsNew { get; set; } }
        """;
}
