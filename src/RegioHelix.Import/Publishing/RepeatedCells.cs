using System.Globalization;
using RegioHelix.Import.Reading;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Publishing;

/// <summary>
/// The second reading of a file in which cells stand twice: compares them with their first appearance. Reading twice is rare
/// and spares every other import the memory for the line of each cell.
/// </summary>
internal sealed class RepeatedCells(DatasetDeclaration declaration, HashSet<(int Series, int Year)> wanted, ProblemList problems) : ICellSink
{
    private readonly SeriesNumbers numbers = new(declaration);
    private readonly Dictionary<(int Series, int Year), Appearance> first = [];

    /// <summary>Appearances beyond the first that say the same.</summary>
    public long Same { get; private set; }

    public int Series(in SeriesKey key, long line) => numbers.Of(key, line);

    public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column) => Compare(series, year, new(value, flags, "", line), column);

    public void BadCell(int series, int year, string text, Phrase advice, long line, int column) => Compare(series, year, new(null, ObservationFlags.Unreadable, text, line), column);

    public void Report(Problem problem)
    {
        // The first reading reported it.
    }

    private void Compare(int series, int year, Appearance cell, int column)
    {
        if (!wanted.Contains((series, year)) || first.TryAdd((series, year), cell))
            return;
        var former = first[(series, year)];
        if (former.Says(cell))
            Same++;
        else
            problems.Add(cell.Line, column, "cell-twice", Phrase.Of($"{Name(series)} {year}: {cell.ToString()} here, {former.ToString()} in line {former.Line}"), Phrase.Of("the same cell has two values; keep the right one"));
    }

    private string Name(int series)
    {
        var (region, activity, _) = numbers.Series[series];
        return $"{numbers.Regions[region].Code} {numbers.Activities[activity].Code}";
    }

    private readonly record struct Appearance(double? Value, ObservationFlags Flags, string Text, long Line)
    {
        public bool Says(Appearance other) => Nullable.Equals(Value, other.Value) && Flags == other.Flags && Text == other.Text;

        public override string ToString() => Text.Length > 0 ? Text : ((Value?.ToString(CultureInfo.InvariantCulture) ?? ":") + " " + FlagCodes.Format(Flags)).TrimEnd();
    }
}
