using System.Globalization;

namespace RegioHelix.Studies.Computing;

/// <summary>What a computation would need, estimated from the number of labels before anything is computed.</summary>
public static class MemoryNeed
{
    // Figures with both bounds and a state; plain squares of numbers.
    private const long BytesPerFigure = 28;
    private const long BytesPerNumber = 8;
    private const long BytesPerCell = 80;

    /// <summary>What may be used unless the user allows more: eight gigabytes, or most of a smaller machine.</summary>
    public static long UsualLimit { get; } = Math.Min(8L << 30, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 10 * 8);

    /// <summary>Bytes for a table of so many regions and activities and its result.</summary>
    public static double Of(ComputableMeasure measure, string variant, long regions, long activities)
    {
        var (r, a) = ((double)regions, (double)activities);
        var result = measure.ShapeOf(variant) switch
        {
            ResultShape.RegionsByActivities => r * a,
            ResultShape.ActivitiesByActivities => a * a,
            ResultShape.RegionsByRegions => r * r,
            _ => 20 * Math.Max(r, a),
        };
        return (r * a * BytesPerCell) + (result * BytesPerFigure) + (measure.ActivitySquares * a * a * BytesPerNumber);
    }

    /// <summary>True where a square or table has more places than one array can have.</summary>
    public static bool IsBeyondArrays(ComputableMeasure measure, string variant, long regions, long activities) => LargestOf(measure, variant, regions, activities) > Array.MaxLength;

    /// <summary>A size in words a person reads: <c>5 GB</c>.</summary>
    public static string Size(double bytes) => bytes switch
    {
        >= 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1L << 30):0.#} GB"),
        >= 1L << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1L << 20):0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1L << 10):0.#} kB"),
    };

    private static double LargestOf(ComputableMeasure measure, string variant, double regions, double activities)
    {
        var square = measure.ActivitySquares > 0 || measure.ShapeOf(variant) == ResultShape.ActivitiesByActivities ? activities * activities : 0;
        return Math.Max(regions * activities, Math.Max(square, measure.ShapeOf(variant) == ResultShape.RegionsByRegions ? regions * regions : 0));
    }
}
