using RegioHelix.Import.Landmarks;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Landmarks;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Landmarks;

public class LandmarkTests
{
    private static readonly IReadOnlyList<Landmark> All = LandmarkSource.List();

    public static TheoryData<string> Regions => [.. All.Select(landmark => landmark.Region).Where(region => region != LandmarkSource.Europe).Distinct()];

    [Fact]
    public void There_are_about_a_hundred_of_twenty_four_regions()
    {
        Assert.InRange(All.Count, 100, 125);
        Assert.Equal(24, All.Count(landmark => landmark.Kind == LandmarkKind.RegionTotalAtLeast));
        Assert.Equal(All.Count, All.Select(landmark => (landmark.Region, landmark.Activity)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void A_region_has_two_or_three_activities_that_are_traded_and_known_to_the_vocabulary(string region)
    {
        Assert.Equal(RegionCodeStatus.Current, RegionCatalogue.Classify(region, NutsVersion.Nuts2013));
        var cells = All.Where(landmark => landmark.Region == region && landmark.Kind == LandmarkKind.Cell).ToArray();
        Assert.InRange(cells.Length, 2, 3);
        Assert.All(cells, cell => Assert.Equal(MarketReach.Traded, ActivityCatalogue.Find(cell.Activity)!.Reach));
        Assert.All(cells, cell => Assert.Contains(All, total => total.Region == LandmarkSource.Europe && total.Activity == cell.Activity));
    }

    [Fact]
    public void Every_figure_names_dataset_indicator_year_and_version() =>
        Assert.All(All, landmark => Assert.Equal("Eurostat, sbs_r_nuts06_r2, V16110, 2014, NUTS 2013", landmark.Source));

    [Theory]
    [MemberData(nameof(Regions))]
    public void Figures_and_counts_are_those_of_the_source(string region)
    {
        var source = new StructuralStatistics2014();
        foreach (var landmark in All.Where(landmark => landmark.Region == region))
        {
            Assert.Equal(landmark.Kind == LandmarkKind.Cell ? source.Find(region, landmark.Activity) : source.RegionTotal(region), landmark.Persons);
            Assert.Equal(landmark.Kind == LandmarkKind.Cell ? null : source.DivisionsMissing(region), landmark.DivisionsMissing);
        }
    }

    [Fact]
    public void Totals_of_Europe_are_those_of_the_source()
    {
        var source = new StructuralStatistics2014();
        Assert.Equal(276, source.Regions.Length);
        Assert.Equal(68, source.Divisions.Length);
        foreach (var landmark in All.Where(landmark => landmark.Region == LandmarkSource.Europe))
        {
            var all = landmark.Activity == LandmarkSource.AllActivities;
            Assert.Equal(all ? source.Total() : source.ActivityTotal(landmark.Activity), landmark.Persons);
            Assert.Equal(all ? source.RegionsWithAnyDivision() : source.RegionsPublished(landmark.Activity), landmark.RegionsPublished);
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void No_gap_can_bring_a_landmark_below_one(string region)
    {
        var source = new StructuralStatistics2014();
        Assert.All(All.Where(landmark => landmark.Region == region && landmark.Kind == LandmarkKind.Cell), landmark =>
            Assert.True(source.LowestQuotient(region, landmark.Activity) > 1.05, $"{region} {landmark.Activity}"));
    }

    [Theory]
    [InlineData("NL32", "H51", 13.31)]
    [InlineData("PT11", "C15", 13.84)]
    [InlineData("ITH3", "C15", 5.72)]
    [InlineData("NL41", "C28", 1.25)]
    public void Quotients_come_out_of_the_figures(string region, string activity, double quotient)
    {
        double Persons(string r, string a) => All.Single(landmark => landmark.Region == r && landmark.Activity == a).Persons;
        var share = Persons(region, activity) / Persons(region, LandmarkSource.AllActivities);
        var europe = Persons(LandmarkSource.Europe, activity) / Persons(LandmarkSource.Europe, LandmarkSource.AllActivities);
        Assert.Equal(quotient, share / europe, 0.006);
    }

    [Fact]
    public void Pushes_figures_and_counts_with_their_place_in_the_table()
    {
        var sink = new RecordingSink();
        LandmarkSource.Push(sink);
        var totals = All.Count(landmark => landmark.Kind != LandmarkKind.Cell);
        Assert.Equal(All.Count + totals, sink.Cells.Count);
        Assert.Equal(sink.Keys.Count, sink.Cells.Count);
        Assert.All(sink.Cells, cell => Assert.Equal((2014, ObservationFlags.None), (cell.Year, cell.Flags)));
        var leather = sink.Cells.Single(cell => sink.Keys[cell.Series] is { Region: "ITH3", Activity: "C15", Indicator: "persons_employed", Unit: "PER" });
        Assert.Equal(27_016, leather.Value);
        Assert.Equal(29, sink.Cells.Single(cell => sink.Keys[cell.Series] is { Region: "NL13", Indicator: "divisions_missing" }).Value);
        Assert.Equal(159, sink.Cells.Single(cell => sink.Keys[cell.Series] is { Region: "EU28", Activity: "H51", Indicator: "regions_published" }).Value);
    }

    [Fact]
    public void The_raw_table_is_the_one_that_the_lines_point_into()
    {
        using var reader = new StreamReader(LandmarkSource.OpenFile());
        var lines = reader.ReadToEnd().Split('\n');
        Assert.All(All, landmark => Assert.StartsWith($"{landmark.Region}\t{landmark.Activity}\t2014\t{landmark.Persons}\t", lines[landmark.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_are_declared_and_known()
    {
        Assert.Equal(FigureKind.Landmark, DatasetCatalogue.Find(LandmarkSource.Dataset)!.Kind);
        Assert.Equal(LandmarkSource.PersonsEmployed, DatasetCatalogue.Find(LandmarkSource.Dataset)!.Indicator);
        Assert.Equal(RegionCodeStatus.Aggregate, RegionCatalogue.Classify(LandmarkSource.Europe, NutsVersion.Nuts2013));
        Assert.Equal(ActivityLevel.Aggregate, ActivityCatalogue.FindLevel(LandmarkSource.AllActivities));
    }

    [Fact]
    public void Every_note_stands_beside_a_landmark_and_is_a_sentence_in_both_languages()
    {
        Assert.All(LandmarkNotes.All, note =>
        {
            Assert.Contains(All, landmark => landmark.Region == note.Region && landmark.Activity == note.Activity && landmark.Kind == LandmarkKind.Cell);
            Assert.EndsWith(".", note.English, StringComparison.Ordinal);
            Assert.EndsWith(".", note.Dutch, StringComparison.Ordinal);
            Assert.NotEqual(note.English, note.Dutch);
        });
        Assert.Null(LandmarkNotes.Find("NL31", "J62"));
    }
}
