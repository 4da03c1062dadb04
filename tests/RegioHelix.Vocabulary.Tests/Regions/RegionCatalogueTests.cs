using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

public sealed class RegionCatalogueTests
{
    [Fact]
    public void KnowsItsRegions()
    {
        var veneto = RegionCatalogue.Find("ITH3");
        Assert.Equal(("Veneto", "Veneto", "IT"), (veneto?.Name, veneto?.EnglishName, veneto?.Country));
        Assert.Equal(Enum.GetValues<NutsVersion>(), veneto!.Versions);
        Assert.Equal([NutsVersion.Nuts2013], RegionCatalogue.Find("FR71")!.Versions);
        Assert.Equal("Upper Bavaria", RegionCatalogue.Find("DE21")!.EnglishName);
        Assert.Null(RegionCatalogue.Find("ITZZ"));
        Assert.Null(RegionCatalogue.Find(""));
    }

    [Theory]
    [InlineData(NutsVersion.Nuts2013, 320, 276)]
    [InlineData(NutsVersion.Nuts2016, 332, 281)]
    [InlineData(NutsVersion.Nuts2021, 334, 283)]
    [InlineData(NutsVersion.Nuts2024, 295, 244)]
    public void HasTheNumberOfRegionsThatEachVersionHas(NutsVersion version, int all, int ofTheEu28)
    {
        var regions = RegionCatalogue.ListVersion(version);
        Assert.Equal(all, regions.Count);
        Assert.Equal(ofTheEu28, regions.Count(region => CountryCatalogue.Find(region.Country)!.WasEu28));
    }

    [Fact]
    public void EveryRowIsComplete()
    {
        foreach (var region in RegionCatalogue.All)
        {
            Assert.True(region.Code.Length == 4 && RegionCatalogue.IsWellFormed(region.Code), region.Code);
            Assert.Equal(region.Country, region.Code[..2]);
            Assert.NotNull(CountryCatalogue.Find(region.Country));
            Assert.Equal(region.Name.Trim(), region.Name);
            Assert.True(region.Name.Length > 1 && region.EnglishName.Length > 1, region.Code);
            Assert.InRange(region.Latitude, -25, 80);
            Assert.InRange(region.Longitude, -65, 60);
            Assert.Equal(region.Versions.Order().Distinct(), region.Versions);
            Assert.NotEmpty(region.Versions);
        }
        Assert.Equal(RegionCatalogue.All.Select(region => region.Code).Order(StringComparer.Ordinal), RegionCatalogue.All.Select(region => region.Code));
    }

    [Fact]
    public void WithinAVersionAnEnglishNameStandsOnce()
    {
        foreach (var version in Enum.GetValues<NutsVersion>())
            Assert.Distinct(RegionCatalogue.ListVersion(version).Select(region => region.EnglishName));
    }

    [Theory]
    [InlineData("ITH3", NutsVersion.Nuts2013, RegionCodeStatus.Current)]
    [InlineData("FR71", NutsVersion.Nuts2013, RegionCodeStatus.Current)]
    [InlineData("FR71", NutsVersion.Nuts2016, RegionCodeStatus.OtherVersion)]
    [InlineData("FRK2", NutsVersion.Nuts2013, RegionCodeStatus.OtherVersion)]
    [InlineData("UKI3", NutsVersion.Nuts2024, RegionCodeStatus.OtherVersion)]
    [InlineData("NL36", NutsVersion.Nuts2024, RegionCodeStatus.Current)]
    [InlineData("ITD3", NutsVersion.Nuts2013, RegionCodeStatus.Superseded)]
    [InlineData("GR30", NutsVersion.Nuts2013, RegionCodeStatus.Superseded)]
    [InlineData("NL", NutsVersion.Nuts2013, RegionCodeStatus.OtherLevel)]
    [InlineData("BE2", NutsVersion.Nuts2013, RegionCodeStatus.OtherLevel)]
    [InlineData("SE224", NutsVersion.Nuts2013, RegionCodeStatus.OtherLevel)]
    [InlineData("GR1", NutsVersion.Nuts2013, RegionCodeStatus.OtherLevel)]
    [InlineData("CZZ", NutsVersion.Nuts2013, RegionCodeStatus.ExtraRegio)]
    [InlineData("CZZZ", NutsVersion.Nuts2013, RegionCodeStatus.ExtraRegio)]
    [InlineData("ITZZZ", NutsVersion.Nuts2013, RegionCodeStatus.ExtraRegio)]
    [InlineData("FRXX", NutsVersion.Nuts2013, RegionCodeStatus.ExtraRegio)]
    [InlineData("EU", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EU_V", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EU15", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EU28", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EU27_2007", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EU27_2020", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EA", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EA19", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EA20", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EEA30_2007", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EEA", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("EFTA", NutsVersion.Nuts2013, RegionCodeStatus.Aggregate)]
    [InlineData("ITH9", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("QQ11", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("ith3", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("ITH3 ", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("ITH3\n", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("ITH312", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("Veneto", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    [InlineData("", NutsVersion.Nuts2013, RegionCodeStatus.Unknown)]
    public void SaysWhatACodeMeans(string code, NutsVersion version, RegionCodeStatus expected) =>
        Assert.Equal(expected, RegionCatalogue.Classify(code, version));

    [Theory]
    [InlineData("NL", true)]
    [InlineData("ITH3", true)]
    [InlineData("NO0A1", true)]
    [InlineData("N", false)]
    [InlineData("1234", false)]
    [InlineData("ITH31A", false)]
    [InlineData("iTH3", false)]
    public void TellsAWellFormedCode(string code, bool expected) => Assert.Equal(expected, RegionCatalogue.IsWellFormed(code));

    [Fact]
    public void DetectsTheVersionOfWholeSets()
    {
        foreach (var version in Enum.GetValues<NutsVersion>())
            Assert.Equal(version, RegionCatalogue.DetectVersion(RegionCatalogue.ListVersion(version).Select(region => region.Code)));
    }

    [Fact]
    public void DetectsTheVersionOfPartsAndIgnoresOtherCodes()
    {
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(["FR71", "ITH3", "EU28", "ITD3"]));
        Assert.Equal(NutsVersion.Nuts2016, RegionCatalogue.DetectVersion(["FRK2", "HR04", "NL31"]));
        Assert.Equal(NutsVersion.Nuts2021, RegionCatalogue.DetectVersion(["FRK2", "HR05", "NL31"]));
        Assert.Equal(NutsVersion.Nuts2024, RegionCatalogue.DetectVersion(["FRK2", "NL35"]));
        Assert.Null(RegionCatalogue.DetectVersion(["EU28", "NL"]));
        Assert.Null(RegionCatalogue.DetectVersion([]));
    }

    [Fact]
    public void OnATieTheVersionWithFewestMissingThenTheOlderWins()
    {
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(["AT11", "AT12"]));
        // Every Greek region has the same code in all versions; of Croatia, HR03 alone leaves one missing before 2021 and three after.
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(["HR03", "EL30"]));
        // The North West of England has the same codes in three versions, but 2013 has one region of the kingdom fewer.
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(["UKD1", "UKD3", "UKD4", "UKD6", "UKD7"]));
        // Hungary without its centre: one region is missing in 2013, two later.
        Assert.Equal(NutsVersion.Nuts2013, RegionCatalogue.DetectVersion(["HU21", "HU22", "HU23"]));
        // One code that only 2021 and 2024 know, one that 2024 no longer has.
        Assert.Equal(NutsVersion.Nuts2021, RegionCatalogue.DetectVersion(["NL31", "NO02", "NO06", "NO07", "NO0B"]));
    }
}
