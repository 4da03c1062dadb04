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
        measure == MapMeasure.LocationQuotient ? Diverging(breaks) : Sequential(breaks.Count + 1);

    private static List<string> Diverging(IReadOnlyList<double> breaks)
    {
        var below = breaks.Count(limit => limit <= 1);
        var above = breaks.Count(limit => limit >= 1);
        var colours = Enumerable.Range(0, below).Select(place => Middle - Math.Min(below - place, Middle - 1)).ToList();
        if (!breaks.Contains(1))
            colours.Add(Middle);
        colours.AddRange(Enumerable.Range(1, above).Select(place => Middle + Math.Min(place, Steps - Middle)));
        return [.. colours.Select(step => $"div-{step}")];
    }

    private static List<string> Sequential(int classes) =>
        [.. Enumerable.Range(0, classes).Select(place => $"seq-{(classes == 1 ? Steps : 1 + (place * (Steps - 1) / (classes - 1)))}")];
}
