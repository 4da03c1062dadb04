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

    /// <summary>What a measure needs on an input, and nothing else.</summary>
    public static ComputeRequest Request(string measure, string input, string? variant)
    {
        var needs = ComputeCatalogue.Get(measure).NeedsOf(variant ?? "");
        var plants = needs.HasFlag(ExtraInputs.Plants);
        var later = needs.HasFlag(ExtraInputs.LaterTable) || needs.HasFlag(ExtraInputs.LaterTables);
        return new(measure, plants ? [] : later ? [Named(input), Named(Later(input))] : [Named(input)])
        {
            Income = needs.HasFlag(ExtraInputs.Income) ? Base(input, "gdp_per_head", 18000, 911) : null,
            Population = needs.HasFlag(ExtraInputs.Population) ? Base(input, "population", 1000, 137) : null,
            Groups = needs.HasFlag(ExtraInputs.Groups) ? Groups() : null,
            Plants = plants ? Plants() : null,
        };
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
