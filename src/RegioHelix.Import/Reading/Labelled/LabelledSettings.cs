using RegioHelix.Import.Reading.Tables;

namespace RegioHelix.Import.Reading.Labelled;

/// <summary>What a pair of labels is that no row of a long table holds.</summary>
public enum AbsentPair
{
    /// <summary>A zero, as in trade and patent tables, which list what there is.</summary>
    Zero,

    /// <summary>Missing.</summary>
    Missing,
}

/// <summary>How a labelled table is read.</summary>
/// <param name="Layout">
/// Wide: a row a region, its label first, then one value for each activity of the header. Tall: the first three columns are region, activity and value,
/// whatever their names; later columns are not read.
/// </param>
/// <param name="Absent">What a pair is that a tall table does not hold.</param>
/// <param name="DecimalCommas">True where the decimal mark is a comma.</param>
/// <param name="MostBytes">Memory that the table may take.</param>
public sealed record LabelledSettings(
    TableLayout Layout = TableLayout.Wide, AbsentPair Absent = AbsentPair.Zero, bool DecimalCommas = false, long MostBytes = 8L << 30);
