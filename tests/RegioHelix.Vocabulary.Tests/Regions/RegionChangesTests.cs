using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Vocabulary.Tests.Regions;

public sealed class RegionChangesTests
{
    [Theory]
    [InlineData("ITD3", "ITH3")]
    [InlineData("GR11", "EL51")]
    [InlineData("EL11", "EL51")]
    [InlineData("DE42", "DE40")]
    [InlineData("FR71", "FRK2")]
    [InlineData("FR94", "FRA4")]
    [InlineData("NL31", "NL35")]
    [InlineData("ITH3", null)]
    [InlineData("nonsense", null)]
    public void FindsTheSuccessor(string code, string? expected) => Assert.Equal(expected, RegionCatalogue.FindSuccessor(code));

    [Theory]
    [InlineData("FR94", NutsVersion.Nuts2021, "FRY4")]
    [InlineData("FRY4", NutsVersion.Nuts2013, "FRA4")]
    [InlineData("HU11", NutsVersion.Nuts2013, "HU10")]
    [InlineData("NO0A", NutsVersion.Nuts2016, "NO05")]
    [InlineData("IE06", NutsVersion.Nuts2013, "IE02")]
    [InlineData("UKM9", NutsVersion.Nuts2013, "UKM3")]
    [InlineData("NL36", NutsVersion.Nuts2013, "NL33")]
    [InlineData("ITH3", NutsVersion.Nuts2013, "ITH3")]
    [InlineData("UKI3", NutsVersion.Nuts2024, null)]
    [InlineData("NO0B", NutsVersion.Nuts2013, null)]
    public void FindsTheCodeThatAnswersInAVersion(string code, NutsVersion version, string? expected) =>
        Assert.Equal(expected, RegionCatalogue.FindIn(code, version));

    [Fact]
    public void EveryRegionThatEndsInAVersionHasASuccessorThere()
    {
        var versions = Enum.GetValues<NutsVersion>();
        foreach (var region in RegionCatalogue.All.Where(region => region.Versions[^1] != NutsVersion.Nuts2024 && region.Country != "UK" || region.Versions[^1] < NutsVersion.Nuts2021))
        {
            var change = RegionChanges.Find(region.Code);
            Assert.True(change is not null, $"{region.Code} ends without a successor");
            Assert.Equal((int)region.Versions[^1], change.FromVersion);
            Assert.Equal((int)versions[Array.IndexOf(versions, region.Versions[^1]) + 1], change.ToVersion);
        }
    }

    [Fact]
    public void EveryRegionThatBeginsInAVersionHasAnOriginThere()
    {
        string[] withoutOrigin = ["NO0B"];
        foreach (var region in RegionCatalogue.All.Where(region => region.Versions[0] != NutsVersion.Nuts2013 && region.Country is not ("AL" or "RS")))
            Assert.True(withoutOrigin.Contains(region.Code) || RegionChanges.ListOrigins(region.Code).Any(change => change.ToVersion == (int)region.Versions[0]), $"{region.Code} begins without an origin");
    }

    [Fact]
    public void EverySuccessorIsARegionOfTheVersionNamed()
    {
        foreach (var change in RegionChanges.All)
        {
            Assert.NotEmpty(change.Note);
            Assert.DoesNotContain(change.Code, change.Successors);
            foreach (var successor in change.Successors)
                Assert.Equal(RegionCodeStatus.Current, RegionCatalogue.Classify(successor, (NutsVersion)change.ToVersion));
        }
    }

    [Fact]
    public void ASupersededCodeIsInNoneOfTheVersions()
    {
        foreach (var change in RegionChanges.All.Where(change => change.FromVersion < 2013))
            Assert.Equal(RegionCodeStatus.Superseded, RegionCatalogue.Classify(change.Code, NutsVersion.Nuts2013));
    }
}
