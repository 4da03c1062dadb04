using System.Globalization;
using System.Runtime.InteropServices;
using RegioHelix.Import.Reading;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>Takes what a reader reads: looks at every cell once as it comes and passes the good ones on to be stored.</summary>
internal sealed class CellSink : ICellSink
{
    /// <summary>Cells met again that are remembered for the second reading; a file with more of them is not worth one.</summary>
    private const int MostRepeated = 200_000;

    private readonly ImportOptions options;
    private readonly BackgroundAppend append;
    private readonly List<YearSet> years = [];
    private CellBatch batch = new();

    public CellSink(string file, ImportOptions options, BackgroundAppend append)
    {
        this.options = options;
        this.append = append;
        Numbers = new SeriesNumbers(options.Declaration);
        Problems = new ProblemList(file);
        MadeMissing = new ProblemList(file);
        File = file;
    }

    public string File { get; }

    /// <summary>Which reader took the file.</summary>
    public string Reader { get; set; } = "";

    public SeriesNumbers Numbers { get; }

    public ProblemList Problems { get; }

    public ProblemList MadeMissing { get; }

    /// <summary>Cells met a second time: whether with the same value, a second reading tells.</summary>
    public HashSet<(int Series, int Year)> Repeated { get; } = [];

    public CellCounts Counts { get; } = new();

    /// <summary>Cells read for a series.</summary>
    public int CellsOf(int series) => years[series].Count;

    public int Series(in SeriesKey key, long line)
    {
        var number = Numbers.Of(key, line);
        if (number == years.Count)
            years.Add(default);
        return number;
    }

    public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column)
    {
        if (!Admit(series, year, line, column))
            return;
        if (value is { } published)
            Publish(series, year, published, flags, line, column);
        else
            Miss(series, year, flags);
    }

    public void BadCell(int series, int year, string text, Phrase advice, long line, int column)
    {
        if (!Admit(series, year, line, column))
            return;
        if (options.BadCells == BadCells.Stop)
        {
            Problems.Add(line, column, "bad-cell", text, Phrase.Of($"{advice}; mend the file, or make such cells missing with --bad-cells missing"));
            return;
        }

        MadeMissing.Add(line, column, "bad-cell", text, Phrase.Of("made missing"));
        Miss(series, year, ObservationFlags.Unreadable);
    }

    public void Report(Problem problem) => Problems.Add(problem);

    /// <summary>Hands over the last cells and waits until all are stored.</summary>
    public void Complete() => append.Complete(batch);

    /// <summary>True where the cell is wanted and is the first of its series and year.</summary>
    private bool Admit(int series, int year, long line, int column)
    {
        if (year is < YearSet.First or > YearSet.Last)
        {
            Problems.Add(line, column, "bad-year", year.ToString(CultureInfo.InvariantCulture), Phrase.Of("years run from 1900 to 2100; check the year's column"));
            return false;
        }

        if (year < options.Since)
            return false;
        if (CollectionsMarshal.AsSpan(years)[series].Add(year))
            return true;
        if (Repeated.Count < MostRepeated)
            Repeated.Add((series, year));
        else if (!Repeated.Contains((series, year)))
            Problems.Add(line, column, "repeated-too-often", "", Phrase.Of("more than 200,000 cells stand in the file a second time; it seems to hold a table twice: keep one"));
        return false;
    }

    private void Publish(int series, int year, double value, ObservationFlags flags, long line, int column)
    {
        if (!double.IsFinite(value))
            Problems.Add(line, column, "not-finite", value.ToString(CultureInfo.InvariantCulture), Phrase.Of("infinity and not-a-number are no figures; mend the cell"));
        else if (value < 0 && Numbers.IsNonNegative[Numbers.Series[series].Measure])
            Problems.Add(line, column, "negative", value.ToString(CultureInfo.InvariantCulture), Phrase.Of("counts and stocks of money cannot be negative; mend the cell, or name the unit in which it can"));
        else if ((flags & ObservationFlags.Confidential) != 0)
            Problems.Add(line, column, "value-though-confidential", value.ToString(CultureInfo.InvariantCulture), Phrase.Of("a confidential cell has no value; remove the flag c or the value"));
        else
        {
            Counts.Published++;
            Counts.Flagged += flags == 0 ? 0 : 1;
            Store(series, year, value, flags);
        }
    }

    private void Miss(int series, int year, ObservationFlags flags)
    {
        Counts.Missing++;
        Counts.Confidential += (flags & ObservationFlags.Confidential) == 0 ? 0 : 1;
        Store(series, year, double.NaN, flags);
    }

    private void Store(int series, int year, double value, ObservationFlags flags)
    {
        batch.Add(series, year, value, (int)flags);
        if (batch.IsFull)
            batch = append.Exchange(batch);
    }
}

/// <summary>How many cells of which kind were read.</summary>
internal sealed class CellCounts
{
    public long Published { get; set; }

    public long Missing { get; set; }

    public long Confidential { get; set; }

    public long Flagged { get; set; }

    public long Repeated { get; set; }
}
