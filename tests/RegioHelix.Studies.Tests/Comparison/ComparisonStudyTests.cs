using RegioHelix.Studies.Comparison;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Comparison;

[Collection(nameof(Loaded))]
public sealed class ComparisonStudyTests(LoadedData data)
{
    private RegionComparison Run(StudySettings settings, params string[] regions) => new ComparisonStudy(data.OpportunityTables, data.Regions, new SearchStudy()).Run(regions, settings);

    [Fact]
    public void A_small_table_is_as_on_paper()
    {
        var comparison = Run(new StudySettings("small", 2015, Scope: ActivityScope.All), "ITH1", "ITH3");
        // Shares of ITH1: 300, 100, 100, 500 of 1,000; of ITH3: 100, 16, 484, 400 of 1,000. In the same activities: 100 + 16 + 100 + 400.
        Assert.Equal(0.616, comparison.Similarities[0][1]!.Value, 1e-9);
        Assert.Equal(comparison.Similarities[0][1], comparison.Similarities[1][0]);
        Assert.Equal(["ITH1", "ITH3"], comparison.Regions.Select(region => region.Region.Code));
        Assert.All(comparison.Activities, activity => Assert.Equal(2, activity.Cells.Count));
    }

    [Fact]
    public void Cells_are_those_of_the_regions_own_pages_in_the_order_asked_for()
    {
        var settings = new StudySettings("simulated");
        var comparison = Run(settings, "NL41", "ITH3", "DE11");
        for (var at = 0; at < 3; at++)
        {
            var profile = data.Regions.Run(comparison.Regions[at].Region.Code, settings);
            Assert.Equal(profile.Headline.Sentence, comparison.Regions[at].Sentence);
            foreach (var activity in comparison.Activities)
                Assert.Equal(profile.Activities.Single(line => line.Code == activity.Code).LocationQuotient, activity.Cells[at].LocationQuotient);
        }
        Assert.All(comparison.Complements, one => Assert.True(one.Partner is null || comparison.Regions.Any(region => region.Region.Code == one.Partner.Code && one.Partner.Code != one.Region.Code)));
        Assert.StartsWith("Simulated figures.", comparison.Sentence.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_too_many_and_unknown_are_refused()
    {
        var settings = new StudySettings("simulated");
        Assert.Equal(RefusalReason.BadSettings, Assert.Throws<StudyRefusedException>(() => Run(settings, "NL41", "nl41")).Reason);
        Assert.Contains("13 regions", Assert.Throws<StudyRefusedException>(() => Run(settings, [.. RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Take(13).Select(region => region.Code)])).Message, StringComparison.Ordinal);
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => Run(settings, "NL41", "XX99")).Reason);
    }

    [Fact]
    public void Groups_hold_two_to_twelve_regions_and_the_twelve_provinces_are_one()
    {
        Assert.Equal(12, Assert.Single(ComparisonGroups.OfCountry("NL", NutsVersion.Nuts2013)).Count);
        Assert.All(ComparisonGroups.OfCountry("DE", NutsVersion.Nuts2013), group => Assert.InRange(group.Count, 2, 12));
        Assert.Equal(["DE21", "DE22", "DE23", "DE24", "DE25", "DE26", "DE27"], ComparisonGroups.Of("DE21", NutsVersion.Nuts2013));
        Assert.Empty(ComparisonGroups.Of("LU00", NutsVersion.Nuts2013));
    }
}
