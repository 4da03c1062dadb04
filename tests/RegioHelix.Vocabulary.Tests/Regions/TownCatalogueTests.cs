using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

public sealed class TownCatalogueTests
{
    [Fact]
    public void Every_town_lies_in_a_region_of_2013_and_in_one_that_came_of_it()
    {
        Assert.All(TownCatalogue.All, town =>
        {
            Assert.Contains(NutsVersion.Nuts2013, RegionCatalogue.Find(town.Code)!.Versions);
            var present = RegionCatalogue.Find(town.PresentCode)!.Versions.Max();
            Assert.Equal(town.Code[..2] == "UK" ? NutsVersion.Nuts2021 : NutsVersion.Nuts2024, present);
            Assert.Contains(town.PresentCode, RegionCatalogue.ListSuccessorsIn(town.Code, present));
            Assert.All(town.Names, name => Assert.True(name.Length > 1 && name.Trim() == name, name));
        });
        // A town stands once in a region, under one row.
        Assert.Empty(TownCatalogue.All.SelectMany(town => town.Names.Select(name => (name, town.Code))).GroupBy(pair => pair).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_region_of_2013_has_a_town() =>
        Assert.Equal([], RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Select(region => region.Code).Except(TownCatalogue.All.Select(town => town.Code)));

    [Theory]
    [InlineData("Eindhoven", "NL41", "NL41")]
    [InlineData("Rotterdam", "NL33", "NL36")]
    [InlineData("Zagreb", "HR04", "HR05")]
    [InlineData("Stavanger", "NO04", "NO0A")]
    [InlineData("Lille", "FR30", "FRE1")]
    [InlineData("Dublin", "IE02", "IE06")]
    [InlineData("Glasgow", "UKM3", "UKM8")]
    public void A_town_has_the_code_of_then_and_of_now(string name, string then, string now) =>
        Assert.Equal((then, now), Assert.Single(TownCatalogue.All, town => town.Names.Contains(name)) is var found ? (found.Code, found.PresentCode) : default);

    [Theory]
    [InlineData("FR71", "FRK2")]
    [InlineData("UKC1", "UKC1")]
    [InlineData("HU10", null)]
    [InlineData("XX00", null)]
    public void What_was_divided_has_no_present_code_of_its_own(string code, string? present) => Assert.Equal(present, TownCatalogue.FindPresent(code));
}
