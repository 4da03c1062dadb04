using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Tables;

/// <summary>Counts cells and gathers problems without storing anything. An import checks more: signs, and codes against its version.</summary>
internal sealed class PreviewSink(string file, string classification) : ICellSink
{
    private const int Shown = 100;

    /// <summary>Beyond so many cells a preview no longer looks for cells that stand twice; the import does.</summary>
    private const int MostSeen = 2_000_000;

    private readonly Dictionary<SeriesKey, int> series = [];
    private readonly Dictionary<(int Series, int Year), double?> seen = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    /// <summary>The first problems, in the order found.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>All problems, the ones that are not kept included.</summary>
    public long ProblemCount { get; private set; }

    /// <summary>Cells that could be read.</summary>
    public long Cells { get; private set; }

    /// <summary>Of these, with a value.</summary>
    public long Published { get; private set; }

    /// <summary>The regions that occur.</summary>
    public HashSet<string> Regions { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public int Series(in SeriesKey key, long line)
    {
        if (series.TryGetValue(key, out var number))
            return number;
        if (Regions.Add(key.Region) && RegionCatalogue.Classify(key.Region, NutsVersion.Nuts2021) == RegionCodeStatus.Unknown)
            Report(new(file, line, 0, "unknown-region", SourceProblem.Shorten(key.Region), Phrase.Of("this is no NUTS code; correct it or remove the row")));
        if (classification == "NACE_R2" && ActivityCatalogue.Classify(key.Activity) == ActivityCodeStatus.Unknown && unknown.Add(key.Activity))
            Report(new(file, line, 0, "unknown-activity", SourceProblem.Shorten(key.Activity), Phrase.Of("this is no code of NACE Rev. 2; correct it or leave the column or row out")));
        return series[key] = series.Count;
    }

    /// <inheritdoc />
    public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column)
    {
        Cells++;
        Published += value.HasValue ? 1 : 0;
        if (seen.Count < MostSeen && !seen.TryAdd((series, year), value) && seen[(series, year)] != value)
            Report(new(file, line, column, "cell-twice", "", Phrase.Of("the same region, activity and year stand in another row with another value; keep one of them")));
    }

    /// <inheritdoc />
    public void BadCell(int series, int year, string text, Phrase advice, long line, int column)
        => Report(new(file, line, column, "bad-cell", SourceProblem.Shorten(text), advice));

    /// <inheritdoc />
    public void Report(Problem problem)
    {
        ProblemCount++;
        if (problems.Count < Shown)
            problems.Add(problem);
    }
}
