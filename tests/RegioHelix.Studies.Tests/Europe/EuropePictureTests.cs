using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Tests.Europe;

[Collection(nameof(Loaded))]
public sealed class EuropePictureTests(LoadedData data)
{
    private static readonly StudySettings Small = new("small", 2015, Scope: ActivityScope.All);

    private EuropePicture Run(EuropeMeasure measure, string? activity, StudySettings settings, ClassChoice? classes = null) =>
        new EuropePictureStudy(new EuropeFigures(data.OpportunityTables, new SearchStudy()), new EuropeMapStudy(data.Tables, new SearchStudy())).Run(measure, activity, classes ?? new ClassChoice(), settings);

    private static EuropeRegion Of(EuropePicture picture, string region) => picture.Regions.Single(one => one.Region.Code == region);

    [Fact]
    public void Figures_are_those_of_the_regions_own_pages()
    {
        var settings = new StudySettings("simulated");
        foreach (var region in new[] { "NL41", "ITH3" })
        {
            var profile = data.Regions.Run(region, settings);
            var line = profile.Activities.Single(one => one.Code == "C28");
            Assert.Equal(line.LocationQuotient, Of(Run(EuropeMeasure.LocationQuotient, "C28", settings), region).Value);
            Assert.Equal(line.Share, Of(Run(EuropeMeasure.Share, "C28", settings), region).Value);
            Assert.Equal(line.Growth, Of(Run(EuropeMeasure.Growth, "C28", settings), region).Value);
            Assert.Equal(line.Stars, (int?)Of(Run(EuropeMeasure.Stars, "C28", settings), region).Value);
            Assert.Equal(profile.Krugman, Of(Run(EuropeMeasure.Krugman, null, settings), region).Value);
            Assert.Equal(profile.Activities.Count(one => one.Reach == MarketReach.Traded && one.LocationQuotient >= 1), Of(Run(EuropeMeasure.Diversity, null, settings), region).Value);
        }
    }

    [Fact]
    public void A_small_table_is_as_on_paper()
    {
        // C15 in ITH3 grew from 400 to 484 in two years; three of the four figures of ITH2 are published, the withheld one is 20.
        Assert.Equal(0.1, Of(Run(EuropeMeasure.Growth, "C15", Small), "ITH3").Value!.Value, 1e-9);
        Assert.Equal(0.75, Of(Run(EuropeMeasure.Coverage, null, Small), "ITH2").Value!.Value, 1e-9);
        Assert.Equal(484, Of(Run(EuropeMeasure.Jobs, "C15", Small), "ITH3").Value);
        var withheld = Of(Run(EuropeMeasure.Jobs, "C14", Small), "ITH2");
        Assert.Equal((null, Quality.Confidential, -1, null), (withheld.Value, withheld.Quality, withheld.Class, withheld.Rank));
        Assert.Equal(20, withheld.Upper!.Value, 1);
        Assert.Equal([1, 2, 3], Run(EuropeMeasure.Jobs, "C15", Small).Regions.Select(region => region.Rank));
    }

    [Fact]
    public void A_figure_whose_bounds_lie_in_two_classes_is_in_doubt()
    {
        var region = Of(Run(EuropeMeasure.Herfindahl, null, Small), "ITH2");
        Assert.True(region.Lower < region.Upper);
        var between = ((region.Lower + region.Upper) / 2).Value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(MapDoubt.GapsCrossClass, Of(Run(EuropeMeasure.Herfindahl, null, Small, new ClassChoice(ClassWay.Own, Breaks: between)), "ITH2").Doubt);
        Assert.Equal(MapDoubt.None, Of(Run(EuropeMeasure.Herfindahl, null, Small, new ClassChoice(ClassWay.Own, Breaks: "0.001")), "ITH2").Doubt);
        Assert.Equal(MapDoubt.None, Of(Run(EuropeMeasure.Herfindahl, null, Small, new ClassChoice(ClassWay.Own, Breaks: between)), "ITH3").Doubt);
    }

    [Fact]
    public void What_cannot_be_computed_is_said_in_words()
    {
        var first = Run(EuropeMeasure.Growth, "C15", Small with { Year = 2013 });
        Assert.Contains("no year before 2013", first.Refusal!.English, StringComparison.Ordinal);
        Assert.All(first.Regions, region => Assert.Null(region.Value));
        Assert.Contains("theme of several activities", Run(EuropeMeasure.Stars, "theme:textiles", new StudySettings("simulated")).Refusal!.English, StringComparison.Ordinal);
        Assert.NotNull(Run(EuropeMeasure.RelatedVariety, null, new StudySettings("simulated", Level: ActivityLevel.Section)).Refusal);
        Assert.Throws<StudyRefusedException>(() => Run(EuropeMeasure.LocationQuotient, "ZZ", new StudySettings("simulated")));
    }

    [Theory]
    [InlineData("0.5;1;2", MeasureUnit.Times, new[] { 0.5, 1, 2 })]
    [InlineData(" 0,5  1,5 ", MeasureUnit.Times, new[] { 0.5, 1.5 })]
    [InlineData("-5 %;0;5%", MeasureUnit.YearlyChange, null)]
    [InlineData("-5%;0;5", MeasureUnit.YearlyChange, new[] { -0.05, 0, 0.05 })]
    [InlineData("", MeasureUnit.Times, null)]
    [InlineData("1;1", MeasureUnit.Times, null)]
    [InlineData("1;Infinity", MeasureUnit.Times, null)]
    public void Own_limits_are_read_or_refused(string typed, MeasureUnit unit, double[]? expected)
    {
        var (breaks, problem) = OwnBreaks.Read(typed, unit);
        Assert.Equal(expected is null, problem is not null);
        Assert.Equal(expected ?? [], breaks);
    }

    [Fact]
    public void Ranks_share_the_better_place_and_countries_keep_those_of_all()
    {
        var study = new EuropeRankingStudy(new EuropeFigures(data.OpportunityTables, new SearchStudy()));
        var all = study.Run(EuropeMeasure.Stars, "C28", null, new StudySettings("simulated"));
        foreach (var tie in all.Lines.Where(line => line.Rank is not null).GroupBy(line => line.Value))
            Assert.Equal(all.Lines.Count(line => line.Value > tie.Key) + 1, Assert.Single(tie.Select(line => line.Rank!.Value).Distinct()));
        var dutch = study.Run(EuropeMeasure.Stars, "C28", "nl", new StudySettings("simulated"));
        Assert.Equal(12, dutch.Lines.Count);
        Assert.All(dutch.Lines, line => Assert.Equal(all.Lines.Single(other => other.Region.Code == line.Region.Code).Rank, line.Rank));
        var vanguard = study.Run(EuropeMeasure.Stars, "C28", "territory:vanguard-2016", new StudySettings("simulated"));
        Assert.InRange(vanguard.Lines.Count, 2, 100);
        Assert.Equal(RefusalReason.Unknown, Assert.Throws<StudyRefusedException>(() => study.Run(EuropeMeasure.Stars, "C28", "QQ", new StudySettings("simulated"))).Reason);
    }
}
