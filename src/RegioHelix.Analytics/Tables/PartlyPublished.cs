namespace RegioHelix.Analytics.Tables;

/// <summary>
/// Figures over sums of cells of which some are missing: the value over what is known, the bounds over all that it can be. A figure whose own cell is
/// not published has bounds only.
/// </summary>
public static class PartlyPublished
{
    /// <summary>Figures by two labels.</summary>
    /// <param name="known">The figures over what is known, as <see cref="KnownPart"/> gives it.</param>
    /// <param name="bounded">The same figures over the cells with their bounds.</param>
    /// <param name="isPublished">Whether the cell of a row and column counts as published.</param>
    /// <exception cref="ArgumentException">The two have other labels.</exception>
    public static FigureTable From(FigureTable known, FigureTable bounded, Func<int, int, bool> isPublished)
    {
        if (!known.Rows.SequenceEqual(bounded.Rows) || !known.Columns.SequenceEqual(bounded.Columns))
            throw new ArgumentException("the two tables of figures have other labels", nameof(bounded));
        return FigureTable.Fill(known.Rows, known.Columns, (row, column) => Joined(known[row, column], bounded[row, column], isPublished(row, column)));
    }

    /// <summary>Figures by one label, each over a whole row.</summary>
    /// <param name="known">The figures over what is known.</param>
    /// <param name="bounded">The same figures over the cells with their bounds.</param>
    /// <exception cref="ArgumentException">The two have other labels.</exception>
    public static FigureList From(FigureList known, FigureList bounded)
    {
        if (!known.Labels.SequenceEqual(bounded.Labels))
            throw new ArgumentException("the two lists of figures have other labels", nameof(bounded));
        return FigureList.Fill(known.Labels, at => Joined(known[at], bounded[at], isPublished: true));
    }

    internal static Figure Joined(in Figure known, in Figure bounded, bool isPublished) => isPublished
        ? known with { Lower = bounded.Lower, Upper = bounded.Upper }
        : new(null, bounded.Lower, bounded.Upper, FigureState.NotPublished);
}
