using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// Squared Euclidean distances between the rows of a similarity matrix: what both clustering functions work on. Similarities that are unknown count as the
/// mean of all pairs: they neither bring together nor part. Sums run in four lanes whatever the machine, so that the bits are the same everywhere.
/// </summary>
internal sealed class RowDistances
{
    private readonly double[] squares;

    private RowDistances(int count, double[] squares) => (Count, this.squares) = (count, squares);

    public int Count { get; }

    public double this[int one, int other] => squares[(one * Count) + other];

    public ReadOnlySpan<double> Row(int one) => squares.AsSpan(one * Count, Count);

    public static RowDistances From(SimilarityMatrix similarity)
    {
        var count = similarity.Activities.Count;
        double[][] rows = Filled(similarity);
        var squares = new double[(long)count * count];
        for (var one = 0; one < count; one++)
            for (var other = 0; other < one; other++)
                squares[(one * count) + other] = squares[(other * count) + one] = Between(rows[one], rows[other]);
        return new(count, squares);
    }

    private static double[][] Filled(SimilarityMatrix similarity)
    {
        var mean = similarity.IsComplete ? 0 : similarity.Spread().Mean;
        return [.. Enumerable.Range(0, similarity.Activities.Count).Select(one =>
        {
            var row = similarity.Row(one).ToArray();
            foreach (ref var value in row.AsSpan())
                value = double.IsNaN(value) ? mean : value;
            return row;
        })];
    }

    private static double Between(double[] one, double[] other)
    {
        var left = MemoryMarshal.Cast<double, Vector256<double>>(one.AsSpan());
        var right = MemoryMarshal.Cast<double, Vector256<double>>(other.AsSpan());
        var lanes = Vector256<double>.Zero;
        for (var block = 0; block < left.Length; block++)
        {
            var difference = left[block] - right[block];
            lanes += difference * difference;
        }
        var sum = lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
        for (var at = left.Length * 4; at < one.Length; at++)
            sum += (one[at] - other[at]) * (one[at] - other[at]);
        return sum;
    }
}
