using RegioHelix.Import.Reading;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Fuzzing;

/// <summary>Takes cells and keeps none; what is wrong with them is thrown at the end, as an import does.</summary>
internal sealed class Discarded : ICellSink
{
    private const int Most = 1000;
    private readonly Dictionary<SeriesKey, int> series = [];
    private readonly List<Problem> problems = [];

    public int Series(in SeriesKey key, long line) => series.TryGetValue(key, out var number) ? number : series[key] = series.Count;

    public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column)
    {
        if (value is { } number && !double.IsFinite(number))
            throw new InvalidOperationException($"a cell holds {number}");
    }

    public void BadCell(int series, int year, string text, Phrase advice, long line, int column) => Report(new("", line, column, "bad-cell", text, advice));

    public void Report(Problem problem)
    {
        if (problems.Count < Most)
            problems.Add(problem);
    }

    public void ThrowProblems()
    {
        if (problems.Count > 0)
            throw new ProblemsException(problems);
    }
}
