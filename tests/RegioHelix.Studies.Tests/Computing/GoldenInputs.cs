using System.Collections.Concurrent;
using RegioHelix.Analytics.Concentration;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Studies.Computing;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Tests.Computing;

/// <summary>The reference inputs, read as the command reads them, each once.</summary>
internal static class GoldenInputs
{
    private static readonly ConcurrentDictionary<string, Lazy<RegionActivityTable>> Tables = new(StringComparer.Ordinal);

    public static RegionActivityTable Table(string name) => Tables.GetOrAdd(name, one => new(() => ReadTable(one))).Value;

    /// <summary>What a measure needs on an input under its options, and nothing else.</summary>
    public static ComputeRequest Request(string measure, string input, string? variant, IReadOnlyDictionary<string, string> options)
    {
        var needs = ComputeCatalogue.Get(measure).NeedsOf(variant ?? "");
        var (plants, later) = (needs.HasFlag(ExtraInputs.Plants), needs.HasFlag(ExtraInputs.LaterTable) || needs.HasFlag(ExtraInputs.LaterTables));
        var population = needs.HasFlag(ExtraInputs.Population) || options.GetValueOrDefault("presence") == "population";
        return new(measure, plants ? [] : later ? [Named(input), Named(Later(input))] : needs.HasFlag(ExtraInputs.OtherTable) ? [Half(input, 0), Half(input, 1)] : [Named(input)])
        {
            Income = needs.HasFlag(ExtraInputs.Income) ? Base(input, "gdp_per_head", 18000, 911) : null,
            Population = population ? Base(input, "population", 1000, 137) : null,
            Groups = needs.HasFlag(ExtraInputs.Groups) ? Groups() : needs.HasFlag(ExtraInputs.RegionGroups) ? region => $"{Table(input).FindRegion(region) % 4}" : null,
            Plants = plants ? Plants() : null,
            Figures = Figures(needs, measure, variant, input),
        };
    }

    /// <summary>The table with its zeros missing.</summary>
    public static NamedTable Positive(string input)
    {
        var table = Table(input);
        return new(input, new(table.Regions, table.Activities, [.. table.Cells.ToArray().Select(cell => cell.Value == 0 ? Cell.Missing() : cell)]));
    }

    // As the generators of the reference had them: positions from 1, an invented Gini coefficient, the scores of reflections.
    private static Dictionary<string, double?>? Figures(ExtraInputs needs, string measure, string? variant, string input)
    {
        if (needs.HasFlag(ExtraInputs.Figures))
            return Activities(input).Select((activity, at) => (activity, at)).ToDictionary(one => one.activity, one => (double?)(one.at + 1));
        if (needs.HasFlag(ExtraInputs.RegionFigures))
            return Table(input).Regions.Select((region, at) => (region, at)).ToDictionary(one => one.region, one => (double?)(0.25 + (0.3 * one.at / Table(input).Regions.Count)));
        if (measure != "outlook" || variant != "net-gain-datawheel")
            return null;
        var scores = ComputeStudy.Run(Request("reflections", input, "scores", new Dictionary<string, string>()) with { Variant = "scores", Convention = "datawheel-0.3.0", Options = new Dictionary<string, string> { ["of"] = "activity" } });
        return scores.Rows.Select((label, at) => (label, value: scores[at, 0])).ToDictionary(one => one.label, one => one.value);
    }

    // The long file was spread out before it was given to the packages, which puts its activities in order.
    private static IReadOnlyList<string> Activities(string input) =>
        input.StartsWith("real_world_trade", StringComparison.Ordinal) ? [.. Table(input).Activities.Order(StringComparer.Ordinal)] : Table(input).Activities;

    private static NamedTable Half(string input, int which)
    {
        var table = Table(input);
        var half = table.Activities.Count / 2;
        var labels = Activities(input);
        int[] activities = [.. (which == 0 ? labels.Take(half) : labels.Skip(half)).Select(table.FindActivity)];
        return new(input, new(table.Regions, [.. activities.Select(at => table.Activities[at])], [.. Enumerable.Range(0, table.Regions.Count).SelectMany(region => activities.Select(activity => table[region, activity]))]));
    }

    private static NamedTable Named(string input) => new(input, Table(input));

    private static string Later(string input) => input == "real_germany_2008" ? "real_germany_2014" : input + "_t2";

    private static RegionActivityTable ReadTable(string name)
    {
        var tall = name.StartsWith("real_world_trade", StringComparison.Ordinal);
        using var source = OpenedSource.AtPath(PathOf(tall ? name + "_long" : name));
        return LabelledReader.Read(source, new(tall ? TableLayout.Tall : TableLayout.Wide)).ToTable();
    }

    private static IReadOnlyDictionary<string, double?> Base(string input, string column, int from, int step)
    {
        if (input.StartsWith("medium", StringComparison.Ordinal))
        {
            var columns = Columns("medium_regions");
            return columns.Numbers(columns.Get(column));
        }
        return Table(input).Regions.Select((region, at) => (region, value: (double?)(from + (step * at)))).ToDictionary(pair => pair.region, pair => pair.value);
    }

    private static Func<string, string?> Groups()
    {
        var columns = Columns("medium_activity_codes");
        var groups = columns.Texts(columns.Get("group2"));
        return activity => groups.GetValueOrDefault(activity);
    }

    private static Plant[] Plants()
    {
        var columns = Columns("plants");
        var (industry, region) = (columns.Get("industry"), columns.Get("region"));
        return [.. columns.ListNumbers(columns.Get("employees")).Select((employees, row) => new Plant(columns.Text(row, industry), columns.Text(row, region), employees))];
    }

    private static LabelledColumns Columns(string name)
    {
        using var source = OpenedSource.AtPath(PathOf(name));
        return LabelledColumns.Read(source);
    }

    private static string PathOf(string name) =>
        new[] { ".csv", ".csv.gz" }.Select(ending => Path.Combine(GoldenOutput.Root, "inputs", name + ending)).First(File.Exists);
}
