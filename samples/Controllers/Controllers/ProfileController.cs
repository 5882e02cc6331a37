using Auth101;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Controllers.Controllers;

/// <summary>Actions for everyone, for whoever is signed in, for a role, and for a policy.</summary>
[ApiController]
[Authorize]
[Route("profile")]
public sealed class ProfileController : ControllerBase
{
    [AllowAnonymous]
    [HttpGet("greeting")]
    public async Task<string> GreetAsync() =>
        await HttpContext.GetAuth101UserAsync<AppUser>() is { } user ? $"Hello, {user.Email}." : "Hello, whoever you are.";

    [HttpGet]
    public async Task<ActionResult<Profile>> GetAsync() =>
        await HttpContext.GetAuth101UserAsync<AppUser>() is { } user ? new Profile(user.Id, user.Email, user.Role) : Unauthorized();

    [Authorize(Roles = "editor")]
    [HttpGet("editors-only")]
    public string Edit() => "You may edit.";

    [Authorize(Policy = "Verified")]
    [HttpGet("verified-only")]
    public string Send() => "You may send.";
}

/// <summary>What a client sees of its user.</summary>
public sealed record Profile(Guid Id, string Email, string Role);
