namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Counts in which quadrant each cell lies, draw after draw; one a thread, added up in the end. Whether an activity is complex is the same in every region,
/// so per cell only two counts are kept: how often near, and how often near and complex.
/// </summary>
internal sealed class QuadrantCount(int regions, int activities, QuadrantCut cut)
{
    private readonly int[] near = new int[regions * activities];
    private readonly int[] nearAndComplex = new int[regions * activities];
    private readonly int[] known = new int[regions * activities];
    private readonly int[] knownAndComplex = new int[regions * activities];
    private readonly int[] isComplex = new int[activities];
    private readonly int[] isKnown = new int[activities];

    /// <summary>Counts a draw; NaN is a cell without density or an activity without complexity.</summary>
    public void Add(ReadOnlySpan<double> density, ReadOnlySpan<double> complexity)
    {
        for (var activity = 0; activity < activities; activity++)
            (isKnown[activity], isComplex[activity]) = (double.IsNaN(complexity[activity]) ? 0 : 1, complexity[activity] >= cut.Complexity ? 1 : 0);
        var line = cut.Density == DensityCut.MeanOfTable ? Mean(density) : cut.FixedDensity;
        for (var region = 0; region < regions; region++)
        {
            var row = density.Slice(region * activities, activities);
            Add(row, cut.Density == DensityCut.MeanOfRegion ? Mean(row) : line, region * activities);
        }
    }

    /// <summary>The times of each quadrant, cell by cell.</summary>
    public void AddTo(int[] times)
    {
        for (var at = 0; at < near.Length; at++)
        {
            times[(at * QuadrantChances.Quadrants) + (int)Quadrant.NearAndComplex] += nearAndComplex[at];
            times[(at * QuadrantChances.Quadrants) + (int)Quadrant.NearAndSimple] += near[at] - nearAndComplex[at];
            times[(at * QuadrantChances.Quadrants) + (int)Quadrant.FarAndComplex] += knownAndComplex[at] - nearAndComplex[at];
            times[(at * QuadrantChances.Quadrants) + (int)Quadrant.FarAndSimple] += known[at] - knownAndComplex[at] - near[at] + nearAndComplex[at];
        }
    }

    private void Add(ReadOnlySpan<double> row, double line, int start)
    {
        var ofNear = near.AsSpan(start, row.Length);
        var ofBoth = nearAndComplex.AsSpan(start, row.Length);
        var ofKnown = known.AsSpan(start, row.Length);
        var ofComplex = knownAndComplex.AsSpan(start, row.Length);
        for (var activity = 0; activity < row.Length; activity++)
        {
            // A comparison with NaN is false; the activity's own answer is 0 or 1, so that nothing branches.
            var isNear = (row[activity] >= line ? 1 : 0) & isKnown[activity];
            var answered = (double.IsNaN(row[activity]) ? 0 : 1) & isKnown[activity];
            ofNear[activity] += isNear;
            ofBoth[activity] += isNear & isComplex[activity];
            ofKnown[activity] += answered;
            ofComplex[activity] += answered & isComplex[activity];
        }
    }

    private static double Mean(ReadOnlySpan<double> densities)
    {
        var (sum, count) = (0.0, 0);
        foreach (var density in densities)
            if (!double.IsNaN(density))
                (sum, count) = (sum + density, count + 1);
        return count == 0 ? double.NaN : sum / count;
    }
}
