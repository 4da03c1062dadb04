using RegioHelix.Import.Reading;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Tests.Reading;

/// <summary>Keeps what a reader says, in order.</summary>
internal sealed class RecordingSink : ICellSink
{
    private readonly Dictionary<SeriesKey, int> numbers = [];

    public List<SeriesKey> Keys { get; } = [];

    public List<RecordedCell> Cells { get; } = [];

    public List<RecordedBadCell> BadCells { get; } = [];

    public List<Problem> Problems { get; } = [];

    public int Series(in SeriesKey key, long line)
    {
        if (numbers.TryGetValue(key, out var number))
            return number;
        // Where the codes stand is for problems; the command line's tests look at those.
        Keys.Add(key with { RegionColumn = 0, ActivityColumn = 0 });
        return numbers[key] = Keys.Count - 1;
    }

    public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column)
        => Cells.Add(new(Keys[series], year, value, flags, line, column));

    public void BadCell(int series, int year, string text, Phrase advice, long line, int column)
        => BadCells.Add(new(Keys[series], year, text, advice, line, column));

    public void Report(Problem problem) => Problems.Add(problem);

    public RecordedCell Single(string region, string activity, int year)
        => Xunit.Assert.Single(Cells, c => c.Key.Region == region && c.Key.Activity == activity && c.Year == year);
}

internal sealed record RecordedCell(SeriesKey Key, int Year, double? Value, ObservationFlags Flags, long Line, int Column);

internal sealed record RecordedBadCell(SeriesKey Key, int Year, string Text, Phrase Advice, long Line, int Column);
