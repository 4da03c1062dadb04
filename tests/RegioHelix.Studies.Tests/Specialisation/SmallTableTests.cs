using System.Globalization;
using System.Text.Json;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Tests.Specialisation;

/// <summary>The invented table on paper: rows 1000, 980 published, 1000; total 2980 in 2015 with C15 of 594.</summary>
[Collection(nameof(Loaded))]
public sealed class SmallTableTests(LoadedData data)
{
    private static readonly StudySettings Small = new("small", 2015);

    private RegionProfile Profile(string region) => data.Regions.Run(region, Small);

    private ActivityLine Line(string region, string activity) => Profile(region).Activities.Single(line => line.Code == activity);

    [Fact]
    public void The_quotient_is_over_the_published_cells()
    {
        // 484 of 1000 in the region against 594 of 2980 in all.
        Assert.Equal(484.0 / 1000 / (594.0 / 2980), Line("ITH3", "C15").LocationQuotient!.Value, 12);
        Assert.Equal(0.484, Line("ITH3", "C15").Share!.Value, 12);
    }

    [Fact]
    public void A_withheld_cell_has_bounds_and_no_value()
    {
        var line = Line("ITH2", "C14");
        Assert.Null(line.Jobs);
        Assert.Null(line.LocationQuotient);
        Assert.Null(line.Share);
        // The section's 100 less 70 and 10, give or take the rounding of four figures.
        Assert.Equal(20, line.JobsUpper!.Value, 2.0);
        Assert.Equal(Quality.Confidential, line.Quality);
        Assert.Equal("c", line.Flag);
        Assert.Equal(SpecialisedVerdict.No, line.Verdict);
    }

    [Fact]
    public void A_quotient_that_depends_on_the_withheld_cell_carries_bounds()
    {
        var line = Line("ITH2", "C13");
        var value = 70.0 / 980 / (470.0 / 2980);
        Assert.Equal(value, line.LocationQuotient!.Value, 12);
        Assert.True(line.Lower < value);
        Assert.InRange(70.0 / 1000 / (470.0 / 3000), line.Lower!.Value - 1e-9, line.Upper!.Value + 1e-9);
    }

    [Fact]
    public void An_index_carries_the_bounds_of_what_is_withheld()
    {
        var whole = Profile("ITH3");
        Assert.Equal(IndexCertainty.Exact, whole.HerfindahlBounds.Certainty);
        Assert.Equal(((0.1 * 0.1) + (0.016 * 0.016) + (0.484 * 0.484) + (0.4 * 0.4), 0.484), (whole.Herfindahl!.Value, whole.Activities.Max(line => line.Share!.Value)));
        Assert.Equal(IndexCertainty.Bounded, whole.KrugmanBounds.Certainty);
        Assert.InRange(whole.Krugman!.Value, whole.KrugmanBounds.Lower!.Value, whole.KrugmanBounds.Upper!.Value);

        // 70, 10 and 900 published; the fourth is about 20, so its square hardly counts and the sum is a little larger.
        var withheld = Profile("ITH2");
        Assert.Equal(IndexCertainty.Bounded, withheld.HerfindahlBounds.Certainty);
        var complete = ((70.0 * 70) + (20 * 20) + (10 * 10) + (900 * 900)) / (1000 * 1000);
        Assert.InRange(complete, withheld.HerfindahlBounds.Lower!.Value, withheld.HerfindahlBounds.Upper!.Value);
        Assert.True(withheld.HerfindahlBounds.Upper < 0.9);
    }

    [Fact]
    public void A_table_without_a_declared_scope_says_nothing_of_one() => Assert.Null(Profile("ITH3").Provenance.Scope);

    [Fact]
    public void Growth_is_the_yearly_average_since_the_earlier_year()
    {
        Assert.Equal(0.1, Line("ITH3", "C15").Growth!.Value, 12);
        Assert.Equal(2013, Line("ITH3", "C15").GrowthSince);
        Assert.Null(Line("ITH2", "C14").Growth);
    }

    [Fact]
    public void The_trend_holds_every_year_and_leaves_out_what_is_missing()
    {
        Assert.Equal([2013, 2015], Line("ITH3", "C15").Trend.Select(point => point.Year));
        Assert.All(Line("ITH2", "C14").Trend, point => Assert.Null(point.Value));
    }

    [Fact]
    public void Coverage_counts_the_regions_own_row()
    {
        var coverage = Profile("ITH2").Coverage;
        Assert.Equal((4, 3, 1), (coverage.Cells, coverage.Published, coverage.Confidential));
    }

    [Fact]
    public void An_own_tables_sentence_speaks_of_the_table_not_of_Europe()
    {
        var sentence = Profile("ITH3").Headline.Sentence;
        Assert.StartsWith("Veneto stands out in leather and footwear (2.4 times the share in your whole table)", sentence.English, StringComparison.Ordinal);
        Assert.StartsWith("Veneto springt eruit in leer en schoeisel (2,4 keer het aandeel in uw hele tabel)", sentence.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_lists_every_activity_with_its_contract_keys()
    {
        using var json = JsonDocument.Parse(StudyJson.Write(Profile("ITH2")));
        var activities = json.RootElement.GetProperty("activities").EnumerateArray().ToDictionary(line => line.GetProperty("code").GetString()!);
        Assert.Equal(["C13", "C14", "C15", "J62"], activities.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(70, activities["C13"].GetProperty("jobs").GetDouble());
        Assert.Equal(JsonValueKind.Null, activities["C14"].GetProperty("jobs").ValueKind);
        Assert.Equal(JsonValueKind.Null, activities["C14"].GetProperty("location_quotient").ValueKind);
        Assert.Equal("c", activities["C14"].GetProperty("flag").GetString());
        foreach (var line in activities.Values)
            Assert.All(["lower", "upper", "jobs_lower", "jobs_upper"], key => Assert.True(line.TryGetProperty(key, out _)));
    }

    [Fact]
    public void The_csv_leaves_what_is_missing_empty_and_names_kind_and_vintage()
    {
        var profile = Profile("ITH2");
        var lines = RegionCsv.Write(profile).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        Assert.Equal(1 + 4, lines.Length);
        var withheld = lines.Single(line => line.StartsWith("ITH2,", StringComparison.Ordinal) && line.Contains(",C14,", StringComparison.Ordinal));
        Assert.Contains("confidential,own,PER,", withheld, StringComparison.Ordinal);
        Assert.EndsWith("2013,small," + profile.Provenance.Vintage, withheld, StringComparison.Ordinal);
        Assert.Contains(",-0.", RegionCsv.Write(Profile("ITH3") with { Activities = [Line("ITH3", "C15") with { Growth = -0.1 }] }), StringComparison.Ordinal);
        Assert.Contains("location_quotient", header);
        Assert.DoesNotContain("NaN", string.Concat(lines), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Numbers_in_csv_do_not_follow_the_readers_culture()
    {
        var english = RegionCsv.Write(Profile("ITH3"), CultureInfo.GetCultureInfo("en"));
        var dutch = RegionCsv.Write(Profile("ITH3"), CultureInfo.GetCultureInfo("nl"));
        Assert.Contains(",0.484,", english, StringComparison.Ordinal);
        Assert.Contains(",0.484,", dutch, StringComparison.Ordinal);
        Assert.Contains("Vervaardiging van leer", dutch, StringComparison.Ordinal);
    }
}
