using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// Counts in which quadrant each cell lies, draw after draw; one a thread, added up in the end. Whether an activity is complex is the same in every region,
/// so per cell only two counts are kept: how often near, and how often near and complex.
/// </summary>
internal sealed class QuadrantCount(int regions, int activities, QuadrantCut cut)
{
    private const int Lanes = 8;

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
            (isKnown[activity], isComplex[activity]) = (double.IsNaN(complexity[activity]) ? 0 : -1, complexity[activity] >= cut.Complexity ? -1 : 0);
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

    // Answers are 0 or, with all bits set, -1: sixteen activities at a time, and nothing branches. A comparison with NaN is false.
    private void Add(ReadOnlySpan<double> row, double line, int start)
    {
        ref var densities = ref MemoryMarshal.GetReference(row);
        var (at, lines) = (0, Vector512.Create(line));
        for (; at + (2 * Lanes) <= row.Length; at += 2 * Lanes)
        {
            var (low, high) = (Vector512.LoadUnsafe(ref densities, (nuint)at), Vector512.LoadUnsafe(ref densities, (nuint)(at + Lanes)));
            var (complex, counted) = (Vector512.LoadUnsafe(ref isComplex[0], (nuint)at), Vector512.LoadUnsafe(ref isKnown[0], (nuint)at));
            var isNear = Both(Vector512.GreaterThanOrEqual(low, lines), Vector512.GreaterThanOrEqual(high, lines)) & counted;
            var answered = Both(Vector512.Equals(low, low), Vector512.Equals(high, high)) & counted;
            Subtract(near, start + at, isNear);
            Subtract(nearAndComplex, start + at, isNear & complex);
            Subtract(known, start + at, answered);
            Subtract(knownAndComplex, start + at, answered & complex);
        }
        for (; at < row.Length; at++)
        {
            var isNear = (row[at] >= line ? 1 : 0) & isKnown[at];
            var answered = (double.IsNaN(row[at]) ? 0 : 1) & isKnown[at];
            near[start + at] += isNear;
            nearAndComplex[start + at] += isNear & isComplex[at];
            known[start + at] += answered;
            knownAndComplex[start + at] += answered & isComplex[at];
        }
    }

    private static Vector512<int> Both(Vector512<double> low, Vector512<double> high) => Vector512.Narrow(low.AsInt64(), high.AsInt64());

    private static void Subtract(int[] counts, int at, Vector512<int> answers) =>
        (Vector512.LoadUnsafe(ref counts[0], (nuint)at) - answers).StoreUnsafe(ref counts[0], (nuint)at);

    // In eight lanes that are then added in a fixed order.
    private static double Mean(ReadOnlySpan<double> densities)
    {
        var (sums, counts, at) = (Vector512<double>.Zero, Vector512<long>.Zero, 0);
        for (; at + Lanes <= densities.Length; at += Lanes)
        {
            var eight = Vector512.Create(densities.Slice(at, Lanes));
            var isDefined = Vector512.Equals(eight, eight);
            (sums, counts) = (sums + (eight & isDefined), counts - isDefined.AsInt64());
        }
        var (sum, count) = (PlainSums.SumOf(sums), Vector512.Sum(counts));
        for (; at < densities.Length; at++)
            (sum, count) = double.IsNaN(densities[at]) ? (sum, count) : (sum + densities[at], count + 1);
        return count == 0 ? double.NaN : sum / count;
    }
}
