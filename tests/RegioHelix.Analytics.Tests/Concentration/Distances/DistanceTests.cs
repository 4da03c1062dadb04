using System.Globalization;
using CsCheck;
using RegioHelix.Analytics.Concentration.Distances;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;

namespace RegioHelix.Analytics.Tests.Concentration.Distances;

public sealed class DistanceTests
{
    private static readonly DistanceTest Few = new(39);

    [Fact]
    public void Are_as_worked_by_hand()
    {
        var page = WorkedExample.Of("plant-distances");
        List<PlacedPlant> places = [.. page.Labels("places").Select(label => page.Row("places", label)).Select(row => new PlacedPlant("Steel", Number(row[0]), Number(row[1]), 1))];
        var density = DurantonOverman.From(places, "Steel", new(4, 4), bandwidth: 1, test: Few);
        page.Agrees("density", (distance, _) => At(density, distance));
        PlaceWindow window = new(0, 0, 10, 10);
        DistanceCurve Ripley(RipleyForm form, EdgeCorrection edge) => RipleyK.From(places, "Steel", window, new(5, 5), form, edge, Few);
        page.Agrees("ripley", (distance, what) => At(what == "L" ? Ripley(RipleyForm.L, EdgeCorrection.None) : Ripley(RipleyForm.K, what == "K" ? EdgeCorrection.None : EdgeCorrection.Translation), distance));
        Assert.Equal(At(Ripley(RipleyForm.L, EdgeCorrection.None), "4")!.Value - 4, At(Ripley(RipleyForm.LessDistance, EdgeCorrection.None), "4")!.Value, 1e-12);
        List<PlacedPlant> line = [.. page.Labels("line").Select(label => page.Row("line", label)).Select(row => new PlacedPlant(row[0], Number(row[1]), 0, Number(row[2])))];
        var m = MarconPuech.From(line, "Steel", new(2, 2), Few);
        page.Agrees("m", (distance, _) => At(m, distance));
    }

    [Fact]
    public void Isotropic_correction_is_the_part_of_the_circle_inside()
    {
        PlaceWindow window = new(0, 0, 10, 8);
        var random = new PCG(11, 20150427);
        for (var trial = 0; trial < 50; trial++)
        {
            PlacedPlant point = new("A", Fraction(random) * 10, Fraction(random) * 8, 1);
            var radius = Fraction(random) * 4;
            var inside = Enumerable.Range(0, 20000).Count(step => window.Holds(new("A", point.X + (radius * Math.Cos(step * Math.PI / 10000)), point.Y + (radius * Math.Sin(step * Math.PI / 10000)), 1))) / 20000.0;
            Assert.Equal(1 / inside, window.Weight(point, point, radius, EdgeCorrection.Isotropic), 0.002);
        }
        // A corner keeps a quarter.
        Assert.Equal(4, window.Weight(new("A", 0, 0, 1), new("A", 1, 1, 1), 1, EdgeCorrection.Isotropic), 1e-9);
    }

    [Theory]
    [InlineData(EdgeCorrection.Isotropic)]
    [InlineData(EdgeCorrection.Translation)]
    public void Ripleys_K_is_pi_r_squared_on_average_when_corrected(EdgeCorrection edge)
    {
        var random = new PCG(13, 20150427);
        var k = Enumerable.Range(0, 400).Select(_ => RipleySum.K(Pairs(Thrown(random, 20), new(4, 4)), Drawn, _ => true, 20, Square, new(4, 4), edge)).ToList();
        for (var step = 0; step < 4; step++)
            Assert.Equal(1, k.Average(one => one[step]) / (Math.PI * (step + 1) * (step + 1)), 0.06);
    }

    [Theory]
    [InlineData(PairWeight.Plants)]
    [InlineData(PairWeight.Employees)]
    public void Density_is_that_of_the_plain_formula_and_1_over_all_distances(PairWeight weight)
    {
        var plants = Marked(Thrown(new PCG(17, 20150427), 60), 25);
        var curve = DurantonOverman.From(plants, "A", new(30, 300), weight, 0.7, Few);
        PlacedPlant[] own = [.. plants.Where(plant => plant.Activity == "A")];
        var pairs = own.SelectMany((one, at) => own[..at].Select(other => (Distance: Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2)), Weight: weight == PairWeight.Plants ? 1 : one.Employees * other.Employees))).ToList();
        double Plain(double r) => pairs.Sum(pair => pair.Weight * (Normal((r - pair.Distance) / 0.7) + Normal((r + pair.Distance) / 0.7)) / 0.7) / pairs.Sum(pair => pair.Weight);
        var peak = curve.Points.Max(point => point.Value!.Value);
        Assert.All(curve.Points, point => Assert.InRange(Math.Abs(point.Value!.Value - Plain(point.Distance)), 0, 2e-4 * peak));
        Assert.Equal(1, curve.Points.Sum(point => point.Value!.Value) * 0.1, 0.02);
    }

    [Fact]
    public void M_is_that_of_the_plain_formula() => Gen.Int[1, 10_000].Always(seed =>
    {
        var plants = Marked(Thrown(new PCG((uint)(seed % 60), (ulong)seed), 30), 12);
        foreach (var (around, of) in new[] { ("A", "A"), ("A", "B"), ("B", "A") })
        {
            var curve = around == of ? MarconPuech.From(plants, "A", new(6, 6), Few) : MarconPuech.Between(plants, around, of, new(6, 6), Few);
            for (var step = 0; step < 6; step++)
                Assert.Equal(PlainM(plants, around, of, step + 1) ?? -1, curve.Points[step].Value ?? -1, 1e-12);
        }
    }, iter: 20);

    [Fact]
    public void D_is_the_difference_of_two_Ripley_functions()
    {
        var plants = Marked(Thrown(new PCG(19, 20150427), 50), 20);
        var d = DiggleChetwynd.From(plants, "A", Square, new(4, 8), EdgeCorrection.Translation, Few);
        var (cases, others) = (RipleyK.From(plants, "A", Square, new(4, 8), edge: EdgeCorrection.Translation, test: Few), RipleyK.From(plants, "B", Square, new(4, 8), edge: EdgeCorrection.Translation, test: Few));
        for (var step = 0; step < 8; step++)
            Assert.Equal(cases.Points[step].Value!.Value - others.Points[step].Value!.Value, d.Points[step].Value!.Value, 1e-9);
    }

    // Binomial: of 400 patterns of chance at level 0.1, 40 are called otherwise on average, standard deviation 6.
    [Theory]
    [InlineData("duranton-overman")]
    [InlineData("marcon-puech")]
    [InlineData("between")]
    [InlineData("diggle-chetwynd")]
    [InlineData("ripley")]
    public void Chance_leaves_the_global_envelope_at_the_nominal_rate(string curve)
    {
        var (random, left, outside, points) = (new PCG(23, 20150427), 0, 0, 0);
        for (var trial = 0; trial < 400; trial++)
        {
            var plants = Marked(Thrown(random, 40), 16);
            var test = new DistanceTest(39, 0.1, trial);
            var found = curve switch
            {
                "duranton-overman" => DurantonOverman.From(plants, "A", new(6, 12), test: test),
                "marcon-puech" => MarconPuech.From(plants, "A", new(6, 12), test),
                "between" => MarconPuech.Between(plants, "A", "B", new(6, 12), test),
                "diggle-chetwynd" => DiggleChetwynd.From(plants, "A", Square, new(4, 12), test: test),
                _ => RipleyK.From(plants, "A", Square, new(4, 12), test: test),
            };
            left += found.Verdict == DistanceVerdict.AsByLot ? 0 : 1;
            Assert.Equal(found.PValue <= 0.1 + 1e-12, found.Verdict != DistanceVerdict.AsByLot);
            outside += found.Points.Count(point => point.Value < point.LocalLower || point.Value > point.LocalUpper);
            points += found.Points.Count(point => point.LocalLower is not null);
        }
        Assert.InRange(left, 15, 62);
        Assert.InRange((double)outside / points, 0.03, 0.13);
    }

    [Fact]
    public void A_verdict_and_the_envelope_say_the_same() => Gen.Int[1, 1_000_000].Always(seed =>
    {
        var random = new PCG((uint)(seed % 60), (ulong)seed);
        var curves = Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 6).Select(_ => Fraction(random)).ToArray()).ToArray();
        var found = CurveEnvelope.Around([1, 2, 3, 4, 5, 6], curves[0], curves[1..], 0.2);
        var leaves = found.Points.Any(point => point.Value < point.GlobalLower || point.Value > point.GlobalUpper);
        Assert.Equal(found.Verdict != DistanceVerdict.AsByLot, leaves);
    }, iter: 300);

    [Fact]
    public void Clusters_and_regular_spacing_are_seen()
    {
        // Ten by ten sites; A has four neighbouring blocks of 2 by 2, or every third site across.
        List<PlacedPlant> Grid(Func<int, int, bool> isOwn) => [.. Enumerable.Range(0, 100).Select(at => new PlacedPlant(isOwn(at % 10, at / 10) ? "A" : "B", at % 10, at / 10, 1))];
        var blocks = Grid((x, y) => (x % 8 < 2) && (y % 8 < 2));
        var spaced = Grid((x, y) => (x % 3 == 0) && (y % 3 == 0));
        var test = new DistanceTest(199);
        Assert.Equal(DistanceVerdict.Clustered, MarconPuech.From(blocks, "A", new(3, 6), test).Verdict);
        Assert.Equal(DistanceVerdict.Dispersed, MarconPuech.From(spaced, "A", new(2.5, 5), test).Verdict);
        Assert.Equal(DistanceVerdict.Clustered, DurantonOverman.From(blocks, "A", new(3, 12), bandwidth: 0.5, test: test).Verdict);
        Assert.Equal(DistanceVerdict.Clustered, DiggleChetwynd.From(blocks, "A", new(-0.5, -0.5, 9.5, 9.5), new(3, 6), test: test).Verdict);
        Assert.Equal(DistanceVerdict.Clustered, RipleyK.From(blocks, "A", new(-0.5, -0.5, 9.5, 9.5), new(3, 6), test: test).Verdict);
    }

    [Fact]
    public void Are_the_same_for_the_same_seed_and_other_for_another()
    {
        var plants = Marked(Thrown(new PCG(29, 20150427), 80), 30);
        var (one, again, other) = (DurantonOverman.From(plants, "A", new(6, 12), test: new(99, seed: 4)), DurantonOverman.From(plants, "A", new(6, 12), test: new(99, seed: 4)), DurantonOverman.From(plants, "A", new(6, 12), test: new(99, seed: 5)));
        Assert.Equal(one.Points, again.Points);
        Assert.NotEqual(one.Points, other.Points);
    }

    [Fact]
    public void See_the_activities_of_the_reference_plants_as_Ellison_and_Glaesers_index_does()
    {
        // Of these twelve, all have a gamma above 0.05: each should be nearer together than lots put them at short distances.
        var plants = PlantFile.Placed();
        var test = new DistanceTest(99);
        foreach (var activity in new[] { "I02", "I06", "I12" })
        {
            Assert.Equal(DistanceVerdict.Clustered, DurantonOverman.From(plants, activity, new(200, 40), test: test).Verdict);
            Assert.Equal(DistanceVerdict.Clustered, MarconPuech.From(plants, activity, new(100, 20), test).Verdict);
        }
    }

    [Fact]
    public void Refuse_what_they_cannot_use()
    {
        var plants = Marked(Thrown(new PCG(31, 20150427), 10), 4);
        Assert.Contains("C has 0 plants", Assert.Throws<ArgumentException>(() => DurantonOverman.From(plants, "C", new(4, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("outside the window", Assert.Throws<ArgumentException>(() => RipleyK.From(plants, "A", new(0, 0, 1, 1), new(0.5, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("half of the window", Assert.Throws<ArgumentException>(() => RipleyK.From(plants, "A", Square, new(6, 4))).Message, StringComparison.Ordinal);
        Assert.Contains("plant 1 (A)", Assert.Throws<ArgumentException>(() => MarconPuech.From([new("A", double.NaN, 0, 1)], "A", new(1, 1))).Message, StringComparison.Ordinal);
        Assert.Contains("at one place", Assert.Throws<ArgumentException>(() => DurantonOverman.From([new("A", 1, 1, 1), new("A", 1, 1, 1)], "A", new(1, 1))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => DurantonOverman.From(plants, "A", new(4, 4), bandwidth: 1e-9));
        Assert.Contains("at least 39", Assert.Throws<ArgumentOutOfRangeException>(() => new DistanceTest(38)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DistanceGrid(0, 4));
        Assert.Throws<ArgumentException>(() => MarconPuech.Between(plants, "A", "A", new(1, 1)));
        Assert.Throws<ArgumentException>(() => DiggleChetwynd.From([.. plants.Where(plant => plant.Activity == "A")], "A", Square, new(1, 1)));
    }

    private static readonly PlaceWindow Square = new(0, 0, 10, 10);

    private static List<PlacedPlant> Drawn { get; set; } = [];

    private static IReadOnlyList<NearPair> Pairs(List<PlacedPlant> plants, DistanceGrid grid)
    {
        Drawn = plants;
        return new NearPairs(plants, grid).Each;
    }

    private static List<PlacedPlant> Thrown(PCG random, int number) =>
        [.. Enumerable.Range(0, number).Select(_ => new PlacedPlant("A", Fraction(random) * 10, Fraction(random) * 10, 1 + (random.Next() % 9)))];

    private static List<PlacedPlant> Marked(List<PlacedPlant> plants, int own) => [.. plants.Select((plant, at) => plant with { Activity = at < own ? "A" : "B" })];

    private static double? PlainM(List<PlacedPlant> plants, string around, string of, double r)
    {
        var (near, usual) = (0.0, 0.0);
        for (var i = 0; i < plants.Count; i++)
            if (plants[i].Activity == around)
            {
                var others = Enumerable.Range(0, plants.Count).Where(j => j != i).ToList();
                var within = others.Where(j => Math.Sqrt(Math.Pow(plants[i].X - plants[j].X, 2) + Math.Pow(plants[i].Y - plants[j].Y, 2)) <= r).ToList();
                if (within.Count == 0)
                    continue;
                near += within.Where(j => plants[j].Activity == of).Sum(j => plants[j].Employees) / within.Sum(j => plants[j].Employees);
                usual += others.Where(j => plants[j].Activity == of).Sum(j => plants[j].Employees) / others.Sum(j => plants[j].Employees);
            }
        return usual > 0 ? near / usual : null;
    }

    private static double? At(DistanceCurve curve, string distance) => curve.Points.Single(point => point.Distance == Number(distance)).Value;

    private static double Normal(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    private static double Fraction(PCG random) => random.Next() / (uint.MaxValue + 1.0);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
