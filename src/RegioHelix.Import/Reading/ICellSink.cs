using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading;

/// <summary>
/// Where a reader puts what it reads: series first, then their cells. The sink checks codes, duplicates and signs once a series or cell,
/// collects problems and keeps the cells for the vintage; a reader only reads.
/// </summary>
public interface ICellSink
{
    /// <summary>Announces a series and gives the number under which its cells come; a series met again gets the same number.</summary>
    /// <param name="key">The codes as written.</param>
    /// <param name="line">Line in the file, from 1.</param>
    int Series(in SeriesKey key, long line);

    /// <summary>One cell.</summary>
    /// <param name="series">The number from <see cref="Series"/>.</param>
    /// <param name="year">The year.</param>
    /// <param name="value">The value; null where none is published.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="line">Line in the file, from 1.</param>
    /// <param name="column">Column (field) in the line, from 1.</param>
    void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column);

    /// <summary>A cell that cannot be read: a problem, or a missing cell named in the report where the user said so.</summary>
    void BadCell(int series, int year, string text, Phrase advice, long line, int column);

    /// <summary>Any other problem with the file.</summary>
    void Report(Problem problem);
}
