using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Auth101.Samples.Tests;

/// <summary>What keeps people out of a page.</summary>
internal static class Accessibility
{
    /// <summary>Lets axe look at what a page shows now.</summary>
    public static async Task CheckAccessibilityAsync(this IPage page)
    {
        var violations = (await page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, page.Url + '\n' + string.Join('\n', violations.Select(static violation =>
            $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Select(static node => "  " + node.Html))}")));
    }
}
