using RegioHelix.Studies.Search;

namespace RegioHelix.Studies.Tests.Search;

public sealed class SearchTests
{
    private readonly SearchStudy search = new();

    [Theory]
    [InlineData("Veneto", "ITH3")]
    [InlineData("venetto", "ITH3")]
    [InlineData("rhone alpes", "FRK2")]
    [InlineData("Rhône-Alpes", "FRK2")]
    [InlineData("zuid holland", "NL33")]
    [InlineData("Noord-Brabnt", "NL41")]
    [InlineData("ith3", "ITH3")]
    [InlineData("Upper Bavaria", "DE21")]
    [InlineData("oberbayern", "DE21")]
    [InlineData("Opper-Beieren", "DE21")]
    [InlineData("opper beieren", "DE21")]
    [InlineData("Lombardije", "ITC4")]
    [InlineData("Elzas", "FRF1")]
    [InlineData("luik", "BE33")]
    [InlineData("leather", "C15")]
    [InlineData("meubels", "C31")]
    [InlineData("machinry", "C28")]
    [InlineData("locatiequotient", "location-quotient")]
    public void Finds_what_was_meant(string typed, string code) => Assert.Contains(code, search.Find(typed, 5).Select(hit => hit.Code));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!!")]
    [InlineData("qqqqzzzz")]
    public void Finds_nothing_in_noise(string typed) => Assert.Empty(search.Find(typed));

    [Fact]
    public void A_very_long_text_is_cut() => Assert.Empty(search.Find(new string('ž', 100_000)));

    [Fact]
    public void An_exact_code_comes_first() => Assert.Equal(("DE21", 100), (search.Find("DE21")[0].Code, search.Find("DE21")[0].Score));
}
