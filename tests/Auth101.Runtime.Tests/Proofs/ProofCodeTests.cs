using Auth101.Proofs;

namespace Auth101.Runtime.Tests.Proofs;

public sealed class ProofCodeTests
{
    [Theory]
    [InlineData("0123ABCD")]
    [InlineData("0123abcd")]
    [InlineData("0123-ABCD")]
    [InlineData(" 0123 abcd ")]
    [InlineData("O123ABCD")]
    [InlineData("oi23abcd")]
    [InlineData("0L23ABCD")]
    [InlineData("0l23-abcd")]
    [InlineData("0-I-2-3-A-B-C-D")]
    public void A_code_is_read_however_it_is_typed(string text)
    {
        Assert.Equal("0123ABCD", ProofCode.Read(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("        ")]
    [InlineData("--------")]
    [InlineData("0123ABC")]
    [InlineData("0123ABCDE")]
    [InlineData("0123ABCU")]
    [InlineData("0123ABC!")]
    [InlineData("0123ABC\0")]
    [InlineData("0123ABCı")]
    [InlineData("٠١٢٣٤٥٦٧")]
    [InlineData("0123ABCD                                ")]
    public void What_is_no_code_is_not_read(string? text)
    {
        Assert.Null(ProofCode.Read(text));
    }

    [Fact]
    public void A_code_that_was_made_is_read_as_it_is()
    {
        var codes = Enumerable.Range(0, 1000).Select(static _ => ProofCode.New()).ToList();

        Assert.All(codes, static code => Assert.Equal(code, ProofCode.Read(code)));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }
}
