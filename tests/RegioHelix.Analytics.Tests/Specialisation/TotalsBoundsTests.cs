using CsCheck;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

public sealed class TotalsBoundsTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("bounds");
        string SectionOf(string division) => page.Row("section-of", "section")[Array.IndexOf(page.Columns("section-of"), division)];
        var fromSections = TotalsBounds.From(page.Table("divisions"), page.Table("sections"), SectionOf).Table;
        var withCountry = TotalsBounds.From(page.Table("divisions"), page.Table("sections"), SectionOf, new(page.Table("country"), null, _ => "Land")).Table;
        page.Agrees("lower-from-sections", (region, division) => At(fromSections, region, division).Lower);
        page.Agrees("upper-from-sections", (region, division) => At(fromSections, region, division).Upper);
        page.Agrees("lower-with-country", (region, division) => At(withCountry, region, division).Lower);
        page.Agrees("upper-with-country", (region, division) => At(withCountry, region, division).Upper);
        Assert.False(At(withCountry, "North", "Food").IsPublished);
        var limits = SumLimits.From(fromSections, page.Table("sections"), SectionOf, new(page.Table("country"), null, _ => "Land"));
        page.Agrees("limit-of-regions", (region, _) => limits.Regions[fromSections.FindRegion(region)]);
        page.Agrees("limit-of-activities", (_, division) => limits.Activities[fromSections.FindActivity(division)]);
    }

    [Fact]
    public void Hold_the_truth_when_random_cells_and_totals_are_hidden() => Cases.Always(one =>
    {
        var bounded = TotalsBounds.From(one.Divisions, one.Sections, SectionOf, new(one.Countries, one.CountrySections, CountryOf));
        Assert.Empty(bounded.Conflicts);
        for (var at = 0; at < one.Truth.Length; at++)
        {
            var cell = bounded.Table.Cells[at];
            Assert.InRange(one.Truth[at], cell.Lower - 1e-6, cell.Upper + 1e-6);
            Assert.Equal(one.Divisions.Cells[at].Value, cell.Value);
        }
        Assert.Equal(bounded.Table.Cells.ToArray().Count(cell => !cell.IsPublished), bounded.Bounded + bounded.Unbounded);
    }, iter: 2000);

    [Fact]
    public void A_lone_missing_cell_is_exact_and_still_not_published()
    {
        var bounded = TotalsBounds.From(
            new(["R"], ["P1", "P2"], [Cell.Of(0.1), Cell.Missing(ObservationFlags.Confidential)]), new(["R"], ["P"], [Cell.Of(0.3)]), SectionOf, settings: new(0.05));
        var cell = bounded.Table[0, 1];
        Assert.Equal(cell.Lower, cell.Upper);
        Assert.Equal(0.2, cell.Lower, 1e-12);
        Assert.False(cell.IsPublished);
        Assert.Equal(ObservationFlags.Confidential, cell.Flags);
        Assert.Equal(1, bounded.Exact);
    }

    [Fact]
    public void A_total_smaller_than_its_parts_is_reported_and_bounds_nothing()
    {
        var bounded = TotalsBounds.From(new(["R"], ["P1", "P2"], [Cell.Of(50), Cell.Missing()]), new(["R"], ["P"], [Cell.Of(40)]), SectionOf);
        var conflict = Assert.Single(bounded.Conflicts);
        Assert.Equal(("R", "P", 40.0, 50.0), (conflict.Place, conflict.Activity, conflict.Upper, conflict.PartsLower));
        Assert.Equal(1, bounded.Unbounded);
    }

    [Fact]
    public void Rounding_alone_is_no_contradiction()
    {
        var bounded = TotalsBounds.From(new(["R"], ["P1", "P2"], [Cell.Of(41), Cell.Missing()]), new(["R"], ["P"], [Cell.Of(40)]), SectionOf);
        Assert.Empty(bounded.Conflicts);
        Assert.Equal((0.0, 0.0), (bounded.Table[0, 1].Lower, bounded.Table[0, 1].Upper));
    }

    [Fact]
    public void Where_parts_may_be_absent_a_total_bounds_from_above_only()
    {
        var bounded = TotalsBounds.From(
            new(["R"], ["P1", "P2"], [Cell.Of(10), Cell.Missing()]), new(["R"], ["P"], [Cell.Of(40)]), SectionOf, settings: new(Sections: TotalParts.SomeAbsent));
        Assert.Equal((0.0, 30.0), (bounded.Table[0, 1].Lower, bounded.Table[0, 1].Upper));
    }

    private static Gen<Case> Cases { get; } =
        from truth in Gen.Int[0, 500].Array[4 * 5]
        from hidden in Gen.Int[0, 3].Array[60]
        select Make([.. truth.Select(value => (double)value)], hidden);

    private static Case Make(double[] truth, int[] hidden)
    {
        string[] regions = ["XA1", "XA2", "YB1", "YB2"];
        string[] divisions = ["P1", "P2", "P3", "Q1", "Q2"];
        double Sum(Func<string, bool> region, Func<string, bool> division) =>
            Enumerable.Range(0, truth.Length).Where(at => region(regions[at / 5]) && division(divisions[at % 5])).Sum(at => truth[at]);
        var next = 0;
        Cell Publish(double value) => hidden[next++] == 0 ? Cell.Missing() : Cell.Of(value);
        return new(
            truth,
            new(regions, divisions, [.. truth.Select(Publish)]),
            new(regions, ["P", "Q"], [.. regions.SelectMany(r => new[] { "P", "Q" }.Select(s => Publish(Sum(name => name == r, name => name[..1] == s))))]),
            new(["X", "Y"], divisions, [.. new[] { "X", "Y" }.SelectMany(c => divisions.Select(d => Publish(Sum(name => name[..1] == c, name => name == d))))]),
            new(["X", "Y"], ["P", "Q"], [.. new[] { "X", "Y" }.SelectMany(c => new[] { "P", "Q" }.Select(s => Publish(Sum(name => name[..1] == c, name => name[..1] == s))))]));
    }

    private static string SectionOf(string division) => division[..1];

    private static string CountryOf(string region) => region[..1];

    private static Cell At(RegionActivityTable table, string region, string activity) => table[table.FindRegion(region), table.FindActivity(activity)];

    private sealed record Case(double[] Truth, RegionActivityTable Divisions, RegionActivityTable Sections, RegionActivityTable Countries, RegionActivityTable CountrySections);
}
