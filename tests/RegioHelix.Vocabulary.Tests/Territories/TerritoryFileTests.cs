using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Vocabulary.Tests.Territories;

public sealed class TerritoryFileTests
{
    private const string Heading = "territory\tcode\tenglish\tdutch\tversion\tyear\tsource\tevidence\n";

    [Fact]
    public void Vanguard_of_2016_has_no_member_that_is_named_later()
    {
        var (early, all) = (TerritoryCatalogue.Find("vanguard-2016")!, TerritoryCatalogue.Find("vanguard")!);
        Assert.Equal(2016, early.Date);
        Assert.DoesNotContain(early.Members, member => member.Since > 2016);
        Assert.Subset(all.Members.Select(member => member.Code).ToHashSet(), early.Members.Select(member => member.Code).ToHashSet());
        Assert.Contains(early.Members, member => member.Code == "UKM");
        Assert.All(TerritoryCatalogue.All, territory => Assert.NotEqual("", territory.Source));
    }

    [Fact]
    public void Codes_of_every_level_stand_for_regions()
    {
        Assert.Equal(["UKM5", "UKM6", "UKM7", "UKM8", "UKM9"], TerritoryCodes.ListRegions("UKM", NutsVersion.Nuts2016));
        Assert.Equal(["ES21"], TerritoryCodes.ListRegions("ES21", NutsVersion.Nuts2016));
        Assert.Empty(TerritoryCodes.ListRegions("SE312", NutsVersion.Nuts2016));
        Assert.Equal("SE31", TerritoryCodes.FindAround("SE312"));
        Assert.True(TerritoryCodes.AreAllOf("SE31", ["SE311", "SE312", "SE313"]));
        Assert.False(TerritoryCodes.AreAllOf("SE31", ["SE311", "SE312"]));
        Assert.False(TerritoryCodes.AreAllOf("FI19", ["FI197"]));
        Assert.Equal(22, TerritoryCodes.ListRegions("FR", NutsVersion.Nuts2016).Count(code => !code.StartsWith("FRY", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Mine\t\tmine\t\t2016\n", "territory-name", 2, 1)]
    [InlineData("mine\tITH3\n", "territory-not-introduced", 2, 1)]
    [InlineData("mine\t\tmine\t\t2016\n", "territory-without-region", 2, 1)]
    [InlineData("mine\t\t\t\t2016\nmine\tITH3\n", "missing-name", 2, 3)]
    [InlineData("mine\t\tmine\t\t2015\nmine\tITH3\n", "nuts-version", 2, 5)]
    [InlineData("mine\t\tmine\t\t2016\nmine\tFR71\n", "unknown-region", 3, 2)]
    [InlineData("mine\t\tmine\t\t2024\nmine\tUKM\n", "unknown-region", 3, 2)]
    [InlineData("mine\t\tmine\t\t2016\nmine\tith3\n", "unknown-region", 3, 2)]
    [InlineData("mine\t\tmine\t\t2016\nmine\tITH3\nmine\tITH3\n", "repeated-region", 4, 2)]
    [InlineData("mine\t\tmine\t\t2016\t16\nmine\tITH3\n", "year", 2, 6)]
    [InlineData("mine\t\tmine\t\t2016\t\t\tsure\nmine\tITH3\n", "evidence-word", 2, 8)]
    public void What_is_wrong_is_said_with_its_place(string rows, string rule, int line, int column)
    {
        var problem = Assert.Throws<ProblemsException>(() => TerritoryFile.Read(new StringReader(Heading + rows), "mine.tsv")).Problems.First(one => one.Rule == rule);
        Assert.Equal((line, column), ((int)problem.Line, problem.Column));
    }

    [Fact]
    public void Every_region_of_a_version_goes_somewhere_but_where_its_country_left()
    {
        foreach (var (from, to) in from one in Enum.GetValues<NutsVersion>() from other in Enum.GetValues<NutsVersion>() select (one, other))
        {
            var overlaps = RegionOverlaps.List(from, to);
            var (gone, stays) = (RegionCatalogue.ListVersion(from).Where(region => overlaps.All(overlap => overlap.From != region.Code)).ToList(), RegionCatalogue.ListVersion(to).Select(region => region.Country).ToHashSet());
            Assert.DoesNotContain(gone, region => stays.Contains(region.Country) && region.Country != "NO" && region.Country != "RS");
            Assert.Equal(overlaps.Count, RegionOverlaps.List(to, from).Count);
            if (from == to)
                Assert.All(overlaps, overlap => Assert.Equal(overlap.From, overlap.To));
        }
    }

    [Fact]
    public void Only_pieces_smaller_than_any_region_are_not_known()
    {
        var unknown = (from one in Enum.GetValues<NutsVersion>()
                       from other in Enum.GetValues<NutsVersion>()
                       where one < other
                       from overlap in RegionOverlaps.List(one, other)
                       where overlap.Pieces.Count == 0
                       select $"{overlap.From}>{overlap.To}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["IE01>IE06", "NL33>NL35"], unknown);
    }
}
