namespace Auth101.Package.Tests;

/// <summary>Building an application that describes itself.</summary>
public sealed class OpenApiBuildTests(PackedPackages packages)
{
    [Fact]
    public async Task The_OpenApi_package_brings_all_that_a_document_needs()
    {
        var shop = await ShopProject.CreateAsync(
            packages,
            "openapi-shop",
            "Auth101.OpenApi",
            "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            "Microsoft.Data.Sqlite");
        shop.Code = """
            using Auth101;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateSlimBuilder(args);
            builder.Services.AddAuth101<AppUser>(builder.Configuration.GetSection("Auth101")).UseSqlite("Data Source=auth.db");
            builder.Services.AddOpenApi(options => options.AddAuth101());
            var app = builder.Build();
            app.MapAuth101<AppUser>();
            app.MapOpenApi();
            app.Run();

            [Auth101User]
            public partial class AppUser;
            """;
        await shop.BuildAsync();
    }
}
