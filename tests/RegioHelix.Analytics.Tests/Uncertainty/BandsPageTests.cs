using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Uncertainty;

/// <summary>The example of the method page.</summary>
public sealed class BandsPageTests
{
    private static readonly DrawSettings Gaps = new(Draws: 20_000, Counts: CountNoise.None);

    private readonly WorkedExample page = WorkedExample.Of("bands");

    [Fact]
    public void A_gap_between_bounds_is_as_worked_by_hand()
    {
        var jobs = page.Table("jobs");
        foreach (var (name, steel) in new[] { ("quotient-at-10", 10.0), ("quotient-at-20", 20.0) })
        {
            var quotient = LocationQuotient.From(RandomTables.Map(jobs, (_, _, cell) => cell.IsPublished ? cell : Cell.Of(steel)));
            page.Agrees(name, (region, activity) => quotient.Find(region, activity)!.Value.Value);
        }
        var bands = Bands.From(TableDraws.From(jobs, Gaps), table => LocationQuotient.From(table));
        Band At(string region, string activity) => bands[jobs.FindRegion(region), jobs.FindActivity(activity)];
        page.Agrees("band-lower", (region, activity) => At(region, activity).Lower);
        page.Agrees("band-upper", (region, activity) => At(region, activity).Upper);
        // The bounds of the method page on location quotients are the two extreme tables.
        var bounds = LocationQuotient.From(jobs);
        foreach (var at in Enumerable.Range(0, 4))
        {
            var (band, bound) = (bands[at / 2, at % 2], bounds[at / 2, at % 2]);
            Assert.True(bound.Lower < band.Lower && band.Upper < bound.Upper);
        }
    }

    [Fact]
    public void Gaps_that_share_a_total_are_as_worked_by_hand()
    {
        var withheld = page.Table("withheld");
        var ties = SumTie.List(withheld, page.Table("goods"), _ => "Goods");
        foreach (var way in page.Labels("food-is-larger"))
        {
            var settings = Gaps with { Missing = way == "within-totals" ? MissingDraw.WithinTotals : MissingDraw.BetweenBounds };
            var chance = Bands.ProbabilityOf(TableDraws.From(withheld, settings, ties), table => table[0, 0].Value > table[0, 1].Value);
            page.Agrees("food-is-larger", (row, _) => row == way ? chance.Probability : double.Parse(page.Row("food-is-larger", row)[0], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Chance_in_a_count_is_as_worked_by_hand()
    {
        var counts = page.Table("counts");
        var bands = Bands.From(TableDraws.From(counts, new(20_000)), table => FigureTable.Fill(table.Regions, table.Activities, (region, activity) => Figure.Of(table[region, activity].Value!.Value)));
        page.Agrees("poisson", (region, end) => end == "lower" ? bands[counts.FindRegion(region), 0].Lower : bands[counts.FindRegion(region), 0].Upper);
    }
}
