using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Vocabulary.Tests.Clusters;

public class ClusterWeightReadingTests
{
    [Fact]
    public void Four_readings_by_two_definitions_oldest_first()
    {
        Assert.Equal([(2008, 38.0), (2015, 39.0), (2020, 23.4), (2021, 25.0)], ClusterWeightReadings.All.Select(reading => (reading.Year, reading.Percent)));
        Assert.Equal(
            [ClusterWeightBasis.TradedIndustries, ClusterWeightBasis.TradedIndustries, ClusterWeightBasis.StrongPlaces, ClusterWeightBasis.StrongPlaces],
            ClusterWeightReadings.All.Select(reading => reading.Basis));
    }

    [Fact]
    public void The_panorama_of_2020_carries_its_counts()
    {
        var reading = ClusterWeightReadings.All.Single(reading => reading.Code == "panorama-2020");
        Assert.Equal((61.8, 51, 2950, false), (reading.JobsMillion, reading.Sectors, reading.Places, reading.Approximate));
    }

    [Fact]
    public void Each_says_what_it_counts_in_both_languages_and_how_well_it_is_founded()
    {
        Assert.All(ClusterWeightReadings.All, reading =>
        {
            Assert.EndsWith(".", reading.English, StringComparison.Ordinal);
            Assert.EndsWith(".", reading.Dutch, StringComparison.Ordinal);
            Assert.NotEmpty(reading.Source);
        });
        Assert.Equal(EvidenceMark.ToBeChecked, ClusterWeightReadings.All.Single(reading => reading.Year == 2015).DefinitionEvidence);
    }
}
