using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Themes;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Themes;

public sealed class ThemeQuotientTests
{
    private static readonly Dictionary<string, double> Half = new() { ["A1"] = 1, ["A2"] = 0.5 };

    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("theme-quotient");
        var weights = page.Labels("theme").ToDictionary(activity => activity, activity => double.Parse(page.Row("theme", activity)[0], System.Globalization.CultureInfo.InvariantCulture));
        var quotients = ThemeQuotient.From(page.Table("jobs"), weights);
        page.Agrees("quotient", (region, _) => quotients.Find(region)!.Value.Value);
        var missing = ThemeQuotient.From(page.Table("jobs-missing"), weights);
        page.Agrees("quotient-missing", (region, column) => column switch
        {
            "lower" => missing.Find(region)!.Value.Lower,
            "upper" => missing.Find(region)!.Value.Upper,
            _ => missing.Find(region)!.Value.Value,
        });
    }

    [Fact]
    public void Bounds_hold_the_quotient_of_the_complete_table() => BoundsLaw.Holds(table => ThemeQuotient.From(table, Half));

    [Fact]
    public void A_theme_of_one_whole_activity_has_its_location_quotient() => RandomTables.Complete.Always(table =>
    {
        var (theme, plain) = (ThemeQuotient.From(table, new Dictionary<string, double> { ["A1"] = 1 }), LocationQuotient.From(table));
        for (var row = 0; row < theme.Count; row++)
            Assert.Equal(plain[row, 0].Value ?? -1, theme[row].Value ?? -1, 1e-9 * Math.Max(1, plain[row, 0].Value ?? 1));
    }, iter: 300);

    [Fact]
    public void A_theme_of_everything_is_everywhere_as_in_the_whole() => RandomTables.Positive.Always(table =>
    {
        var theme = ThemeQuotient.From(table, table.Activities.ToDictionary(activity => activity, _ => 1.0));
        for (var row = 0; row < theme.Count; row++)
            Assert.Equal(1, theme[row].Value!.Value, 1e-12);
    }, iter: 300);

    [Fact]
    public void Multiplying_all_jobs_changes_nothing() => RandomTables.Positive.Always(table =>
    {
        var (once, thrice) = (ThemeQuotient.From(table, Half), ThemeQuotient.From(RandomTables.Map(table, (_, _, cell) => Cell.Of(3 * cell.Value!.Value)), Half));
        for (var row = 0; row < once.Count; row++)
            Assert.Equal(once[row].Value!.Value, thrice[row].Value!.Value, 1e-9 * Math.Max(1, once[row].Value!.Value));
    }, iter: 300);

    [Fact]
    public void Regions_keep_their_totals() => RandomTables.Complete.Always(table =>
    {
        var summed = ThemeTable.From(table, "theme", Half);
        for (var row = 0; row < table.Regions.Count; row++)
            Assert.Equal(Sum(table.Row(row)), Sum(summed.Row(row)), 1e-9 * Math.Max(1, Sum(table.Row(row))));
    }, iter: 300);

    [Fact]
    public void Missing_cells_of_one_section_share_what_its_total_leaves()
    {
        // Of 100 in the section, 60 are published: the two missing cells are 40 together, not 40 each; the heavier takes all.
        var table = new RegionActivityTable(["R"], ["C1", "C2", "C3"], [Cell.Of(60), Cell.Between(0, 40), Cell.Between(0, 40)]);
        var sections = new PartTotals(new(["R"], ["C"], [Cell.Of(100)]), activity => activity[..1], Rounding: 0);
        var weights = new Dictionary<string, double> { ["C1"] = 1, ["C2"] = 1, ["C3"] = 0.5 };
        Assert.Equal((60, 100), Ends(ThemeTable.From(table, "theme", weights, sections)[0, 0]));
        Assert.Equal((60, 120), Ends(ThemeTable.From(table, "theme", weights)[0, 0]));
    }

    [Fact]
    public void Sound_figures_only()
    {
        var table = RandomTables.Of(2, 2, [1, 2, 3, 4]);
        Assert.Throws<ArgumentException>(() => ThemeQuotient.From(table, new Dictionary<string, double> { ["A1"] = 1.5 }));
        Assert.Throws<ArgumentException>(() => ThemeQuotient.From(table, new Dictionary<string, double> { ["A1"] = 0 }));
        Assert.Throws<ArgumentException>(() => ThemeQuotient.From(table, new Dictionary<string, double> { ["elsewhere"] = 1 }));
        Assert.Throws<ArgumentException>(() => ThemeTable.From(table, "A1", Half));
    }

    private static (double, double) Ends(Cell cell) => (cell.Lower, cell.Upper);

    private static double Sum(ReadOnlySpan<Cell> cells)
    {
        var sum = 0.0;
        foreach (var cell in cells)
            sum += cell.Value!.Value;
        return sum;
    }

    [Fact]
    public void A_negative_cell_is_refused() => Assert.Throws<ArgumentException>(() =>
        ThemeTable.From(RandomTables.Of(1, 3, [3, 2, -1]), "theme", new Dictionary<string, double> { ["A1"] = 1 }));
}
