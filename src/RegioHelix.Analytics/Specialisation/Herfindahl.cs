using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>Which form of the index.</summary>
public enum HerfindahlForm
{
    /// <summary>The sum of squared shares, from 1/n (all equal) to 1 (all in one). Hirschman 1945; Herfindahl 1950.</summary>
    Plain,

    /// <summary>(H - 1/n) / (1 - 1/n), from 0 to 1 whatever the number of columns n. As in REAT's <c>herf(output = "HHI.norm")</c>.</summary>
    Normalised,
}

/// <summary>How concentrated a region's activities are, or an activity's regions: the Herfindahl-Hirschman index, 0 to 1, without unit.</summary>
public static class Herfindahl
{
    /// <summary>The index of every region, or of every activity, over the published cells, with exact-or-outer bounds from the missing ones.</summary>
    /// <param name="table">Regions by activities, counts or amounts of 0 or more.</param>
    /// <param name="of">Regions over their activities, or activities over their regions.</param>
    /// <param name="form">Plain or normalised.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Region, HerfindahlForm form = HerfindahlForm.Plain)
    {
        var rows = of == MeasureOf.Region ? table : table.Transpose();
        var sums = TableSums.From(rows);
        var empty = of == MeasureOf.Region ? FigureState.EmptyRegion : FigureState.EmptyActivity;
        return FigureList.Fill(rows.Regions, row => Index(rows.Row(row), sums.Regions[row], empty, form));
    }

    private static Figure Index(ReadOnlySpan<Cell> cells, in CellSum sum, FigureState empty, HerfindahlForm form)
    {
        if (form == HerfindahlForm.Normalised && cells.Length < 2)
            return Figure.Without(FigureState.TooFew);
        var bounds = sum.IsComplete ? default : HerfindahlBounds.Of(cells);
        var (lower, upper) = (Form(bounds.Lower, cells.Length, form), Form(bounds.Upper, cells.Length, form));
        if (sum.PublishedCount == 0)
            return Figure.Without(FigureState.NotPublished, lower, upper);
        if (sum.Published == 0)
            return Figure.Without(empty);
        var plain = 0.0;
        foreach (var cell in cells)
            if (cell.Value is { } value)
                plain += value / sum.Published * (value / sum.Published);
        var index = Form(plain, sum.PublishedCount, form);
        return sum.IsComplete ? Figure.Of(index) : Figure.Of(index, lower, upper);
    }

    // With one published cell the normalised index is 1: all of what is known is in one.
    private static double Form(double plain, int count, HerfindahlForm form) =>
        form == HerfindahlForm.Plain ? plain : count < 2 ? 1 : Math.Max(0, (plain - (1.0 / count)) / (1 - (1.0 / count)));
}
