using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>What a model holds, without a database.</summary>
public sealed class ModelTests
{
    [Fact]
    public void Two_user_classes_fit_into_one_context()
    {
        using var context = new TwoUsersContext();

        Assert.Equal(
            ["account", "auth101_schema", "session", "text_account", "text_session", "text_user", "text_verification", "users", "verification"],
            context.Model.GetEntityTypes().Select(static entity => entity.GetTableName()).Order(StringComparer.Ordinal));
        var script = context.Database.GenerateCreateScript();
        Assert.Contains("('', 'text_user', ", script, StringComparison.Ordinal);
        Assert.Contains("('', 'users', ", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Pomelo.EntityFrameworkCore.MySql")]
    public void A_provider_without_tables_is_named_with_those_that_have_some(string? provider)
    {
        var exception = Assert.Throws<ArgumentException>(() => new ModelBuilder().ApplyAuth101<DefaultUser>(provider));

        Assert.Equal(
            $"There are no tables for the provider '{provider}'; there are for Microsoft.EntityFrameworkCore.Sqlite, Npgsql.EntityFrameworkCore.PostgreSQL, "
            + "Microsoft.EntityFrameworkCore.SqlServer. (Parameter 'providerName')",
            exception.Message);
    }

    [Fact]
    public void What_is_no_column_for_Auth101_is_none_for_Entity_Framework()
    {
        using var context = new IgnoringContext();
        var user = context.Model.FindEntityType(typeof(IgnoringUser))!;

        Assert.Equal(
            ["CreatedAt", "Email", "EmailVerified", "Id", "Image", "IsActive", "Name", "Nickname", "UpdatedAt"],
            user.GetProperties().Select(static property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Contacts", Assert.Single(user.GetNavigations()).Name);
    }

    [Fact]
    public void A_model_for_SQL_Server_says_what_the_script_says()
    {
        var options = new DbContextOptionsBuilder().UseSqlServer("Server=nowhere").Options;
        using var context = new MappedContext<DefaultUser>(options);
        var script = context.Database.GenerateCreateScript();

        Assert.All(
            [
                "[id] uniqueidentifier NOT NULL",
                "[email] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL",
                "[is_active] bit NOT NULL CONSTRAINT [df_users_is_active] DEFAULT (1)",
                "[created_at] datetime2(3) NOT NULL",
                "CONSTRAINT [pk_users] PRIMARY KEY NONCLUSTERED ([id])",
                "CREATE CLUSTERED INDEX [ix_users_created_at] ON [users] ([created_at]);",
                "CREATE UNIQUE INDEX [uq_users_email] ON [users] ([email]);",
                "CONSTRAINT [fk_session_user_id] FOREIGN KEY ([user_id]) REFERENCES [users] ([id]) ON DELETE CASCADE",
                "[table_name] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL",
            ],
            line => Assert.Contains(line, script, StringComparison.Ordinal));
    }

    /// <summary>The stores name no schema either: which one is meant, the connection says.</summary>
    [Fact]
    public void The_default_schema_of_a_context_is_that_of_all_tables_without_one()
    {
        using var context = new DefaultSchemaContext();
        var schemas = context.Model.GetEntityTypes().Select(static entity => (entity.GetTableName(), entity.GetSchema())).Order().ToList();

        Assert.Equal([("account", "auth"), ("auth101_schema", "auth"), ("session", "auth"), ("users", "auth"), ("verification", "auth")], schemas);
    }

    private sealed class DefaultSchemaContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("auth").ApplyAuth101<DefaultUser>(Database.ProviderName);
    }

    private sealed class TwoUsersContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
            .ApplyAuth101<DefaultUser>(Database.ProviderName)
            .ApplyAuth101<TextIdUser>(Database.ProviderName);
    }

    private sealed class IgnoringContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.ApplyAuth101<IgnoringUser>(Database.ProviderName);
            modelBuilder.Entity<IgnoringUser>().HasMany(static user => user.Contacts).WithOne().HasForeignKey("ContactOf");
        }
    }
}

/// <summary>A user with members that are no columns; a relation is named after the mapping.</summary>
[Auth101User(Table = "ignoring_user", Managed = true)]
public partial class IgnoringUser
{
    public string? Nickname { get; set; }

    [Auth101Ignore]
    public string Greeting { get; set; } = "Hello";

    [Auth101Ignore]
    public object? Tag { get; set; }

    [Auth101Ignore]
    public IList<Contact> Contacts { get; private set; } = [];

    public int Length => Greeting.Length;
}

public sealed class Contact
{
    public int Id { get; set; }
}

[Auth101Account(User = typeof(IgnoringUser), Table = "ignoring_account", Managed = true)]
public sealed partial class IgnoringAccount;

[Auth101Session(User = typeof(IgnoringUser), Table = "ignoring_session", Managed = true)]
public sealed partial class IgnoringSession;

[Auth101Verification(User = typeof(IgnoringUser), Table = "ignoring_verification", Managed = true)]
public sealed partial class IgnoringVerification;
