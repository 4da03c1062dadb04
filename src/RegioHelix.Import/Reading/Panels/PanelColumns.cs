using RegioHelix.Import.Reading.Cells;

namespace RegioHelix.Import.Reading.Panels;

/// <summary>Which columns of a file make a panel.</summary>
/// <param name="Unit">The column of units.</param>
/// <param name="Time">The column of periods.</param>
/// <param name="Outcome">The column of the outcome.</param>
/// <param name="FirstTreated">The column of the period of first treatment, 0 or blank for never; null where there is none.</param>
/// <param name="Others">Columns of other variables, which may have empty cells; null for none.</param>
public sealed record PanelColumns(string Unit, string Time, string Outcome, string? FirstTreated = null, IReadOnlyList<string>? Others = null)
{
    /// <summary>What parts the whole from the fraction in outcome and variables: a comma where said so, else a point.</summary>
    public DecimalMark Mark { get; init; } = DecimalMark.Point;
}
