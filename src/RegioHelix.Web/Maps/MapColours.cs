using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Maps;

namespace RegioHelix.Web.Maps;

/// <summary>Which colour of the style sheet stands for each class of a measure.</summary>
public static class MapColours
{
    private const int Steps = 7;

    private const int Middle = 4;

    /// <summary>
    /// The colours' names, one a class. Quotients diverge around 1: classes below it go from the middle down, classes above it up,
    /// and a class that holds 1 inside is neutral. Other measures take even steps of one hue.
    /// </summary>
    public static IReadOnlyList<string> Of(MapMeasure measure, IReadOnlyList<double> breaks) =>
        measure == MapMeasure.LocationQuotient ? Diverging(breaks, 1) : Sequential(breaks.Count + 1);

    /// <summary>The same for any measure. Where one side of the turn has more classes than colours, all take one hue: no two classes look alike.</summary>
    public static IReadOnlyList<string> Of(MeasureScale scale, IReadOnlyList<double> breaks) => scale switch
    {
        MeasureScale.AroundOne when Fits(breaks, 1) => Diverging(breaks, 1),
        MeasureScale.AroundZero when Fits(breaks, 0) => Diverging(breaks, 0),
        _ => Sequential(breaks.Count + 1),
    };

    private static bool Fits(IReadOnlyList<double> breaks, double turn) => breaks.Count(limit => limit <= turn) < Middle && breaks.Count(limit => limit >= turn) <= Steps - Middle;

    private static List<string> Diverging(IReadOnlyList<double> breaks, double turn)
    {
        var below = breaks.Count(limit => limit <= turn);
        var above = breaks.Count(limit => limit >= turn);
        var colours = Enumerable.Range(0, below).Select(place => Middle - Math.Min(below - place, Middle - 1)).ToList();
        if (!breaks.Contains(turn))
            colours.Add(Middle);
        colours.AddRange(Enumerable.Range(1, above).Select(place => Middle + Math.Min(place, Steps - Middle)));
        return [.. colours.Select(step => $"div-{step}")];
    }

    private static List<string> Sequential(int classes) =>
        [.. Enumerable.Range(0, classes).Select(place => $"seq-{(classes == 1 ? Steps : 1 + (place * (Steps - 1) / (classes - 1)))}")];
}
