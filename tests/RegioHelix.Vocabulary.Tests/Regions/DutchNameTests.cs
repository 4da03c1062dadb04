using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

/// <summary>Dutch names stand only where Dutch has its own, and never twice for different places of one version.</summary>
public sealed class DutchNameTests
{
    [Theory]
    [InlineData("DE21", "Opper-Beieren")]
    [InlineData("BE33", "Luik")]
    [InlineData("BE32", "Henegouwen")]
    [InlineData("ITC4", "Lombardije")]
    [InlineData("ITI1", "Toscane")]
    [InlineData("ES51", "Catalonië")]
    [InlineData("FRF1", "Elzas")]
    [InlineData("FR42", "Elzas")]
    [InlineData("ITH3", "Veneto")]
    [InlineData("NL41", "Noord-Brabant")]
    [InlineData("DEA1", "Düsseldorf")]
    public void A_region_has_its_Dutch_name_or_its_own(string code, string name) => Assert.Equal(name, RegionCatalogue.Find(code)!.DutchName);

    [Fact]
    public void Each_version_has_every_Dutch_name_once() =>
        Assert.All(Enum.GetValues<NutsVersion>(), version =>
        {
            var regions = RegionCatalogue.ListVersion(version);
            Assert.Equal(regions.Count, regions.Select(region => region.DutchName).Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void A_region_has_one_Dutch_name_under_all_its_codes() =>
        Assert.All(RegionCatalogue.All.GroupBy(region => (region.Country, region.Name)), same => Assert.Single(same.Select(region => region.DutchName).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void A_Dutch_name_keeps_no_English_word() =>
        Assert.DoesNotContain(RegionCatalogue.All, region => region.Country != "UK" && region.DutchName != region.Name && region.DutchName.Split(' ').Any(word => word is "North" or "South" or "East" or "Upper" or "Lower"));
}
