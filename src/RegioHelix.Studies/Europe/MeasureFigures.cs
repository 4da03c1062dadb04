using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>A measure of every region of a table, in row order.</summary>
/// <param name="Table">The table.</param>
/// <param name="Info">The measure.</param>
/// <param name="Column">The activity's column; -1 for a measure of whole regions.</param>
/// <param name="Activity">The activity; null for a measure of whole regions.</param>
/// <param name="Figures">A figure a region.</param>
/// <param name="Refusal">Why there are none at all, in words; null where there are.</param>
/// <param name="Since">The year that a change starts from; null for a measure of one year.</param>
internal sealed record MeasureFigures(
    SpecialisationTable Table, EuropeMeasureInfo Info, int Column, ActivityName? Activity, IReadOnlyList<Figure> Figures, LocalText? Refusal, int? Since)
{
    // A change of so few jobs is one firm's.
    private const double FewJobs = 50;

    /// <summary>Jobs behind the figure: in the activity, or the region's published ones; null where not published.</summary>
    public double? Jobs(int row) => Column >= 0 ? Table.Cells[row, Column].Value : RegionJobs(row);

    /// <summary>How good what the figure rests on is.</summary>
    public Quality Quality(int row) => Column >= 0 ? QualityOf.Cell(Table.Cells[row, Column])
        : Figures[row].Value is null ? Provenance.Quality.Missing
        : Table.Choice.State.Declaration.Kind == Vocabulary.Observations.FigureKind.Simulated ? Provenance.Quality.Simulated
        : Provenance.Quality.Observed;

    /// <summary>True where the figure rests on too little: half of the region's row is not published, or a handful of jobs grew or shrank.</summary>
    public bool HasFewData(int row) => Info.Measure switch
    {
        EuropeMeasure.Coverage or EuropeMeasure.Jobs => false,
        EuropeMeasure.Growth => Jobs(row) < FewJobs,
        EuropeMeasure.LocationQuotient or EuropeMeasure.Share => Table.IsOpen(row),
        _ => Table.IsOpen(row) || SpecialisationTable.CoverageOf(Table.Cells.Row(row)).Share < HeadlineRule.LeastCoverage,
    };

    /// <summary>True where a sentence may name the region for its figure: enough jobs, enough data.</summary>
    public bool CanBeNamed(int row) => Figures[row].Value is not null && !HasFewData(row)
        && (Column < 0 || Table.Choice.State.Declaration.Kind == Vocabulary.Observations.FigureKind.Own || Jobs(row) >= HeadlineRule.LeastJobs);

    private double? RegionJobs(int row)
    {
        double? sum = null;
        foreach (var cell in Table.Cells.Row(row))
            if (cell.Value is { } jobs)
                sum = (sum ?? 0) + jobs;
        return sum;
    }
}
