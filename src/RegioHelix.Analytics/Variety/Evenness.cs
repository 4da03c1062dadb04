using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Variety;

/// <summary>Of which number of parts the entropy is taken as a share.</summary>
public enum EvennessOver
{
    /// <summary>Those above zero: how even the region is over what it does. Pielou 1966, Journal of Theoretical Biology 13; ReKS's <c>shannonEvenness</c>.</summary>
    Present,

    /// <summary>All of the table: how near the region is to doing all of it alike.</summary>
    All,
}

/// <summary>
/// Shannon evenness: entropy as a share of the most it could be, 0 (all in one) to 1 (all equal), without unit. Over the published cells; without
/// bounds where one is missing, as a missing cell may also be one activity more. Not defined over a single part, where entropy can only be 0.
/// </summary>
public static class Evenness
{
    /// <summary>The evenness of every region over its activities, or of every activity over its regions.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <param name="over">The present parts, or all.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Region, EvennessOver over = EvennessOver.Present)
    {
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        var entropy = Entropy.From(table, of);
        return FigureList.Fill(rows.Regions, row =>
        {
            if (entropy[row].Value is not { } bits)
                return Figure.Without(entropy[row].State);
            var cells = rows.Row(row).ToArray();
            var parts = cells.Count(cell => over == EvennessOver.Present ? cell.Value > 0 : cell.IsPublished);
            if (parts < 2)
                return Figure.Without(FigureState.TooFew);
            var evenness = Math.Clamp(bits / Math.Log2(parts), 0, 1);
            return cells.All(cell => cell.IsPublished) ? Figure.Of(evenness) : Figure.Of(evenness, double.NegativeInfinity, double.PositiveInfinity);
        });
    }
}
