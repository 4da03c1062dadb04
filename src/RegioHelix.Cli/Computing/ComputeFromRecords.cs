using System.CommandLine;
using System.Globalization;
using RegioHelix.Cli.Records;
using RegioHelix.Store;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Studies.Computing;
using RegioHelix.Studies.Records;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Computing;

/// <summary><c>compute --from-records DATASET</c>: tables and pairs counted from records, in the place of files.</summary>
internal sealed class ComputeFromRecords
{
    private readonly Option<string?> dataset = new("--from-records") { Description = "Compute from micro-records that were imported: the dataset's code. --years then says of which years: 2010-2014, or several windows with commas, a table each.", HelpName = "DATASET" };
    private readonly Option<string> pairs = new("--pairs") { Description = "With records: what relates two activities: entities that have both, or regions that have both.", DefaultValueFactory = _ => "entities" };
    private readonly Option<DirectoryInfo?> data = DataOption.Build();
    private readonly RecordOptions options = new();

    public ComputeFromRecords() => pairs.AcceptOnlyFromAmong("entities", "regions");

    public void AddTo(Command command)
    {
        command.Options.Add(dataset);
        command.Options.Add(pairs);
        options.AddTo(command);
        command.Options.Add(data);
    }

    /// <summary>True where the line asks for records.</summary>
    /// <param name="parsed">The line.</param>
    /// <param name="records">What stands behind --records.</param>
    /// <exception cref="ProblemsException">Records in a file beside them, or shards without them.</exception>
    public bool IsAsked(ParseResult parsed, string? records)
    {
        var isAsked = parsed.GetValue(dataset) is not null;
        if (records is null || isAsked == ShardAddress.LooksLikeOne(records))
            return isAsked;
        throw isAsked ? ComputeLine.RecordsTwice(records) : ComputeLine.AddressesWithoutRecords(records);
    }

    /// <summary>Puts what records say into a request whose files are read.</summary>
    /// <param name="files">What was read from files.</param>
    /// <param name="parsed">The line.</param>
    /// <param name="records">What stands behind --records: addresses of shards.</param>
    /// <param name="settings">The conventions of the line.</param>
    /// <param name="cancellation">Stops the counting.</param>
    public (ComputeFiles Files, IReadOnlyDictionary<string, string> Settings) Read(ComputeFiles files, ParseResult parsed, string? records, IReadOnlyDictionary<string, string> settings, CancellationToken cancellation)
    {
        var store = RecordPlace.Open(records, DataDirectory.Open(DataOption.Resolve(parsed.GetValue(data))));
        using var _ = store as IDisposable;
        var tables = new RecordTables(store);
        var asked = options.Read(parsed, tables.Get(parsed.GetValue(dataset)!, cancellation));
        var windows = settings.GetValueOrDefault(ComputeOptions.Years) is { } years ? RecordWindow.Read(years) : [new RecordWindow(asked.Set.FirstYear, asked.Set.LastYear)];
        var measure = ComputeCatalogue.Get(files.Request.Measure);
        var (request, notes) = (files.Request with { Source = asked.Set.Dataset }, new List<string>(files.Notes));
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"records {asked.Set.Dataset}, vintage {asked.Set.Vintage}, {string.Join(", ", windows)}, from {store.Place}"));
        notes.AddRange(RecordTables.Notes(asked));
        var ofEntities = measure.Records != RecordsRole.None && parsed.GetValue(pairs) == "entities";
        if (ofEntities)
        {
            var (together, counted) = tables.Pairs(asked, new(windows[0].From, windows[^1].To), cancellation);
            request = request with { Counted = together };
            if (windows.Count > 1)
                notes.Add($"pairs are counted over all of {new RecordWindow(windows[0].From, windows[^1].To)}, also in years between the windows");
            if (counted.LeftOutCount > 0)
                notes.Add(string.Create(CultureInfo.InvariantCulture, $"{counted.LeftOutCount:N0} entities with more than {asked.MostActivities:N0} activities are left out, such as {string.Join(", ", counted.LeftOut.Take(3).Select(entity => $"{entity.Entity} ({entity.Activities:N0})"))}"));
        }
        if (request.Tables.Count == 0 && !(ofEntities && measure.Records == RecordsRole.InsteadOfTable))
            request = request with { Tables = [.. windows.Zip(tables.Tables(asked, windows, cancellation), (window, table) => new NamedTable($"{asked.Set.Dataset} {window}", table))] };
        return (new(request, notes), Years(measure, settings, windows));
    }

    // What a measure would be told of the years of its tables, records know.
    private static Dictionary<string, string> Years(ComputableMeasure measure, IReadOnlyDictionary<string, string> settings, IReadOnlyList<RecordWindow> windows)
    {
        var known = new Dictionary<string, string>(settings);
        known.Remove(ComputeOptions.Years);
        if (measure.Reads(ComputeOptions.Years) && windows.Count > 1)
            known[ComputeOptions.Years] = (windows[1].From - windows[0].From).ToString(CultureInfo.InvariantCulture);
        if (measure.Reads(ComputeOptions.At) && windows.Count > 1 && !known.ContainsKey(ComputeOptions.At))
            known[ComputeOptions.At] = string.Join(',', windows.Select(window => window.To.ToString(CultureInfo.InvariantCulture)));
        return known;
    }
}
