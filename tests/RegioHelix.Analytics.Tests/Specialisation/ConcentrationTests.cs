using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Specialisation;

/// <summary>Hachman, Hoover, the coefficient of specialisation, Gini and the Lorenz curve.</summary>
public sealed class ConcentrationTests
{
    [Fact]
    public void Hachman_is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("hachman");
        var (index, mean) = (Hachman.From(page.Table("jobs")), Hachman.MeanQuotientFrom(page.Table("jobs")));
        page.Agrees("hachman", (region, what) => (what == "index" ? index : mean).Find(region)!.Value.Value);
    }

    [Fact]
    public void Hoover_is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("hoover");
        var jobs = page.Table("jobs");
        var (coefficient, hoover) = (SpecialisationCoefficient.From(jobs), Hoover.From(jobs));
        page.Agrees("specialisation-coefficient", (region, _) => coefficient.Find(region)!.Value.Value);
        page.Agrees("hoover", (activity, _) => hoover.Find(activity)!.Value.Value);
        var people = page.Table("population");
        var against = Hoover.Against(jobs, region => people[people.FindRegion(region), 0].Value);
        page.Agrees("hoover-population", (activity, _) => against.Find(activity)!.Value.Value);
    }

    [Fact]
    public void Gini_is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("gini");
        var jobs = page.Table("jobs");
        var (equal, locational) = (Gini.From(jobs), Gini.From(jobs, against: GiniBase.Total));
        page.Agrees("gini", (activity, what) => (what == "equal" ? equal : locational).Find(activity)!.Value.Value);
        var curve = LorenzCurve.From([30, 10, 10], [50, 100, 50])!;
        page.Agrees("lorenz-of-food", (step, what) =>
        {
            var point = curve.Points[1 + Array.IndexOf(["first", "second", "third"], step)];
            return what == "base" ? point.Base : point.Part;
        });
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("medium")]
    [InlineData("real_germany_2008")]
    public void Agree_with_the_formula_and_the_packages(string input)
    {
        var table = Golden.Input(input);
        var (hachman, mean, coefficient) = (Hachman.From(table), Hachman.MeanQuotientFrom(table), SpecialisationCoefficient.From(table));
        Assert.InRange(Golden.LargestDifference(input, "formula_region_indices", table.Regions, r => hachman[r].Value!.Value, "hachman"), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "formula_region_indices", table.Regions, r => mean[r].Value!.Value, "lq_avg"), 0, 1e-11);
        Assert.InRange(Golden.LargestDifference(input, "formula_region_indices", table.Regions, r => coefficient[r].Value!.Value, "spec_coeff"), 0, 1e-13);
        var (equal, locational, hoover) = (Gini.From(table), Gini.From(table, against: GiniBase.Total), Hoover.From(table));
        Assert.InRange(Golden.LargestDifference(input, "formula_activity_indices", table.Activities, a => equal[a].Value!.Value, "gini_over_regions"), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "formula_activity_indices", table.Activities, a => locational[a].Value!.Value, "locational_gini_area_x2"), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "formula_activity_indices", table.Activities, a => hoover[a].Value!.Value, "hoover_vs_total"), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "econgeo_locational_gini", table.Activities, a => locational[a].Value!.Value / 2), 0, 1e-13);
        Assert.InRange(Golden.LargestDifference(input, "reat_gini", table.Activities, a => equal[a].Value!.Value), 0, 1e-13);
    }

    [Fact]
    public void Agree_with_EconGeo_against_population_as_far_as_it_prints()
    {
        var table = Golden.Input("tiny");
        double? People(string region) => 1000 + (137 * table.FindRegion(region));
        var (hoover, gini) = (Hoover.Against(table, People), Gini.Against(table, People));
        Assert.InRange(Golden.LargestDifference("tiny", "econgeo_hoover_index", table.Activities, a => 100 * hoover[a].Value!.Value), 0, 0.00501);
        Assert.InRange(Golden.LargestDifference("tiny", "econgeo_hoover_gini", table.Activities, a => gini[a].Value!.Value), 0, 0.000501);
    }

    [Fact]
    public void Keep_their_range_and_do_not_change_with_the_unit() => RandomTables.Positive.Always(table =>
    {
        var scaled = RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 8));
        foreach (var measure in new Func<RegionActivityTable, RegioHelix.Analytics.Tables.FigureList>[] { Hachman.From, Hoover.From, one => Gini.From(one), one => Gini.From(one, against: GiniBase.Total), one => SpecialisationCoefficient.From(one) })
        {
            var (before, after) = (measure(table), measure(scaled));
            for (var at = 0; at < before.Count; at++)
            {
                Assert.InRange(before[at].Value!.Value, -1e-12, 1 + 1e-12);
                Assert.Equal(before[at].Value!.Value, after[at].Value!.Value, 1e-12);
            }
        }
    }, iter: 300);

    [Theory]
    [InlineData(MeasureOf.Region)]
    [InlineData(MeasureOf.Activity)]
    public void Bounds_hold_the_locational_Gini_of_the_complete_table(MeasureOf of) => BoundsLaw.Holds(table => Gini.From(table, of, GiniBase.Total));

    [Fact]
    public void Bounds_hold_the_Gini_against_population_and_Hachmans_index()
    {
        BoundsLaw.Holds(table => Gini.Against(table, region => 1 + (table.FindRegion(region) * 5 % 7)));
        BoundsLaw.Holds(table => Gini.Against(table, region => table.FindRegion(region) == 1 ? null : 1));
        BoundsLaw.Holds(Hachman.From);
    }

    [Fact]
    public void Bounds_by_hand_with_one_open_cell()
    {
        // South has 0 to 10 of B. North's mean quotient is (30 + x) / 4 (1/20 + 1/(10 + x)): 1.125 at 0, 1 at 10; bounded from outside by 0.5 * 1 + 0.5 * 1.5.
        var table = new RegionActivityTable(["North", "South"], ["A", "B"], [Cell.Of(10), Cell.Of(10), Cell.Of(10), Cell.Between(0, 10)]);
        var hachman = Hachman.From(table)[0];
        Assert.Equal((0.8, 1.0), (Math.Round(hachman.Lower!.Value, 9), Math.Round(hachman.Upper!.Value, 9)));
        // All of B in North against 1/3 elsewhere in South; or as the base. Both ends are attained.
        var gini = Gini.From(table, against: GiniBase.Total);
        Assert.Equal((0.0, 0.333333333), (Math.Round(gini[1].Lower!.Value, 9), Math.Round(gini[1].Upper!.Value, 9)));
        // A is complete, its base is not: half in South, where of all else 0 to a quarter is, against a quarter to a third in North.
        Assert.Equal((0.0, 0.166666667), (Math.Round(gini[0].Lower!.Value, 9), Math.Round(gini[0].Upper!.Value, 9)));
        // Against equal populations B alone decides: 1 to 0 of it in North.
        var against = Gini.Against(table, _ => 1);
        Assert.Equal((0.0, 0.5), (Math.Round(against[1].Lower!.Value, 9), Math.Round(against[1].Upper!.Value, 9)));
        Assert.Equal((0.0, 0.0, 0.0), (against[0].Value, against[0].Lower, against[0].Upper));
        Assert.Null(Gini.Against(table, region => region == "North" ? 1 : null)[1].Upper);
    }

    [Fact]
    public void Nothing_bounds_a_cell_without_an_upper_end()
    {
        var table = new RegionActivityTable(["North", "South"], ["A", "B"], [Cell.Of(10), Cell.Of(10), Cell.Of(10), Cell.Missing()]);
        var (hachman, gini) = (Hachman.From(table)[1], Gini.From(table, against: GiniBase.Total)[1]);
        // Without any B, South is 1.5 times the whole in A; the more B it has, the more it is the whole.
        Assert.Equal((0.666666667, 1.0), (Math.Round(hachman.Lower!.Value, 9), Math.Round(hachman.Upper!.Value, 9)));
        Assert.InRange(gini.Upper!.Value, 0.3, 1);
    }

    [Theory]
    [InlineData(MeasureOf.Region)]
    [InlineData(MeasureOf.Activity)]
    public void Bounds_hold_the_plain_Gini_of_the_complete_table(MeasureOf of) => BoundsLaw.Holds(table => Gini.From(table, of));

    [Fact]
    public void The_lower_bound_of_the_plain_Gini_is_attained_and_the_upper_near()
    {
        // 10 beside two open cells of 4 to 20: all 10 is even. The most uneven of the corners is 10, 4, 20 at 32/102; the outer bound lies above it.
        var gini = Gini.From(new(["R"], ["A", "B", "C"], [Cell.Of(10), Cell.Between(4, 20), Cell.Between(4, 20)]), MeasureOf.Region)[0];
        Assert.Equal(0, gini.Lower!.Value, 1e-9);
        Assert.InRange(gini.Upper!.Value, 32.0 / 102, 0.45);
    }
}
