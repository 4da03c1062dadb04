using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Import.Reading.Panels;

/// <summary>A panel as a file gave it.</summary>
/// <param name="Panel">The outcome, units in the order of the file.</param>
/// <param name="FirstTreated">The period of first treatment of each unit, null for never; null where no such column was asked for.</param>
/// <param name="Hash">SHA-256 of the names, periods and values that were read, in hexadecimal: the same panel in another layout has the same.</param>
public sealed record ReadPanel(RegionPanel Panel, IReadOnlyList<int?>? FirstTreated, string Hash)
{
    /// <summary>The other variables that were asked for, in that order, over the panel's units and periods.</summary>
    public IReadOnlyList<PanelVariable> Variables { get; init; } = [];
}
