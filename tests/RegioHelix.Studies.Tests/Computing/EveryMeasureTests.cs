using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Concentration.Distances;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Studies.Computing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>Every measure and every variant runs on an invented table, is the same for tables with their rows turned about, and draws where it says that it does.</summary>
public sealed class EveryMeasureTests
{
    private static readonly string[] MeasuresOfTheIssue =
    [
        "location-quotient", "specialised", "diversity", "ubiquity", "co-occurrence", "proximity", "relatedness", "relatedness-density", "complexity", "fitness", "reflections", "outlook", "distance",
        "similarity", "complementarity", "krugman", "herfindahl", "entropy", "gini", "hachman", "hoover", "variety", "shift-share", "entry", "exit", "growth", "ellison-glaeser", "stars",
        "cluster-definitions", "network",
    ];

    // Where the order of rows is part of the result: lots and pictures, and distances that have no rows of ours.
    private static readonly string[] Lots = ["permuted", "permuted-below"];

    public static TheoryData<string, string> Variants => [.. ComputeCatalogue.All.SelectMany(measure => measure.Variants.Count == 0 ? [(measure.Name, "")] : measure.Variants.Select(variant => (measure.Name, variant.Name)))];

    [Fact]
    public void The_names_of_the_contract_are_there() => Assert.Empty(MeasuresOfTheIssue.Except(ComputeCatalogue.All.Select(measure => measure.Name)));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Runs_with_what_it_says_it_needs(string measure, string variant)
    {
        var result = ComputeStudy.Run(Request(measure, variant, turned: false));
        Assert.Contains(result.Values, value => value is not null);
        Assert.All(result.Values, value => Assert.True(value is null || double.IsFinite(value.Value)));
        Assert.Equal(result.Rows.Count * result.Columns.Count, result.Values.Count);
        Assert.Equal(result.Rows.Count, result.Rows.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_order_of_rows_decides_nothing(string measure, string variant)
    {
        if (Lots.Contains(variant) || measure is "backtest" or "spatial-gini")
            return;
        // Twenty reflections bring all regions so near each other that their scores show the rounding of sums.
        var tolerance = measure == "reflections" ? 1e-6 : 1e-9;
        var (one, other) = (ComputeStudy.Run(Request(measure, variant, turned: false)), ComputeStudy.Run(Request(measure, variant, turned: true)));
        foreach (var (row, at) in one.Rows.Select((row, at) => (row, at)))
            foreach (var (column, place) in one.Columns.Select((column, place) => (column, place)))
            {
                var (there, beside) = (other.Rows.ToList().IndexOf(row), other.Columns.ToList().IndexOf(column));
                Assert.True(there >= 0 && beside >= 0, $"{row} {column} is not in the other");
                Assert.Equal(one[at, place] ?? double.NaN, other[there, beside] ?? double.NaN, tolerance);
            }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Draws_or_says_why_not(string measure, string variant)
    {
        var entry = ComputeCatalogue.Get(measure);
        var request = Request(measure, variant, turned: false);
        request = request with { Options = new Dictionary<string, string>(request.Options) { ["draws"] = "4" } };
        if (entry.NoDrawsOf(variant).Length > 0 || request.Tables.Count == 0)
        {
            var problem = Assert.Throws<ProblemsException>(() => ComputeStudy.Run(request)).Problems[0];
            Assert.Equal(("--draws", "does-nothing"), (problem.File, problem.Rule));
            return;
        }
        var result = ComputeStudy.Run(request);
        Assert.Equal(4, result.Bands!.Draws);
        Assert.Contains(result.Bands.Lower, lower => lower is not null);
        Assert.True(result.Bands.Refused < 4, "every draw was refused");
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Bounds_hold_what_every_complete_table_gives(string measure, string variant)
    {
        var complete = Request(measure, variant, turned: false);
        if (complete.Tables.Count == 0 || Lots.Contains(variant) || measure == "backtest")
            return;
        var hidden = complete with { Tables = [.. complete.Tables.Select(table => table with { Table = Hidden(table.Table) })] };
        ComputedResult Bound(string bound) => ComputeStudy.Run(hidden with { Options = new Dictionary<string, string>(hidden.Options) { ["bound"] = bound } });
        var (lower, upper) = (Bound("lower"), Bound("upper"));
        for (var fill = 0; fill < 4; fill++)
        {
            var filled = ComputeStudy.Run(complete with { Tables = [.. complete.Tables.Select(table => table with { Table = Filled(table.Table, fill) })] });
            foreach (var (row, column) in filled.Rows.SelectMany(row => filled.Columns.Select(column => (row, column))))
                if (Find(filled, row, column) is { } truth)
                {
                    Assert.True(!(Find(lower, row, column) > truth + Slack(truth)), $"{row} {column}: {truth} is below {Find(lower, row, column)}");
                    Assert.True(!(Find(upper, row, column) < truth - Slack(truth)), $"{row} {column}: {truth} is above {Find(upper, row, column)}");
                }
        }
    }

    private static double Slack(double truth) => 1e-9 * Math.Max(1, Math.Abs(truth));

    private static double? Find(ComputedResult result, string row, string column) =>
        (result.Rows.ToList().IndexOf(row), result.Columns.ToList().IndexOf(column)) is ( >= 0 and var at, >= 0 and var place) ? result[at, place] : null;

    // Every 37th cell is an interval around what it was, and one is not published at all.
    private static RegionActivityTable Hidden(RegionActivityTable table) => Changed(table, (value, at) => at == 100 ? Cell.Missing() : Cell.Between(value / 4, 4 * value));

    private static RegionActivityTable Filled(RegionActivityTable table, int fill) => Changed(table, (value, at) => Cell.Of(Math.Round(fill switch { 0 => value / 4, 1 => 4 * value, 2 => at % 2 == 0 ? value / 4 : 4 * value, _ => at % 3 == 0 ? value : 3 * value }, 3)));

    private static RegionActivityTable Changed(RegionActivityTable table, Func<double, int, Cell> cell) =>
        new(table.Regions, table.Activities, [.. table.Cells.ToArray().Select((one, at) => at % 37 == 0 || at == 100 ? cell(one.Value!.Value, at) : one)]);

    [Fact]
    public void Records_take_the_tables_place_or_say_how_related_activities_are()
    {
        ActivityRecord[] patents = [new("p1", "A0"), new("p1", "A1"), new("p2", "A0"), new("p2", "A1"), new("p2", "A2"), new("p3", "A2", 0)];
        ComputedResult Of(string measure) => ComputeStudy.Run(new ComputeRequest(measure, []) { Records = patents, Source = "patents.csv" });
        Assert.Equal([2, 2, 1, 2, 2, 1, 1, 1, 1], Of("co-occurrence").Values.Select(value => value!.Value));
        // A0 is in 2, A2 in 1 of the patents, together in 1: 1 / max(2, 1).
        Assert.Equal(0.5, Of("proximity")[0, 2]!.Value);
        var table = Request("relatedness-density", "all", turned: false);
        Assert.NotEqual(ComputeStudy.Run(table).Values, ComputeStudy.Run(table with { Records = patents }).Values);
        Assert.Equal("superfluous-input", Assert.Throws<ProblemsException>(() => ComputeStudy.Run(table with { Measure = "proximity", Variant = "proximity", Records = patents })).Problems[0].Rule);
        Assert.Equal("superfluous-input", Assert.Throws<ProblemsException>(() => ComputeStudy.Run(new ComputeRequest("proximity", []) { Records = patents, Variant = "correlation" })).Problems[0].Rule);
    }

    [Fact]
    public void What_the_engine_cannot_take_is_the_users_input()
    {
        var request = Request("ripley", "k", turned: false);
        var problem = Assert.Throws<ProblemsException>(() => ComputeStudy.Run(request with { Options = new Dictionary<string, string>(request.Options) { ["reach"] = "500" } })).Problems[0];
        Assert.Equal(("places.csv", "cannot-be-computed"), (problem.File, problem.Rule));
        problem = Assert.Throws<ProblemsException>(() => ComputeStudy.Run(request with { Options = new Dictionary<string, string> { ["activity"] = "Steal" } })).Problems[0];
        Assert.Equal("unknown-activity", problem.Rule);
        Assert.Equal("missing-input", Assert.Throws<ProblemsException>(() => ComputeStudy.Run(request with { Options = new Dictionary<string, string>() })).Problems[0].Rule);
    }

    private static ComputeRequest Request(string measure, string variant, bool turned)
    {
        var entry = ComputeCatalogue.Get(measure);
        var needs = entry.NeedsOf(variant);
        var (plants, places) = (needs.HasFlag(ExtraInputs.Plants), needs.HasFlag(ExtraInputs.Places));
        var table = measure == "cluster-share" || measure == "stars" ? 100 : measure == "dalton" || variant == "l" ? 3 : 1;
        IEnumerable<int> years = plants || places ? [] : needs.HasFlag(ExtraInputs.LaterTables) ? [0, 1, 2] : needs.HasFlag(ExtraInputs.LaterTable) || needs.HasFlag(ExtraInputs.OtherTable) ? [0, 1] : [0];
        return new ComputeRequest(measure, [.. years.Select(year => new NamedTable($"t{year}.csv", Table(year, turned, table)))])
        {
            Variant = variant.Length == 0 ? null : variant,
            Options = OptionsOf(entry, variant, places),
            Income = needs.HasFlag(ExtraInputs.Income) ? Regions(one => 100 + (10 * one)) : null,
            Population = needs.HasFlag(ExtraInputs.Population) ? Regions(one => 50 + (7 * one)) : null,
            Area = needs.HasFlag(ExtraInputs.Area) ? Regions(one => 20 + one) : null,
            Groups = needs.HasFlag(ExtraInputs.Groups) || needs.HasFlag(ExtraInputs.RegionGroups) ? label => $"{int.Parse(label.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) % 3}" : null,
            Figures = (needs & (ExtraInputs.Figures | ExtraInputs.ActivityFigures)) != 0 ? Enumerable.Range(0, Width).ToDictionary(at => $"A{at}", at => (double?)(at + 1)) : needs.HasFlag(ExtraInputs.RegionFigures) ? Regions(one => one) : null,
            Neighbours = needs.HasFlag(ExtraInputs.Neighbours) ? Enumerable.Range(0, Height - 1).ToDictionary(at => $"R{at}", at => (IReadOnlyList<string>)[$"R{at + 1}"]) : null,
            Plants = plants ? [.. Enumerable.Range(0, 60).Select(at => new Plant($"A{at % 4}", $"R{at * at % 7}", 1 + (at % 11)))] : null,
            Places = places ? [.. Enumerable.Range(0, 60).Select(at => new PlacedPlant($"A{at % 4}", at * 37 % 101, at * at * 13 % 97, 1 + (at % 5)))] : null,
            Source = plants ? "plants.csv" : "places.csv",
        };
    }

    private static Dictionary<string, string> OptionsOf(ComputableMeasure entry, string variant, bool places)
    {
        var options = new Dictionary<string, string>();
        if (places)
            options["activity"] = "A1";
        if (entry.Options.Contains("permutations"))
            options["permutations"] = "99";
        if (entry.Name == "growth-portfolio" || variant == "partners")
            options["region"] = "R2";
        if (variant == "margin")
            options["margin"] = "0.02";
        if (variant == "beyond-error")
            options["counting"] = "0.01";
        return options;
    }

    private const int Height = 30;
    private const int Width = 12;

    private static Dictionary<string, double?> Regions(Func<int, double> figure) => Enumerable.Range(0, Height).ToDictionary(at => $"R{at}", at => (double?)figure(at));

    // Seeded amounts with a few activities that only large regions have, changed a little from year to year.
    private static RegionActivityTable Table(int year, bool turned, double scale)
    {
        var (draws, drift) = (new Random(7), new Random(70 + year));
        var cells = new double[Height, Width];
        for (var region = 0; region < Height; region++)
            for (var activity = 0; activity < Width; activity++)
            {
                var amount = draws.Next(1, 40) * (activity < 1 + (region * Width / Height) ? 3 : 1);
                cells[region, activity] = Math.Max(1, amount + (year == 0 ? 0 : drift.Next(-20, 21))) * scale;
            }
        int[] rows = turned ? [.. Enumerable.Range(0, Height).Reverse()] : [.. Enumerable.Range(0, Height)];
        return new([.. rows.Select(row => $"R{row}")], [.. Enumerable.Range(0, Width).Select(at => $"A{at}")], [.. rows.SelectMany(row => Enumerable.Range(0, Width).Select(at => Cell.Of(cells[row, at])))]);
    }
}
