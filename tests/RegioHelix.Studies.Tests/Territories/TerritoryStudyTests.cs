using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Tests.Territories;

[Collection(nameof(Loaded))]
public sealed class TerritoryStudyTests(LoadedData data)
{
    [Fact]
    public void A_territory_is_the_sum_of_its_regions()
    {
        var profile = new TerritoryProfileStudy(data.Tables, data.Regions).Run("op-zuid", new StudySettings());
        var members = new[] { "NL34", "NL41", "NL42" }.Select(code => data.Regions.Run(code, new StudySettings())).ToList();
        Assert.All(profile.Territory.Members, member => Assert.Equal(MemberState.Whole, member.State));
        Assert.Contains("3 regions", profile.Region.Region.CountryName.English, StringComparison.Ordinal);
        Assert.Equal(members[0].Provenance.Regions, profile.Region.Provenance.Regions);
        Assert.DoesNotContain(profile.Region.Peers, peer => peer.Region.Code is "NL34" or "NL41" or "NL42");
        var whole = profile.Region.Activities.Where(line => line.Jobs is not null && members.All(member => member.Activities.Single(one => one.Code == line.Code).Jobs is not null)).ToList();
        Assert.NotEmpty(whole);
        Assert.All(whole, line => Assert.Equal(members.Sum(member => member.Activities.Single(one => one.Code == line.Code).Jobs!.Value), line.Jobs!.Value, 1e-6));
        Assert.All(profile.Region.Activities.Where(line => line.LocationQuotient is not null), line => Assert.InRange(line.LocationQuotient!.Value, (line.Lower ?? 0) * 0.98, (line.Upper ?? double.MaxValue) * 1.02));
    }

    [Fact]
    public void Members_of_another_version_are_followed_together()
    {
        var version = NutsVersion.Nuts2013;
        var all = RegionCatalogue.ListVersion(version).Select(region => region.Code).ToHashSet();
        var vanguard = TerritoryRows.From(TerritoryCatalogue.Find("vanguard")!, version, all);
        Assert.Equal(["UKM2", "UKM3", "UKM5", "UKM6"], vanguard.Regions.Where(code => code.StartsWith("UKM", StringComparison.Ordinal)));
        Assert.Contains("FR51", vanguard.Regions);
        Assert.Contains("SE31", vanguard.Regions);
        Assert.Equal(MemberState.Finer, vanguard.Members.Single(member => member.Member.Code == "FI197").State);
        Assert.DoesNotContain("SE31", TerritoryRows.From(TerritoryCatalogue.Find("vanguard-2016")!, version, all).Regions);
        var latest = TerritoryRows.From(TerritoryCatalogue.Find("vanguard")!, NutsVersion.Nuts2024, RegionCatalogue.ListVersion(NutsVersion.Nuts2024).Select(region => region.Code).ToHashSet());
        Assert.Equal(MemberState.Whole, latest.Members.Single(member => member.Member.Code == "NL3").State);
        Assert.Equal(MemberState.NotInVersion, latest.Members.Single(member => member.Member.Code == "UKM").State);
    }

    [Fact]
    public void A_member_inside_another_counts_once_and_is_said()
    {
        var territory = TerritoryFile.Read(new StringReader("territory\tcode\tenglish\tversion\nmine\t\tmine\t2013\nmine\tES2\t\nmine\tES21\t\nmine\tIE01\t\n"), "mine.tsv")[0];
        var rows = TerritoryRows.From(territory, NutsVersion.Nuts2016, RegionCatalogue.ListVersion(NutsVersion.Nuts2016).Select(region => region.Code).ToHashSet());
        Assert.Equal(["ES21", "ES22", "ES23", "ES24", "IE04"], rows.Regions);
        Assert.Equal("ES2", rows.Members[1].InsideOf);
        Assert.Equal(MemberState.Partly, rows.Members[2].State);
        Assert.Equal(["IE06"], rows.Members[2].Absent);
    }

    [Fact]
    public void Every_study_of_a_region_takes_a_territory()
    {
        Assert.Equal("territory:op-zuid", data.Opportunities.Run("territory:op-zuid", new StudySettings()).Region.Code);
        var partners = data.Partners.Run("TERRITORY:op-zuid", new StudySettings());
        Assert.DoesNotContain(partners.Partners, partner => partner.Region.Code is "NL34" or "NL41" or "NL42");
        Assert.All(partners.Partners, partner => Assert.InRange(partner.Kilometres!.Value, 0, 500));
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => data.Regions.Run("territory:nowhere", new StudySettings())).Reason);
        Assert.Equal(RefusalReason.NotLoaded, Assert.Throws<StudyRefusedException>(() => data.Regions.Run("territory:op-zuid", new StudySettings("small"))).Reason);
        Assert.Equal("/territories/op-zuid", partners.Region.Path);
    }
}
