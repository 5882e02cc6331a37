using Auth101.Runtime.Tests.Flows;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Stores;

public class SignInCandidateTests
{
    [Fact]
    public void Its_text_has_no_hash()
    {
        var candidate = new SignInCandidate<TestUser>(new TestUser { Email = TestAuth.Email }, "$argon2id$secret");

        Assert.DoesNotContain("secret", $"{candidate}", StringComparison.Ordinal);
    }
}
