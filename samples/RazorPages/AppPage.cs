using Auth101;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorPages;

/// <summary>What the pages have in common: what a form came to.</summary>
public abstract class AppPage : Page
{
    /// <summary>Shows the page again with what is wrong, or goes on to another one that says what was done.</summary>
    protected IActionResult After(AuthError? error, string next, string? done = null)
    {
        if (error is not null)
        {
            PageContext.ViewData["Error"] = error;
            return Page();
        }

        TempData["Done"] = done;
        return LocalRedirect(next);
    }
}
