using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Tables;

/// <summary>Published totals of parts of a table's rows (sections of activities) or columns (countries of regions).</summary>
/// <param name="Totals">For parts of rows: the same regions by the parts; for parts of columns: the parts by the same activities. Cells may be missing.</param>
/// <param name="PartOf">The part that a label belongs to; null where it belongs to none.</param>
/// <param name="Rounding">The most that rounding moves one figure: 0.5 for whole numbers.</param>
public sealed record PartTotals(RegionActivityTable Totals, Func<string, string?> PartOf, double Rounding = 0.5);
