using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Inequality;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Tests.Methods;
using RegioHelix.Analytics.Tests.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tests.Inequality;

public sealed class InequalityTests
{
    private static readonly Dictionary<string, Func<RegionActivityTable, FigureList>> Measures = new()
    {
        ["theil-t"] = table => Theil.From(table),
        ["theil-l"] = table => Theil.From(table, form: TheilForm.L),
        ["atkinson-half"] = table => Atkinson.From(table),
        ["atkinson-one"] = table => Atkinson.From(table, 1),
        ["variation"] = table => CoefficientOfVariation.From(table),
        ["variation-sample"] = table => CoefficientOfVariation.From(table, over: DeviationOver.Sample),
        ["variation-normalised"] = table => CoefficientOfVariation.From(table, form: VariationForm.Normalised),
        ["coulter"] = table => Coulter.From(table),
        ["dalton"] = table => Dalton.From(table),
        ["wolfson"] = table => Wolfson.From(table),
        ["quotient-gini"] = table => QuotientGini.From(table),
    };

    [Fact]
    public void Is_as_worked_by_hand()
    {
        var page = WorkedExample.Of("inequality");
        var jobs = page.Table("jobs");
        Assert.Equal(Measures.Keys.Order(), page.Labels("inequality").Order());
        page.Agrees("inequality", (measure, activity) => Measures[measure](jobs).Find(activity)!.Value.Value);
        var parts = Theil.Decomposed(jobs, region => page.Row("group-of", "group")[Array.IndexOf(page.Columns("group-of"), region)]);
        page.Agrees("theil-parts", (part, activity) => (part == "between" ? parts.Between : parts.Within).Find(activity)!.Value.Value);
        double? People(string region) => page.Table("people")[page.Table("people").FindRegion(region), 0].Value;
        page.Agrees("williamson", (activity, mean) => Williamson.From(jobs, People, mean == "weighted" ? WilliamsonMean.Weighted : WilliamsonMean.Plain).Find(activity)!.Value.Value);
        var dispersion = Dispersion.From(jobs);
        page.Agrees("dispersion", (activity, what) => (what switch
        {
            "herfindahl" => dispersion.Herfindahl,
            "normalised" => dispersion.HerfindahlNormalised,
            "effective" => dispersion.EffectiveNumber,
            "gini" => dispersion.Gini,
            _ => dispersion.GiniNormalised,
        }).Find(activity)!.Value.Value);
        var spatial = SpatialGini.From(jobs, (one, other) => one != "South" && other != "South");
        page.Agrees("spatial-gini", (activity, what) => spatial.Single(line => line.Activity == activity) is var line && what == "neighbours" ? line.Neighbours : what == "others" ? line.Others : line.Polarisation);
    }

    [Fact]
    public void Agrees_with_the_documented_examples_of_pysal()
    {
        Assert.Equal(0.2013, Wolfson.From(Column(20000, 25000, 27000, 30000, 35000, 45000, 60000, 75000, 80000, 120000))[0].Value!.Value, 0.00005);
        Assert.Equal(0.0833, Wolfson.From(Column(6, 6, 8, 8, 10, 10, 12, 12))[0].Value!.Value, 0.00005);
        Assert.Equal(0.06315, Atkinson.From(Column(10, 20, 30, 40, 50))[0].Value!.Value, 0.000005);
        Assert.Equal(0.13161, Atkinson.From(Column(10, 20, 30, 40, 50), 1)[0].Value!.Value, 0.000005);
        Assert.Equal(0.15, Hoover.Against(Column(1000, 2000, 1500, 3000, 2500), _ => 1)[0].Value!.Value, 1e-12);
    }

    [Fact]
    public void Is_none_where_all_are_equal_and_stays_with_unit_and_order() => RandomTables.Positive.Always(table =>
    {
        foreach (var (name, measure) in Measures)
        {
            var (figures, reversed) = (measure(table), measure(RandomTables.Reversed(table)));
            var scaled = measure(RandomTables.Map(table, (_, _, cell) => Cell.Of(cell.Value!.Value * 8)));
            var equal = measure(RandomTables.Map(table, (_, _, _) => Cell.Of(7)));
            for (var at = 0; at < figures.Count; at++)
            {
                Assert.Equal(figures[at].Value ?? -1, reversed.Find(figures.Labels[at])!.Value.Value ?? -1, 1e-9);
                if (name != "dalton")
                    Assert.Equal(figures[at].Value ?? -1, scaled[at].Value ?? -1, 1e-9);
                Assert.True(Math.Abs((equal[at].Value ?? 0) - (name == "dalton" ? 1 : 0)) < 1e-7 || equal[at].Value is null);
                Assert.True((figures[at].Value ?? 0) >= -1e-12, $"{name} is {figures[at].Value}");
            }
        }
    }, iter: 150);

    [Fact]
    public void Of_Theil_between_and_within_adds_up_and_keeps_its_range() => RandomTables.Complete.Always(table =>
    {
        var parts = Theil.Decomposed(table, region => $"{table.FindRegion(region) % 3}");
        for (var at = 0; at < table.Activities.Count; at++)
            if (parts.Total[at].Value is { } total)
            {
                Assert.Equal(total, parts.Between[at].Value!.Value + parts.Within[at].Value!.Value, 1e-12);
                Assert.InRange(total, 0, Math.Log(table.Regions.Count) + 1e-12);
                Assert.InRange(Atkinson.From(table, 0.5)[at].Value!.Value, 0, 1);
                Assert.InRange(Atkinson.From(table, 2)[at].Value!.Value, Atkinson.From(table, 0.5)[at].Value!.Value - 1e-9, 1);
            }
    }, iter: 300);

    [Fact]
    public void Is_without_bounds_where_something_is_missing_and_never_NaN() => RandomTables.Hidden.Always(tables =>
    {
        foreach (var measure in Measures.Values)
        {
            var figures = measure(tables.Published);
            for (var at = 0; at < figures.Count; at++)
            {
                Assert.Equal(figures[at].State == FigureState.Computed, figures[at].Value is { } value && double.IsFinite(value));
                if (Enumerable.Range(0, tables.Published.Regions.Count).Any(region => !tables.Published[region, at].IsPublished))
                    Assert.Null(figures[at].Lower);
            }
        }
    }, iter: 150);

    [Fact]
    public void Says_why_it_is_not_defined()
    {
        Assert.Equal(FigureState.ZeroValue, Theil.From(Column(0, 5), form: TheilForm.L)[0].State);
        Assert.Equal(FigureState.ZeroValue, Wolfson.From(Column(0, 0, 9))[0].State);
        Assert.Equal(FigureState.ZeroValue, Dalton.From(Column(1, 1))[0].State);
        Assert.Equal(FigureState.EmptyActivity, Coulter.From(Column(0, 0))[0].State);
        Assert.Equal(FigureState.TooFew, CoefficientOfVariation.From(Column(4))[0].State);
        Assert.Equal(1, Atkinson.From(Column(0, 5), 1)[0].Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => Atkinson.From(Column(1), 0));
        Assert.Contains("size of R1 is -3", Assert.Throws<ArgumentException>(() => Williamson.From(Column(1, 2), _ => -3)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispersion_bounds_hold() => BoundsLaw.Holds(table => Dispersion.From(table).EffectiveNumber);

    [Fact]
    public void Of_neighbours_and_others_adds_up_and_its_test_keeps_its_level()
    {
        // One-sided on whichever side: below 0.025 on each half of the time means 0.05 together, for amounts placed by lot.
        var (rejected, trials, random) = (0, 300, new CsCheck.PCG(7, 20150427));
        for (var trial = 0; trial < trials; trial++)
        {
            double[] amounts = [.. Enumerable.Range(0, 12).Select(_ => (double)(random.Next() % 1000))];
            var line = SpatialGini.From(Column(amounts), (one, other) => Math.Abs(Place(one) - Place(other)) <= 2, 199, trial)[0];
            Assert.Equal(line.Gini.Value!.Value, line.Neighbours!.Value + line.Others!.Value, 1e-12);
            rejected += line.PValue <= 0.025 ? 1 : 0;
        }
        Assert.InRange(rejected, 4, 28);
        // Neighbours alike: a gradient along the line.
        Assert.True(SpatialGini.From(Column([.. Enumerable.Range(1, 12).Select(at => at * 10.0)]), (one, other) => Math.Abs(Place(one) - Place(other)) <= 2)[0] is { PValue: <= 0.005, Polarisation: > 2 });
    }

    [Fact]
    public void Dispersion_takes_its_bounds_along()
    {
        var dispersion = Dispersion.From(new(["R1", "R2", "R3"], ["A"], [Cell.Of(10), Cell.Of(20), Cell.Between(5, 40)]));
        var (herfindahl, number, gini, stretched) = (dispersion.Herfindahl[0], dispersion.EffectiveNumber[0], dispersion.Gini[0], dispersion.GiniNormalised[0]);
        Assert.Equal((1 / herfindahl.Upper!.Value, 1 / herfindahl.Lower!.Value), (number.Lower!.Value, number.Upper!.Value));
        // Bounds are over all three, the value over the two published: 1/6 times two.
        Assert.Equal(1.0 / 3, stretched.Value!.Value, 1e-12);
        Assert.Equal((gini.Lower!.Value * 1.5, gini.Upper!.Value * 1.5), (stretched.Lower!.Value, stretched.Upper!.Value));
        Assert.Equal(1.0 / 3, Dispersion.From(Column(10, 20)).GiniNormalised[0].Value!.Value, 1e-12);
        Assert.Equal(FigureState.TooFew, Dispersion.From(Column(10)).GiniNormalised[0].State);
    }

    [Fact]
    public void Small_units_and_single_sizes_are_no_special_case()
    {
        var table = Column(3, 9, 5);
        double? People(string region) => Place(region) * 0.1;
        Assert.Equal(Williamson.From(table, region => People(region) * 1000)[0].Value!.Value, Williamson.From(table, People)[0].Value!.Value, 1e-12);
        // One region of known size is like the mean of all that are known.
        Assert.Equal(0, Williamson.From(table, region => region == "R2" ? 4 : null)[0].Value!.Value, 1e-12);
        Assert.Equal(FigureState.EmptyReference, Williamson.From(table, _ => null)[0].State);
        Assert.Equal(FigureState.EmptyReference, Williamson.From(table, _ => 0)[0].State);
        // The geometric mean of 2 and 2 is 2: its logarithm is above 0 and below 1.
        Assert.Equal(1, Dalton.From(Column(2, 2))[0].Value);
    }

    [Fact]
    public void A_Gini_of_quotients_tells_empty_from_unpublished()
    {
        var table = new RegionActivityTable(["R1", "R2"], ["A", "B", "C"], [Cell.Of(1), Cell.Of(0), Cell.Missing(), Cell.Of(2), Cell.Of(0), Cell.Missing()]);
        Assert.Equal(FigureState.NotPublished, QuotientGini.From(table)[2].State);
        Assert.Equal(FigureState.EmptyActivity, QuotientGini.From(RandomTables.Of(2, 2, [1, 0, 2, 0]))[1].State);
        Assert.Equal(FigureState.EmptyRegion, QuotientGini.From(RandomTables.Of(2, 2, [0, 0, 2, 1]), MeasureOf.Region)[0].State);
    }

    [Fact]
    public void Neighbours_that_are_alike_or_all_alike_have_no_polarisation_and_one_lot_is_enough()
    {
        var line = SpatialGini.From(Column(4, 4, 9), (one, other) => one != "R3" && other != "R3", 1)[0];
        Assert.Equal((0.0, null), (line.Neighbours, line.Polarisation));
        // Two pairs of neighbours and one other pair: (1 + 5) against 6, two pairs against one.
        var chain = SpatialGini.From(Column(1, 2, 7), (one, other) => one == "R2" || other == "R2", 9)[0];
        Assert.Equal(2, chain.Polarisation!.Value, 1e-12);
        // All equal: every lot is as the observed, which counts itself.
        Assert.Equal(1.0 / 100, SpatialGini.From(Column(5, 5, 5), (_, _) => true, 99)[0].PValue!.Value, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => SpatialGini.From(Column(1, 2), (_, _) => true, 0));
    }

    private static int Place(string region) => int.Parse(region[1..], System.Globalization.CultureInfo.InvariantCulture);

    private static RegionActivityTable Column(params double[] values) => RandomTables.Of(values.Length, 1, values);
}
