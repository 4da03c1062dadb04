using System.Text.Json;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Uncertainty;

namespace RegioHelix.Studies.Computing;

/// <summary>Makes what a measure computed into what is shown: bound, factor, decimals; labels without any figure dropped.</summary>
internal static class ResultShown
{
    public static ComputedResult Of(ComputableMeasure measure, ComputeSettings settings, ComputeInput input, ComputedFigures figures, BandedFigures? bands)
    {
        var (height, width) = (figures.Rows.Count, figures.Columns.Count);
        var all = new Figure[height * width];
        var (emptyRow, emptyColumn) = (Filled(height), Filled(width));
        for (var at = 0; at < all.Length; at++)
        {
            var (row, column) = (at / width, at % width);
            all[at] = figures.At(row, column);
            if (!IsEmpty(all[at]))
                (emptyRow[row], emptyColumn[column]) = (false, false);
        }
        // A distance or a ranking is no label of the table: its line stands, whatever is known of it.
        if (measure.ShapeOf(settings.Variant) == ResultShape.LinesByParts)
            (emptyRow, emptyColumn) = (new bool[height], new bool[width]);
        var (rows, columns) = (Kept(emptyRow), figures.IsList ? [0] : Kept(emptyColumn));
        Figure[] shown = [.. rows.SelectMany(row => columns.Select(column => all[(row * width) + column]))];
        RefuseWithoutAny(measure, input, shown);
        return new(
            measure, settings, figures.IsList,
            [.. rows.Select(row => figures.Rows[row])],
            [.. columns.Select(column => figures.Columns[column])],
            Array.ConvertAll(shown, Shown(settings)),
            Dropped(measure.ShapeOf(settings.Variant), settings, figures, rows, columns),
            Absences(shown),
            figures.Details,
            [.. figures.Notes, .. Notes(shown, settings), .. Notes(bands)])
        {
            Bands = bands is null ? null : Banded(bands, settings, rows, columns),
        };
    }

    private static ComputedBands Banded(BandedFigures bands, ComputeSettings settings, int[] rows, int[] columns)
    {
        var shown = Shown(settings);
        List<double?> Ends(Func<Band, double?> end) => [.. rows.SelectMany(row => columns.Select(column => end(bands.Bands[row, column]) is { } value ? shown(Figure.Of(value)) : null))];
        return new(Ends(band => band.Lower), Ends(band => band.Upper), bands.Bands.Settings.Draws, bands.Bands.Refused, bands.Undrawn)
        {
            Ranks = settings.Text(ComputeOptions.Ranks).Length == 0 ? null : [.. rows.SelectMany(row => columns.Select(column => bands.Bands.FindRank(row, column)!))],
            Chances = settings.Text(ComputeOptions.ChanceOf).Length == 0 ? null : [.. rows.SelectMany(row => columns.Select(column => bands.Bands.FindChance(row, column)!.Value))],
        };
    }

    // An empty field alone does not say whether a figure or only its bound is missing.
    private static IEnumerable<string> Notes(Figure[] shown, ComputeSettings settings)
    {
        if (!settings.Is(ComputeOptions.Bound, "value") && shown.Count(figure => figure.Value is not null && Shown(settings)(figure) is null) is > 0 and var open)
            yield return $"{open} figures have a value but no {settings.Text(ComputeOptions.Bound)} bound: how far the missing cells can move them is not known; --draws gives an interval";
    }

    private static IEnumerable<string> Notes(BandedFigures? bands)
    {
        if (bands?.Bands.Refused > 0)
            yield return $"{bands.Bands.Refused} of {bands.Bands.Settings.Draws} draws have no result; they are in no interval";
        if (bands?.Undrawn > 0)
            yield return $"{bands.Undrawn} cells stay missing in every draw, because nothing bounds them; the intervals do not cover what they hide";
    }

    private static bool[] Filled(int count)
    {
        var all = new bool[count];
        all.AsSpan().Fill(true);
        return all;
    }

    private static int[] Kept(bool[] empty) => [.. Enumerable.Range(0, empty.Length).Where(at => !empty[at])];

    // Nothing is known of it whatever the data; a figure that waits for a missing cell is another matter.
    private static bool IsEmpty(in Figure figure) =>
        figure.Value is null && figure.State is FigureState.EmptyRegion or FigureState.EmptyActivity or FigureState.EmptyReference;

    private static Converter<Figure, double?> Shown(ComputeSettings settings)
    {
        var (bound, factor, decimals) = (settings.Text(ComputeOptions.Bound), settings.Number(ComputeOptions.Multiply), settings.FindWhole(ComputeOptions.Decimals));
        return figure =>
        {
            var chosen = bound switch { "lower" => figure.Lower, "upper" => figure.Upper, _ => figure.Value };
            if (chosen is not { } value)
                return null;
            // A double holds no more than fifteen decimals for certain. Adding 0 makes a negative zero plain.
            return (decimals <= 15 ? Math.Round(value * factor, decimals.Value) : value * factor) + 0.0;
        };
    }

    private static void RefuseWithoutAny(ComputableMeasure measure, ComputeInput input, Figure[] shown)
    {
        if (shown.Any(figure => figure.Value is not null || figure.Lower is not null || figure.Upper is not null))
            return;
        var reasons = shown.Length == 0 ? "empty" : string.Join(", ", Absences(shown).Keys);
        throw ComputeProblem.Undefined(input.File, "undefined", $"{measure.Name}: {reasons}", "no figure is defined on this table; it needs at least two regions and two activities with values above 0");
    }

    private static List<DroppedLabels> Dropped(ResultShape shape, ComputeSettings settings, ComputedFigures figures, int[] rows, int[] columns)
    {
        var (regions, activities) = (figures.DroppedRegions.ToList(), figures.DroppedActivities.ToList());
        var ofActivities = shape is ResultShape.Activities or ResultShape.ActivitiesByParts or ResultShape.ActivitiesByActivities
            || (shape == ResultShape.RegionsOrActivities && settings.Is(ComputeOptions.Of, "activity"));
        (ofActivities ? activities : regions).AddRange(Enumerable.Range(0, figures.Rows.Count).Except(rows).Select(row => figures.Rows[row]));
        if (shape == ResultShape.RegionsByActivities)
            activities.AddRange(Enumerable.Range(0, figures.Columns.Count).Except(columns).Select(column => figures.Columns[column]));
        return [.. new DroppedLabels[] { new("regions", regions), new("activities", activities) }.Where(dropped => dropped.Labels.Count > 0)];
    }

    private static Dictionary<string, int> Absences(IEnumerable<Figure> shown) => shown
        .Where(figure => figure.Value is null)
        .GroupBy(figure => JsonNamingPolicy.KebabCaseLower.ConvertName(figure.State.ToString()))
        .ToDictionary(group => group.Key, group => group.Count());
}
