using System.Globalization;
using CsCheck;
using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Concentration;

/// <summary>Co-agglomeration, co-location, the cluster index and the standard score.</summary>
public sealed class PairsTests
{
    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("ellison-glaeser");
        List<Plant> plants = [.. page.Labels("plants").Select(plant => page.Row("plants", plant)).Select(row => new Plant(row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)))];
        page.Agrees("standard-score", (activity, _) => EllisonGlaeser.From(plants).Single(line => line.Activity == activity).StandardScore);
        var pairs = Coagglomeration.From(page.Table("jobs"));
        page.Agrees("coagglomeration", (one, other) => pairs.Find(one, other)!.Value.Value);
        var colocation = Colocation.Of(plants, "Steel", "Care", 99);
        page.Agrees("colocation", (_, what) => what switch { "share" => colocation.Share, "expected" => colocation.Expected, _ => colocation.Excess });
        var (tables, places) = (PlantTables.From(plants), page.Table("places"));
        var cluster = LitzenbergerSternberg.From(tables.Employment, tables.Plants, region => places[places.FindRegion(region), 0].Value, region => places[places.FindRegion(region), 1].Value);
        page.Agrees("cluster-index", (region, activity) => cluster.Find(region, activity)!.Value.Value);
    }

    [Fact]
    public void Standard_score_agrees_with_REAT()
    {
        var index = EllisonGlaeser.From(PlantFile.Plants());
        Assert.InRange(Golden.LargestDifference("plants", "reat_ellison_a2", [.. index.Select(line => line.Activity)], at => index[at].StandardScore!.Value, "z Gi"), 0, 1e-10);
    }

    [Fact]
    public void Against_the_jobs_of_all_plants_is_the_index_itself()
    {
        var plants = PlantFile.Plants();
        var sizes = plants.GroupBy(plant => plant.Region).ToDictionary(region => region.Key, region => region.Sum(plant => plant.Employees));
        var (own, against) = (EllisonGlaeser.From(plants), EllisonGlaeser.Against(plants, sizes));
        Assert.All(own.Zip(against), pair => Assert.Equal(pair.First.Gamma!.Value, pair.Second.Gamma!.Value, 1e-12));
        Assert.Contains("has no base", Assert.Throws<ArgumentException>(() => EllisonGlaeser.Against(plants, new Dictionary<string, double> { ["R01"] = 1 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EllisonGlaeser.Against([], new Dictionary<string, double> { ["R01"] = 0 }));
        // A region without plants counts in the base: all in one of two like regions.
        Assert.Equal(0.5, EllisonGlaeser.Against([new("A", "R1", 1), new("A", "R1", 1)], new Dictionary<string, double> { ["R1"] = 1, ["R2"] = 1 })[0].RawConcentration, 1e-12);
    }

    [Fact]
    public void Standard_score_has_mean_0_and_deviation_1_for_plants_placed_by_lot()
    {
        var random = new PCG(3, 20150427);
        double[] shares = [0.5, 0.3, 0.2];
        var sizes = new Dictionary<string, double> { ["R0"] = 5, ["R1"] = 3, ["R2"] = 2 };
        List<double> scores = [.. Enumerable.Range(0, 2000).Select(_ => EllisonGlaeser.Against(
            [.. Enumerable.Range(1, 8).Select(size => new Plant("A", $"R{Drawn(random, shares)}", size))], sizes)[0].StandardScore!.Value)];
        Assert.InRange(scores.Average(), -0.1, 0.1);
        Assert.InRange(scores.Average(score => score * score), 0.85, 1.15);
    }

    [Fact]
    public void Known_error_of_REATs_co_agglomeration_explains_its_numbers_and_ours_are_the_papers()
    {
        var plants = PlantFile.Plants().Where(plant => plant.Activity is "I01" or "I02" or "I03" or "I04").ToList();
        var employment = PlantTables.From(plants).Employment;
        var concentration = EllisonGlaeser.From(plants).ToDictionary(line => line.Activity);
        var (labels, _, golden) = Golden.Output("plants", "reat_ellison_c2_I01_I04");
        for (var at = 0; at < labels.Length; at++)
        {
            string[] pair = [.. labels[at].Split('-').Order(StringComparer.Ordinal)];
            Assert.Equal(golden[at], AsReatDoes(employment, concentration, pair), 1e-12);
            var ours = Coagglomeration.Of(employment, pair).Value!.Value;
            Assert.Equal(AsPrinted(employment, concentration, pair), ours, 1e-12);
            Assert.True(Math.Abs(ours - golden[at]) > 0.05);
        }
    }

    [Fact]
    public void Co_agglomeration_is_symmetric_stays_with_unit_and_pairs_are_groups_of_two() => RandomTables.Complete.Always(table =>
    {
        var (pairs, scaled) = (Coagglomeration.From(table), Coagglomeration.From(RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 4))));
        for (var one = 0; one < table.Activities.Count; one++)
            for (var other = 0; other < table.Activities.Count; other++)
            {
                Assert.Equal(pairs[one, other].Value ?? 9, pairs[other, one].Value ?? 9, 1e-9);
                Assert.Equal(pairs[one, other].Value ?? 9, scaled[one, other].Value ?? 9, 1e-9);
                if (one != other)
                    Assert.Equal(pairs[one, other].Value ?? 9, Coagglomeration.Of(table, [table.Activities[one], table.Activities[other]]).Value ?? 9, 1e-9);
            }
    }, iter: 200);

    [Fact]
    public void Co_agglomeration_refuses_what_is_no_group_and_has_no_value_over_gaps()
    {
        var table = RandomTables.Map(RandomTables.Of(2, 3, [1, 2, 3, 4, 5, 6]), (r, a, cell) => (r, a) == (0, 0) ? Cell.Missing() : cell);
        Assert.Equal(FigureState.NotPublished, Coagglomeration.From(table)[0, 1].State);
        Assert.Null(Coagglomeration.From(table)[1, 2].Lower);
        Assert.NotNull(Coagglomeration.From(table)[1, 2].Value);
        Assert.Contains("not in the table", Assert.Throws<ArgumentException>(() => Coagglomeration.Of(table, ["A1", "B"])).Message, StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => Coagglomeration.Of(table, ["A1", "A1"])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Coagglomeration.Of(table, ["A1"]));
    }

    [Fact]
    public void Co_location_agrees_with_REAT_and_its_draws_with_their_exact_mean()
    {
        List<Plant> plants = [.. PlantFile.Plants().Take(400)];
        var line = Colocation.Of(plants, "I01", "I02", 4000);
        Assert.Equal(Golden.Output("plants", "reat_howard_cl_first400").Values[0], line.Share, 1e-13);
        Assert.InRange(line.Expected, line.Lower, line.Upper);
        Assert.Equal(line, Colocation.Of([.. plants.AsEnumerable().Reverse()], "I01", "I02", 4000));
        Assert.Equal(12 * 11 / 2, Colocation.From(plants, 19).Count);
    }

    [Fact]
    public void Co_location_calls_plants_placed_by_lot_otherwise_at_the_nominal_rate_and_neighbours_at_once()
    {
        var (random, rejected) = (new PCG(5, 20150427), 0);
        for (var trial = 0; trial < 300; trial++)
        {
            Plant[] plants = [.. Enumerable.Range(0, 40).Select(at => new Plant(at < 15 ? "A" : "B", $"R{random.Next() % 8}", 1))];
            rejected += Colocation.Of(plants, "A", "B", 199, trial).PValue <= 0.05 ? 1 : 0;
        }
        Assert.InRange(rejected, 2, 28);
        Plant[] together = [.. Enumerable.Range(0, 40).Select(at => new Plant(at % 2 == 0 ? "A" : "B", $"R{at / 2}", 1))];
        Assert.True(Colocation.Of(together, "A", "B") is { Excess: > 0, PValue: < 0.005 });
        Assert.Contains("has no plants", Assert.Throws<ArgumentException>(() => Colocation.Of(together, "A", "C")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Colocation.Of(together, "A", "A"));
    }

    [Fact]
    public void Cluster_index_is_1_where_regions_are_alike_and_its_bounds_hold()
    {
        var alike = LitzenbergerSternberg.From(RandomTables.Of(2, 1, [5, 5]), RandomTables.Of(2, 1, [2, 2]), _ => 7, _ => 9);
        Assert.Equal(1, alike[0, 0].Value!.Value, 1e-12);
        BoundsLaw.Holds(table => LitzenbergerSternberg.From(table, RandomTables.Map(table, (_, _, cell) => cell), region => 3 + table.FindRegion(region), region => 9));
        Assert.Throws<ArgumentException>(() => LitzenbergerSternberg.From(RandomTables.Of(2, 1, [5, 5]), RandomTables.Of(1, 1, [2]), _ => 7, _ => 9));
    }

    private static int Drawn(PCG random, double[] shares)
    {
        var (at, rest) = (0, random.Next() / (double)uint.MaxValue);
        while (at < shares.Length - 1 && rest >= shares[at])
            rest -= shares[at++];
        return at;
    }

    /// <summary>The paper's formula with plant sizes, which cancel.</summary>
    private static double AsPrinted(RegionActivityTable employment, Dictionary<string, ActivityConcentration> concentration, string[] pair)
    {
        var (x, s) = Shares(employment, pair);
        var spread = 1 - x.Sum(share => share * share);
        double[] jobs = [.. pair.Select(activity => Column(employment, activity).Sum())];
        double[] w = [.. jobs.Select(own => own / jobs.Sum())];
        var g = Enumerable.Range(0, x.Length).Sum(region => Math.Pow((w[0] * s[0][region]) + (w[1] * s[1][region]) - x[region], 2));
        var h = pair.Select((activity, at) => w[at] * w[at] * concentration[activity].PlantHerfindahl).Sum();
        var own = pair.Select((activity, at) => concentration[activity].Gamma!.Value * w[at] * w[at] * (1 - concentration[activity].PlantHerfindahl)).Sum();
        return ((g / spread) - h - own) / (1 - w.Sum(one => one * one));
    }

    /// <summary>What REAT 3.0.3 computes: shares added without weights, weights of the whole economy, gammas of all activities against recycled Herfindahls.</summary>
    private static double AsReatDoes(RegionActivityTable employment, Dictionary<string, ActivityConcentration> concentration, string[] pair)
    {
        var (x, s) = Shares(employment, pair);
        var all = employment.Cells.ToArray().Sum(cell => cell.Value!.Value);
        var weights = pair.Sum(activity => Math.Pow(Column(employment, activity).Sum() / all, 2));
        var g = Enumerable.Range(0, x.Length).Sum(region => Math.Pow(s[0][region] + s[1][region] - x[region], 2));
        var h = pair.Sum(activity => Math.Pow(Column(employment, activity).Sum() / all, 2) * concentration[activity].PlantHerfindahl);
        var own = employment.Activities.Select((activity, at) => concentration[activity].Gamma!.Value * weights * (1 - concentration[pair[at % 2]].PlantHerfindahl)).Sum();
        return ((g / (1 - x.Sum(share => share * share))) - h - own) / (1 - weights);
    }

    private static (double[] All, double[][] Own) Shares(RegionActivityTable employment, string[] pair)
    {
        double[] all = [.. Enumerable.Range(0, employment.Regions.Count).Select(region => employment.Row(region).ToArray().Sum(cell => cell.Value!.Value))];
        return ([.. all.Select(one => one / all.Sum())], [.. pair.Select(activity => Column(employment, activity)).Select(column => column.Select(one => one / column.Sum()).ToArray())]);
    }

    private static double[] Column(RegionActivityTable employment, string activity) =>
        [.. Enumerable.Range(0, employment.Regions.Count).Select(region => employment[region, employment.FindActivity(activity)].Value!.Value)];
}
