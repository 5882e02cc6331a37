using Auth101.Proofs;
using Auth101.Runtime.Tests.Fuzzing;
using CsCheck;

namespace Auth101.Runtime.Tests.Proofs;

public sealed class ProofFuzzTests
{
    private readonly ProofSealer _sealer = new(new AuthOptions { Secret = "0123456789abcdef0123456789abcdef0123456789abcdef" });

    [Fact]
    public Task Nothing_but_the_very_text_that_was_sealed_is_opened()
    {
        var proofs = Enumerable.Range(0, 8).Select(number => _sealer.NewLink(ProofPurpose.ResetPassword, $"{number}", "ada@example.com"));
        var issued = proofs.ToDictionary(_sealer.Seal);
        var tokens = Gen.OneOfConst([.. issued.Keys]);
        return Gen.Frequency((1, Gen.String), (1, tokens), (6, tokens.Mutated("-_", "=", "==", "+", "/", "%3D", " ", "\r\n", "\0", "é", "\uD800")))
            .FuzzAsync(
                token =>
                {
                    var opened = _sealer.TryOpen(ProofPurpose.ResetPassword, token);
                    Assert.Equal(issued.GetValueOrDefault(token), opened);
                    return opened is not null;
                },
                cases: 10_000,
                FuzzTarget.Print);
    }

    [Fact]
    public Task A_text_is_a_code_or_nothing()
    {
        var code = Gen.Char["0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghijklmnopqrstvwxyz- "].Array[7, 10].Select(static characters => new string(characters));
        return Gen.Frequency((1, Gen.String), (4, code)).FuzzAsync(
            text =>
            {
                var read = ProofCode.Read(text);
                Assert.Matches("^([0-9A-HJKMNP-TV-Z]{8})?$", read ?? string.Empty);
                return read is not null;
            },
            cases: 10_000,
            FuzzTarget.Print);
    }
}
