using RegioHelix.Studies.Landmarks;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Landmarks;

[Collection(nameof(Loaded))]
public sealed class LandmarkTests(LoadedData data)
{
    private LandmarkPage Page => new LandmarkStudy(data.Store).Run();

    [Fact]
    public void Venetos_leather_is_computed_from_its_totals()
    {
        var veneto = Page.Regions.Single(region => region.Region.Code == "ITH3");
        var leather = veneto.Figures.Single(figure => figure.Activity == "C15");
        Assert.Equal(27016, leather.Jobs);
        Assert.Equal(leather.Jobs / veneto.JobsAtLeast / (leather.EuropeJobs / 131782758.0), leather.LocationQuotient, 12);
        Assert.Equal(5.72, leather.LocationQuotient, 2);
        Assert.Equal(5, veneto.DivisionsMissing);
        Assert.Contains("5.7 times the EU share", veneto.Sentence.English, StringComparison.Ordinal);
        Assert.Contains("5,7 keer het EU-aandeel", veneto.Sentence.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dutch_provinces_and_the_conferences_regions_are_there()
    {
        var codes = Page.Regions.Select(region => region.Region.Code).ToList();
        Assert.Equal(12, codes.Count(code => code.StartsWith("NL", StringComparison.Ordinal)));
        Assert.All(["FR71", "DE21", "ITH3", "EL30"], code => Assert.Contains(code, codes));
        Assert.All(Page.Regions, region => Assert.InRange(region.Figures.Count, 2, 3));
    }

    [Fact]
    public void No_landmark_is_contradicted_by_the_simulated_figures()
    {
        foreach (var landmark in Page.Regions)
        {
            var simulated = data.Regions.Run(landmark.Region.Code, new StudySettings("simulated", 2014)).Activities.ToDictionary(line => line.Code);
            foreach (var figure in landmark.Figures)
                Assert.Equal(1, simulated[figure.Activity].LocationQuotient!.Value / figure.LocationQuotient, 0.02);
        }
    }
}
