using System.CommandLine;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Cli.Computing;

/// <summary>The options of <c>compute</c>: how files are read and written, and one option for every convention of the catalogue.</summary>
internal sealed class ComputeArguments
{
    private readonly Dictionary<string, Option<string?>> conventions = ComputeOptions.All.ToDictionary(option => option.Name, Build);

    public Option<bool> List { get; } = new("--list") { Description = "Name every measure with its formula, source, variants and options." };

    public Option<string?> Variant { get; } = new("--variant") { Description = "A variant of the measure; --list names them, the default first.", HelpName = "NAME" };

    public Option<string?> As { get; } = new("--as")
    {
        Description = $"Take the conventions of a package: {string.Join(", ", PackagePresets.All.Select(preset => preset.Name))}. Other options still win.",
        HelpName = "PACKAGE",
    };

    public Option<string> Layout { get; } = new("--layout")
    {
        Description = "wide: a row a region, a column an activity. long: the first three columns are region, activity and value, whatever their names.",
        DefaultValueFactory = _ => "wide",
    };

    public Option<string> Absent { get; } = new("--absent") { Description = "What a pair is that a long table does not hold: zero or missing.", DefaultValueFactory = _ => "zero" };

    public Option<string> Decimal { get; } = new("--decimal") { Description = "The decimal mark: point or comma.", DefaultValueFactory = _ => "point" };

    public Option<string?> Income { get; } = new("--income") { Description = "The income of regions: a table with the regions first; the column income, gdp or gdp_per_head, else the second, or FILE:COLUMN.", HelpName = "FILE" };

    public Option<string?> Population { get; } = new("--population") { Description = "The population of regions, or another base: as --income, with the column population.", HelpName = "FILE" };

    public Option<string?> Groups { get; } = new("--groups") { Description = "The groups of activities: a table with the activities first (the column group, else the second, or FILE:COLUMN), or the number of letters of the code that name the group. Several levels with commas, the coarsest first.", HelpName = "FILE|N" };

    public Option<string?> Figures { get; } = new("--figures") { Description = "A figure of every region or activity (an outside complexity, an attribute, weights, what is foreseen): a table with the labels first, FILE or FILE:COLUMN.", HelpName = "FILE" };

    public Option<string?> Area { get; } = new("--area") { Description = "The area of regions: as --income, with the column area.", HelpName = "FILE" };

    public Option<string?> Neighbours { get; } = new("--neighbours") { Description = "Which regions are neighbours: a table with two columns of regions, a line for each two.", HelpName = "FILE" };

    public Option<string?> Records { get; } = new("--records") { Description = "Micro-records from which co-occurrence is counted: entity (a patent, a firm), activity and, if you like, a weight; the first columns, whatever their names. With --from-records: the addresses of shards, http://host:8123,http://host:8123.", HelpName = "FILE|ADDRESSES" };

    public ClusterLinkOptions Links { get; } = new();

    public Option<double?> Memory { get; } = new("--memory") { Description = "The memory that may be used, in GB.", HelpName = "GB" };

    public Option<string?> Out { get; } = new("--out") { Description = "Write to a file instead of stdout: .csv, .csv.gz, .json or .parquet by its name. It appears whole or not at all.", HelpName = "FILE" };

    public Option<bool> Json { get; } = new("--json") { Description = "JSON with values and diagnostics instead of CSV." };

    public ComputeArguments()
    {
        Layout.AcceptOnlyFromAmong("wide", "long");
        Absent.AcceptOnlyFromAmong("zero", "missing");
        Decimal.AcceptOnlyFromAmong("point", "comma");
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { List, Variant, As, Layout, Absent, Decimal, Income, Population, Area, Groups, Figures, Neighbours, Records })
            command.Options.Add(option);
        Links.AddTo(command);
        foreach (var option in conventions.Values)
            command.Options.Add(option);
        foreach (var option in new Option[] { Memory, Out, Json })
            command.Options.Add(option);
    }

    /// <summary>The conventions that the line names.</summary>
    public IReadOnlyDictionary<string, string> Settings(ParseResult parsed) => conventions
        .Where(option => parsed.GetValue(option.Value) is not null)
        .ToDictionary(option => option.Key, option => parsed.GetValue(option.Value)!);

    private static Option<string?> Build(ComputeOption option) => new("--" + option.Name)
    {
        Description = option.Meaning
            + (option.Values.Count == 0 ? "" : $" {string.Join(", ", option.Values.Select(value => value.Name))}.")
            + (option.Default.Length == 0 ? "" : $" [default: {option.Default}]"),
        HelpName = option.Kind switch { OptionKind.Choice => "NAME", OptionKind.Text => "LABEL", OptionKind.Whole => "N", _ => "NUMBER" },
    };
}
