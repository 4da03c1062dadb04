using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Tests.Texts;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("www.works.example/a", "https://www.works.example/a")]
    [InlineData("HTTP://Bücher.example", "http://xn--bcher-kva.example/")]
    // The campaign's: a flag with a joiner is well formed and no name of the Internet.
    [InlineData("works.exam9\U0001F3F3\uFE0F\u200D\U0001F308ple", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://ada:secret@works.example", null)]
    public void An_address_is_one_that_can_be_opened_or_refused(string given, string? read)
    {
        var problems = new FieldProblems();
        var address = WebAddress.Read(given, "website", problems);
        Assert.Equal(read is null ? ["not-a-web-address"] : [], problems.Problems.Select(problem => problem.Rule));
        Assert.Equal(read is null, address is null);
        Assert.True(read is null || WebAddress.Domain(address!) == new Uri(read).IdnHost.Replace("www.", "", StringComparison.Ordinal));
    }
}
