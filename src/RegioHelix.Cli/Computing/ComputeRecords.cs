using RegioHelix.Analytics.Concentration;
using RegioHelix.Analytics.Concentration.Distances;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Import.Reading.Labelled;

namespace RegioHelix.Cli.Computing;

/// <summary>Files with a line for each thing: plants, records of entities, pairs of neighbours.</summary>
internal static class ComputeRecords
{
    private static readonly string[] ActivityColumns = ["activity", "industry", "sector", "nace", "nace_r2"];
    private static readonly string[] RegionColumns = ["region", "geo", "nuts"];
    private static readonly string[] EmployeesColumns = ["employees", "employment", "jobs", "persons_employed", "value"];

    /// <summary>Plants: region, activity and employees.</summary>
    public static Plant[] Plants(string path, LabelledSettings settings)
    {
        var columns = Columns(path, settings);
        var (region, activity, employees) = (ComputeFiles.Known(columns, RegionColumns, 0), ComputeFiles.Known(columns, ActivityColumns, 1), ComputeFiles.Known(columns, EmployeesColumns, 2));
        return [.. columns.ListNumbers(employees).Select((count, row) => new Plant(columns.Text(row, activity), columns.Text(row, region), count))];
    }

    /// <summary>Plants with places: activity, x, y and, where there is such a column, employees; else 1 each.</summary>
    public static PlacedPlant[] Places(string path, LabelledSettings settings)
    {
        var columns = Columns(path, settings);
        var (x, y) = (columns.ListSignedNumbers(columns.Get("x")), columns.ListSignedNumbers(columns.Get("y")));
        var (activity, jobs) = (ComputeFiles.Known(columns, ActivityColumns, 0), EmployeesColumns.Select(columns.Find).FirstOrDefault(found => found >= 0, -1));
        var employees = jobs < 0 ? null : columns.ListNumbers(jobs);
        return [.. x.Select((east, row) => new PlacedPlant(columns.Text(row, activity), east, y[row], employees?[row] ?? 1))];
    }

    /// <summary>Records: entity, activity and, where there is a third column, a weight; null where no file is named.</summary>
    public static ActivityRecord[]? Read(string? path, LabelledSettings settings)
    {
        if (path is null)
            return null;
        var columns = Columns(path, settings);
        if (columns.Header.Count < 2)
            throw ComputeLine.TooFewColumns(path, "records have an entity and an activity, and a weight if you like");
        var weights = columns.Header.Count > 2 ? columns.ListNumbers(2) : null;
        return [.. Enumerable.Range(0, columns.Count).Select(row => new ActivityRecord(columns.Text(row, 0), columns.Text(row, 1), weights?[row] ?? 1))];
    }

    /// <summary>Neighbours, each two named in either order; null where no file is named.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Neighbours(string? path, LabelledSettings settings)
    {
        if (path is null)
            return null;
        var columns = Columns(path, settings);
        if (columns.Header.Count < 2)
            throw ComputeLine.TooFewColumns(path, "a line names two regions that are neighbours");
        var pairs = Enumerable.Range(0, columns.Count).Select(row => (One: columns.Text(row, 0), Other: columns.Text(row, 1))).ToList();
        return pairs.Concat(pairs.Select(pair => (One: pair.Other, Other: pair.One))).Distinct().GroupBy(pair => pair.One, pair => pair.Other, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);
    }

    private static LabelledColumns Columns(string path, LabelledSettings settings)
    {
        using var source = ComputeFiles.Open(path);
        return LabelledColumns.Read(source, settings.DecimalCommas);
    }
}
