using System.Runtime.InteropServices;
using RegioHelix.Import.Reading;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Datasets;

namespace RegioHelix.Import.Publishing;

/// <summary>
/// Gives series, and the codes they are made of, their numbers in the order in which they come: the same file gives the same numbers.
/// Translates the publisher's indicator codes into the dataset's words.
/// </summary>
internal sealed class SeriesNumbers(DatasetDeclaration declaration)
{
    private readonly Dictionary<string, int> regionNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> activityNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<MeasureEntry, int> rawMeasureNumbers = [];
    private readonly Dictionary<MeasureEntry, int> measureNumbers = [];
    private readonly Dictionary<long, int> numbers = [];
    private MeasureEntry lastMeasure;
    private int lastMeasureNumber = -1;

    /// <summary>Region codes with the place where each was met first.</summary>
    public List<MetCode> Regions { get; } = [];

    /// <summary>Activity codes with the place where each was met first.</summary>
    public List<MetCode> Activities { get; } = [];

    /// <summary>Indicators, units and slices in the dataset's words.</summary>
    public List<MeasureEntry> Measures { get; } = [];

    /// <summary>True for each measure whose unit cannot be negative.</summary>
    public List<bool> IsNonNegative { get; } = [];

    /// <summary>The series as numbers of the lists above.</summary>
    public List<(int Region, int Activity, int Measure)> Series { get; } = [];

    /// <summary>The number of a series, new or known.</summary>
    public int Of(in SeriesKey key, long line)
    {
        var region = NumberOf(key.Region, regionNumbers, Regions, line, key.RegionColumn);
        var activity = NumberOf(key.Activity, activityNumbers, Activities, line, key.ActivityColumn);
        var measure = MeasureOf(new MeasureEntry(key.Indicator, key.Unit, key.Slice));
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, ((long)measure << 42) | ((long)activity << 21) | (long)region, out var known);
        if (!known)
        {
            number = Series.Count;
            Series.Add((region, activity, measure));
        }

        return number;
    }

    // Rows of one measure mostly follow each other.
    private int MeasureOf(MeasureEntry raw)
    {
        if (lastMeasureNumber >= 0 && raw == lastMeasure)
            return lastMeasureNumber;
        if (!rawMeasureNumbers.TryGetValue(raw, out var number))
            rawMeasureNumbers.Add(raw, number = Declared(raw));
        (lastMeasure, lastMeasureNumber) = (raw, number);
        return number;
    }

    private int Declared(MeasureEntry raw)
    {
        var indicator = declaration.FindIndicator(raw.Indicator);
        var unit = raw.Unit.Length > 0 ? raw.Unit : indicator?.Unit ?? (raw.Indicator == declaration.Indicator ? declaration.Unit : "");
        var entry = new MeasureEntry(indicator?.Name ?? raw.Indicator, unit, raw.Slice);
        if (measureNumbers.TryGetValue(entry, out var number))
            return number;
        measureNumbers.Add(entry, number = Measures.Count);
        Measures.Add(entry);
        IsNonNegative.Add(declaration.IsNonNegative(unit));
        return number;
    }

    private static int NumberOf(string code, Dictionary<string, int> numbers, List<MetCode> met, long line, int column)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, code, out var known);
        if (!known)
        {
            number = met.Count;
            met.Add(new MetCode(code, line, column));
        }

        return number;
    }
}

/// <summary>A code and where it stood first.</summary>
internal readonly record struct MetCode(string Code, long Line, int Column);
