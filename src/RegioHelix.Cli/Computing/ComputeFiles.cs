using System.CommandLine;
using System.Globalization;
using RegioHelix.Import.Reading.Labelled;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Store.Records.Shards;
using RegioHelix.Studies.Computing;

namespace RegioHelix.Cli.Computing;

/// <summary>The files of a computation as read.</summary>
/// <param name="Request">What is computed, as far as files say it.</param>
/// <param name="Notes">What the user should know of the reading.</param>
internal sealed record ComputeFiles(ComputeRequest Request, IReadOnlyList<string> Notes)
{
    private const string Stdin = "-";

    private static readonly string[] IncomeColumns = ["income", "gdp", "gdp_per_head", "gdp_per_capita"];
    private static readonly string[] PopulationColumns = ["population", "pop"];
    private static readonly string[] AreaColumns = ["area", "area_km2"];
    private static readonly string[] FigureColumns = ["value", "figure"];

    /// <summary>Reads what the line names.</summary>
    public static ComputeFiles Read(string name, string[] tables, ParseResult parsed, ComputeArguments options)
    {
        // Any number of tables: a mistyped option would pass for one.
        if (tables.Prepend(name).FirstOrDefault(word => word.StartsWith("--", StringComparison.Ordinal)) is { } option)
            throw ComputeLine.UnknownOption(option);
        var measure = ComputeCatalogue.Get(name);
        if (tables.Count(table => table == Stdin) > 1)
            throw ComputeLine.StdinTwice();
        var settings = new LabelledSettings(
            parsed.GetValue(options.Layout) == "long" ? TableLayout.Tall : TableLayout.Wide,
            parsed.GetValue(options.Absent) == "missing" ? AbsentPair.Missing : AbsentPair.Zero,
            parsed.GetValue(options.Decimal) == "comma",
            MostBytes(parsed.GetValue(options.Memory)));
        var (plants, places) = (measure.Needs.HasFlag(ExtraInputs.Plants), measure.Needs.HasFlag(ExtraInputs.Places));
        var levels = ComputeGroups.Read(parsed.GetValue(options.Groups), settings);
        // An address of shards is no file: it says where --from-records counts.
        var records = parsed.GetValue(options.Records) is { } named && !ShardAddress.LooksLikeOne(named) ? named : null;
        var read = plants || places ? [] : tables.Select(table => ReadTable(measure, parsed.GetValue(options.Variant), table, settings)).ToList();
        var request = new ComputeRequest(measure.Name, [.. read.Select(table => new NamedTable(table.File, table.ToTable()))])
        {
            MostBytes = settings.MostBytes,
            Income = Numbers(parsed.GetValue(options.Income), IncomeColumns, settings),
            Population = Numbers(parsed.GetValue(options.Population), PopulationColumns, settings),
            Area = Numbers(parsed.GetValue(options.Area), AreaColumns, settings),
            Figures = parsed.GetValue(options.Figures) is { } figures ? ReadColumn(figures, FigureColumns, settings, (columns, at) => columns.SignedNumbers(at)) : null,
            Groups = levels?[^1],
            Levels = levels?.Count > 1 ? levels : null,
            Neighbours = ComputeRecords.Neighbours(parsed.GetValue(options.Neighbours), settings),
            Records = ComputeRecords.Read(records, settings),
            Links = options.Links.Read(parsed, settings, path => ReadTable(measure, parsed.GetValue(options.Variant), path, settings)),
            Plants = plants && tables.Length > 0 ? ComputeRecords.Plants(tables[0], settings) : null,
            Places = places && tables.Length > 0 ? ComputeRecords.Places(tables[0], settings) : null,
            Source = tables is [var first, ..] ? first : records ?? "",
        };
        return new(request, [.. read.Where(table => table.AbsentPairs > 0).Select(table => Say(table, settings.Absent))]);
    }

    private static LabelledTable ReadTable(ComputableMeasure measure, string? variant, string path, LabelledSettings settings)
    {
        using var source = Open(path);
        var table = LabelledReader.Read(source, settings);
        ComputeStudy.RefuseTooLarge(measure.Name, variant, table.File, table.Regions.Count, table.Activities.Count, settings.MostBytes);
        return table;
    }

    internal static OpenedSource Open(string path) => path == Stdin
        ? OpenedSource.From(Console.OpenStandardInput(), "stdin")
        : OpenedSource.AtPath(path);

    private static string Say(LabelledTable table, AbsentPair absent) => string.Create(CultureInfo.InvariantCulture,
        $"{table.File}: {table.AbsentPairs:#,##0} of {(long)table.Regions.Count * table.Activities.Count:#,##0} pairs are not in the table and count as {(absent == AbsentPair.Zero ? "0; --absent missing makes them missing" : "missing")}");

    private static long MostBytes(double? gigabytes) => gigabytes switch
    {
        null => MemoryNeed.UsualLimit,
        > 0 and <= 1 << 20 => (long)(gigabytes.Value * (1L << 30)),
        { } other => throw ComputeLine.BadMemory(other),
    };

    private static IReadOnlyDictionary<string, double?>? Numbers(string? file, string[] names, LabelledSettings settings) =>
        file is null ? null : ReadColumn(file, names, settings, (columns, at) => columns.Numbers(at));

    // FILE, or FILE:COLUMN; a file whose name holds a colon is taken as it stands.
    internal static T ReadColumn<T>(string file, string[] names, LabelledSettings settings, Func<LabelledColumns, int, T> read)
    {
        var colon = File.Exists(file) ? -1 : file.LastIndexOf(':');
        using var source = Open(colon > 0 ? file[..colon] : file);
        var columns = LabelledColumns.Read(source, settings.DecimalCommas);
        return read(columns, colon > 0 ? columns.Get(file[(colon + 1)..]) : Known(columns, names, 1));
    }

    internal static int Known(LabelledColumns columns, string[] names, int otherwise)
    {
        var at = names.Select(columns.Find).FirstOrDefault(found => found >= 0, -1);
        return at >= 0 || otherwise >= columns.Header.Count ? at : otherwise;
    }
}
