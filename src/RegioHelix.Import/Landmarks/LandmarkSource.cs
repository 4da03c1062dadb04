using System.Globalization;
using RegioHelix.Import.Reading;
using RegioHelix.Vocabulary.Embedded;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Import.Landmarks;

/// <summary>
/// "Europe as the conference saw it, 2014": about a hundred published figures, so that the first screen says something true
/// without a network. How they were chosen and what they cannot say: <c>docs/data/landmarks.md</c>.
/// </summary>
public static class LandmarkSource
{
    /// <summary>The dataset's code.</summary>
    public const string Dataset = "landmarks";

    /// <summary>The name under which the table is cited in a report.</summary>
    public const string FileName = "landmarks.tsv";

    /// <summary>The region under which the EU totals stand.</summary>
    public const string Europe = "EU28";

    /// <summary>The activity under which the totals over the divisions stand.</summary>
    public const string AllActivities = "TOTAL";

    /// <summary>Indicator of the figures themselves; unit <c>PER</c>.</summary>
    public const string PersonsEmployed = "persons_employed";

    /// <summary>Indicator that counts the divisions missing from a region's total; unit <c>NR</c>.</summary>
    public const string DivisionsMissing = "divisions_missing";

    /// <summary>Indicator that counts the regions in an EU total; unit <c>NR</c>.</summary>
    public const string RegionsPublished = "regions_published";

    private const string Table = "Landmarks.landmarks.tsv";

    private static readonly Lazy<IReadOnlyList<Landmark>> Rows = new(() => [.. ReadRows()]);

    /// <summary>Every landmark, in the table's order.</summary>
    public static IReadOnlyList<Landmark> List() => Rows.Value;

    /// <summary>The raw table, for the snapshot.</summary>
    public static Stream OpenFile() => EmbeddedTable.Open(typeof(LandmarkSource).Assembly, Table);

    /// <summary>Pushes every figure, and beside each total the count that says how much of it is missing.</summary>
    public static void Push(ICellSink sink)
    {
        foreach (var landmark in List())
        {
            Push(sink, landmark, PersonsEmployed, "PER", landmark.Persons, 4);
            Push(sink, landmark, DivisionsMissing, "NR", landmark.DivisionsMissing, 6);
            Push(sink, landmark, RegionsPublished, "NR", landmark.RegionsPublished, 7);
        }
    }

    private static void Push(ICellSink sink, Landmark landmark, string indicator, string unit, long? value, int column)
    {
        if (value is null)
            return;
        var series = sink.Series(new SeriesKey(landmark.Region, landmark.Activity, indicator, unit, ""), landmark.Line);
        sink.Cell(series, landmark.Year, value, ObservationFlags.None, landmark.Line, column);
    }

    private static IEnumerable<Landmark> ReadRows()
    {
        var line = 1;
        foreach (var row in EmbeddedTable.Read(typeof(LandmarkSource).Assembly, Table, "region", "activity", "year", "value", "kind", "divisions_missing", "regions_published", "source"))
            yield return new Landmark(
                row[0], row[1], ReadCount(row[2]), ReadCount(row[3]), ReadKind(row[4]), FindCount(row[5]), FindCount(row[6]), row[7], ++line);
    }

    private static LandmarkKind ReadKind(string kind) => kind switch
    {
        "cell" => LandmarkKind.Cell,
        "region-total-at-least" => LandmarkKind.RegionTotalAtLeast,
        "eu-total-at-least" => LandmarkKind.EuropeTotalAtLeast,
        _ => throw new InvalidOperationException($"{FileName} knows no kind {kind}"),
    };

    private static int? FindCount(string text) => text.Length == 0 ? null : ReadCount(text);

    private static int ReadCount(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
