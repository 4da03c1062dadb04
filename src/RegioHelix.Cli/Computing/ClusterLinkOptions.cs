using System.CommandLine;
using RegioHelix.Analytics.Clusters.Definitions;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Cli.Computing;

/// <summary>The tables that cluster definitions take beside the table of employment.</summary>
internal sealed class ClusterLinkOptions
{
    private static readonly string[] ActivityColumns = ["activity", "industry", "sector", "nace", "nace_r2"];
    private static readonly string[] ClusterColumns = ["cluster", "group"];

    private readonly Option<string?> establishments = new("--establishments") { Description = "Establishments, laid out as the table: co-location of plants beside that of jobs.", HelpName = "FILE" };
    private readonly Option<string?> inputOutput = new("--input-output") { Description = "What activities (rows) sell to activities (columns).", HelpName = "FILE" };
    private readonly Option<string?> occupations = new("--occupations") { Description = "Persons by occupation (rows) and activity (columns).", HelpName = "FILE" };
    private readonly Option<string?> benchmark = new("--benchmark") { Description = "A table of clusters to compare with: the columns activity and cluster (else the first two) and, where there is one, weight.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { establishments, inputOutput, occupations, benchmark })
            command.Options.Add(option);
    }

    /// <summary>Reads what the line names.</summary>
    /// <param name="parsed">The line.</param>
    /// <param name="settings">How tables are read.</param>
    /// <param name="table">Reads a table.</param>
    public ClusterLinks Read(ParseResult parsed, LabelledSettings settings, Func<string, LabelledTable> table)
    {
        return new(Named(establishments), Named(inputOutput), Named(occupations), parsed.GetValue(benchmark) is { } file ? Benchmark(file, settings) : null);

        NamedTable? Named(Option<string?> option) => parsed.GetValue(option) is { } path && table(path) is var read ? new(read.File, read.ToTable()) : null;
    }

    private static ClusterDefinition Benchmark(string path, LabelledSettings settings)
    {
        using var source = ComputeFiles.Open(path);
        var columns = LabelledColumns.Read(source, settings.DecimalCommas);
        if (columns.Header.Count < 2)
            throw ComputeLine.TooFewColumns(path, "a line names an activity and its cluster, and a weight if you like");
        var (activity, cluster, weight) = (ComputeFiles.Known(columns, ActivityColumns, 0), ComputeFiles.Known(columns, ClusterColumns, 1), columns.Find("weight"));
        var weights = weight < 0 ? null : columns.ListNumbers(weight);
        try
        {
            return ClusterDefinition.From(columns.File, Enumerable.Range(0, columns.Count).Select(row => new ClusterAssignment(columns.Text(row, cluster), columns.Text(row, activity), weights?[row] ?? 1)));
        }
        catch (ArgumentException fault)
        {
            throw ComputeLine.BadClusters(path, fault);
        }
    }
}
