using Auth101.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Auth101.Hosting;

/// <summary>Answers in the place of <c>UseExceptionHandler</c>, where an application has that. What is handled so is not logged as unhandled.</summary>
internal sealed class StoreExceptionHandler : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken) =>
        StoreFailureAnswer.TryWriteAsync(httpContext, exception);
}
