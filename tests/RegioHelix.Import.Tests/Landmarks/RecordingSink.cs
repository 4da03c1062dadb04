using RegioHelix.Import.Reading;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Tests.Landmarks;

/// <summary>Keeps what is pushed: each series once, its cells in order.</summary>
internal sealed class RecordingSink : ICellSink
{
    private readonly Dictionary<SeriesKey, int> numbers = [];

    public List<SeriesKey> Keys { get; } = [];

    public List<(int Series, int Year, double? Value, ObservationFlags Flags, long Line, int Column)> Cells { get; } = [];

    public int Series(in SeriesKey key, long line)
    {
        if (numbers.TryGetValue(key, out var known))
            return known;
        Keys.Add(key);
        return numbers[key] = Keys.Count - 1;
    }

    public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column) =>
        Cells.Add((series, year, value, flags, line, column));

    public void BadCell(int series, int year, string text, Phrase advice, long line, int column) =>
        Assert.Fail($"a cell that cannot be read on line {line}: {text}");

    public void Report(Problem problem) => Assert.Fail(problem.ToString());
}
