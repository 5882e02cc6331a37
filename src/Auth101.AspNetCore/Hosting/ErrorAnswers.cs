using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Auth101.Hosting;

/// <summary>
/// Puts the answers to failures of the database around the whole pipeline. What an application puts into its own comes after the authentication that
/// <c>WebApplication</c> adds by itself, which loads users, too.
/// </summary>
internal sealed class ErrorAnswers : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseAuth101Errors();
        next(app);
    };
}
