using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Tests.Specialisation;

/// <summary>Every simulated figure says so where it stands.</summary>
[Collection(nameof(Loaded))]
public sealed class SimulatedWordingTests(LoadedData data)
{
    private static readonly StudySettings Simulated = new("simulated");

    [Fact]
    public void Every_regions_sentence_says_that_it_is_simulated()
    {
        foreach (var region in RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Where(region => data.Store.GetTable(new("simulated", null, 2014, "persons_employed", "PER", "", 2, Vocabulary.Activities.ActivityLevel.Division)).FindRegion(region.Code) >= 0).Take(40))
        {
            var headline = data.Regions.Run(region.Code, Simulated).Headline;
            Assert.Contains("simulated", headline.Sentence.English + headline.CoverageSentence.English, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("gesimuleerde", headline.Sentence.Dutch + headline.CoverageSentence.Dutch, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Csv_and_json_say_so_on_every_line()
    {
        var profile = data.Regions.Run("ITH3", Simulated);
        Assert.True(profile.Provenance.IsSimulated);
        Assert.All(profile.Activities.Where(line => line.Jobs is not null), line => Assert.Equal(Quality.Simulated, line.Quality));
        Assert.All(RegionCsv.Write(profile).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), line => Assert.Contains(",simulated,", line, StringComparison.Ordinal));
        Assert.Contains("\"kind\": \"simulated\"", StudyJson.Write(profile), StringComparison.Ordinal);
    }

    [Fact]
    public void The_map_and_the_activity_say_so()
    {
        var map = new EuropeMapStudy(data.Tables, new SearchStudy()).Run("C28", MapMeasure.LocationQuotient, Simulated);
        Assert.StartsWith("Simulated figures.", map.Sentence.English, StringComparison.Ordinal);
        Assert.StartsWith("Gesimuleerde cijfers.", map.Sentence.Dutch, StringComparison.Ordinal);
        Assert.StartsWith("In the simulated figures", data.Activities.Run("C28", Simulated).Sentence.English, StringComparison.Ordinal);
    }
}
