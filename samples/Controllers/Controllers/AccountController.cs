using Auth101;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Controllers.Controllers;

/// <summary>Pages with forms, for a browser that keeps its session in a cookie.</summary>
[AutoValidateAntiforgeryToken]
public sealed class AccountController : Controller
{
    [HttpGet("/login")]
    public IActionResult Login() => View();

    [HttpPost("/login")]
    public async Task<IActionResult> LoginAsync(string email, string password) =>
        After((await HttpContext.SignInAuth101Async<AppUser>(email, password)).Error, HttpContext.GetAuth101ReturnUrl("/account"));

    [Authorize]
    [HttpGet("/account")]
    public async Task<IActionResult> ShowAsync() => View("Account", await HttpContext.GetAuth101UserAsync<AppUser>());

    [HttpPost("/logout")]
    public async Task<IActionResult> LogoutAsync()
    {
        await HttpContext.SignOutAuth101Async<AppUser>();
        return LocalRedirect("/login");
    }

    /// <summary>Who has given the password more than a few minutes ago gives it once more, on the page below.</summary>
    [Authorize(Policy = Auth101Policies.Fresh)]
    [HttpGet("/payout")]
    public IActionResult Payout() => View();

    [Authorize(Policy = Auth101Policies.Fresh)]
    [HttpPost("/payout")]
    public IActionResult Pay() => View("Payout", "The money is on its way.");

    [Authorize]
    [HttpGet("/password")]
    public IActionResult Password() => View();

    [Authorize]
    [HttpPost("/password")]
    public async Task<IActionResult> PasswordAsync(string password) =>
        After((await HttpContext.ReauthenticateAuth101Async<AppUser>(password)).Error, HttpContext.GetAuth101ReturnUrl("/account"));

    /// <summary>Shows the page again with what is wrong, or goes on to another one.</summary>
    private IActionResult After(AuthError? error, string next)
    {
        if (error is null)
        {
            return LocalRedirect(next);
        }

        ViewData["Error"] = error.Message;
        return View();
    }
}
