using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Studies.Tests.Evaluation;

/// <summary>The method demonstration: invented places, a known truth, and verdicts that are worth what the page says.</summary>
public sealed class DemonstrationTests
{
    private static readonly EvidenceDemonstration Made = EvidenceDemonstration.Current;

    [Fact]
    public void Sixty_invented_regions_are_each_counted_once()
    {
        Assert.Equal(60, Made.Regions.Select(region => region.Name).Distinct().Count());
        Assert.Equal(60, Made.Groups.Sum(group => group.Count));
        Assert.Equal(60, Enum.GetValues<DemonstrationOutcome>().Sum(Made.Count));
        Assert.Equal([(0.0, true, 20), (2, true, 10), (4, true, 10), (8, true, 10), (0, false, 10)], Made.Groups.Select(group => (group.Planted, group.HasLike, group.Count)));
        Assert.DoesNotContain(Made.Regions, region => Vocabulary.Regions.RegionCatalogue.All.Any(real => real.Name == region.Name || real.EnglishName == region.Name));
    }

    [Fact]
    public void A_verdict_is_worth_what_the_truth_says()
    {
        foreach (var region in Made.Regions)
        {
            var claims = region.Verdict is "consistent-with-a-contribution" or "strong-indication";
            Assert.Equal(region.Verdict == "no-credible-comparison", region.Outcome == DemonstrationOutcome.Refused);
            Assert.Equal(claims && region.Planted == 0, region.Outcome == DemonstrationOutcome.FalseAlarm);
            Assert.Equal(claims && region.Planted != 0, region.Outcome is DemonstrationOutcome.Hit or DemonstrationOutcome.WrongSign);
            // Where no comparison is credible no size is told.
            Assert.Equal(region.Outcome == DemonstrationOutcome.Refused, region.Estimate is null);
        }
    }

    [Fact]
    public void It_finds_what_is_large_and_refuses_what_resembles_nothing()
    {
        Assert.DoesNotContain(Made.Regions, region => region.Outcome == DemonstrationOutcome.WrongSign);
        Assert.DoesNotContain(Made.Regions, region => region.Planted == 0 && region.Verdict == "strong-indication");
        Assert.InRange(Made.Regions.Count(region => !region.HasLike && region.Outcome == DemonstrationOutcome.Refused), 9, 10);
        Assert.InRange(Made.Regions.Count(region => region.Planted == 8 && region.Outcome == DemonstrationOutcome.Hit), 6, 10);
        Assert.Contains($"finds {Made.Count(DemonstrationOutcome.Hit)} of them", Made.Sentence.English, StringComparison.Ordinal);
        Assert.Contains($"false alarm in {Made.Regions.Count(region => region.HasLike && region.Outcome == DemonstrationOutcome.FalseAlarm)}.", Made.Sentence.English, StringComparison.Ordinal);
    }
}
