using RegioHelix.Analytics.Draws;
using RegioHelix.Analytics.Maps;

namespace RegioHelix.Analytics.Relatedness.Network;

/// <summary>
/// A picture of a network: every part laid out by itself with its longer side across, nodes that would cover each other pushed apart, and the parts set in rows,
/// the largest first. The unit is the usual length of an edge.
/// </summary>
internal static class NetworkLayout
{
    /// <summary>Nodes are circles of this radius that do not overlap.</summary>
    public const double NodeRadius = 0.2;

    private const double GapBetweenParts = 1;

    // A weak edge is longer than a strong one, within limits: otherwise one very weak edge would tear the picture.
    private const double ShortestEdge = 0.5;
    private const double LongestEdge = 2;

    public static (double[] X, double[] Y, double? Stress) From(int count, IReadOnlyList<NetworkEdge> edges, int[] components, int seed)
    {
        var usual = edges.Count == 0 ? 1 : edges.Average(edge => edge.Weight);
        var parts = components.Select((part, node) => (part, node)).GroupBy(one => one.part, one => one.node).Select(part => part.ToArray()).OrderByDescending(part => part.Length).ThenBy(part => part[0]).ToList();
        var places = parts.Select((part, at) => PlacePart(part, edges, usual, SplitMix64.Of(seed, at))).ToList();
        var (x, y) = (new double[count], new double[count]);
        SetInRows(parts, places, x, y);
        var pairs = parts.Select(part => (double)part.Length * (part.Length - 1)).ToList();
        return (x, y, pairs.Sum() == 0 ? null : places.Select((place, at) => (place.Stress ?? 0) * pairs[at]).Sum() / pairs.Sum());
    }

    private static Place PlacePart(int[] nodes, IReadOnlyList<NetworkEdge> edges, double usual, SplitMix64 draws)
    {
        if (nodes.Length == 1)
            return new([0], [0], null);
        var at = nodes.Select((node, position) => (node, position)).ToDictionary(one => one.node, one => one.position);
        var distances = ShortestPaths.From(WeightedGraph.From(nodes.Length, edges.Where(edge => at.ContainsKey(edge.One))
            .Select(edge => (at[edge.One], at[edge.Other], Math.Clamp(usual / edge.Weight, ShortestEdge, LongestEdge)))));
        var (x, y) = StressLayout.From(nodes.Length, distances, draws);
        LieDown(x, y);
        var packing = new CirclePacking([.. x.Select((across, node) => new DorlingPlace("", across, y[node], 1))], [.. Enumerable.Repeat(NodeRadius, x.Length)], 0);
        packing.Relax(pullingRounds: 60, separatingRounds: 2000);
        return new(packing.X, packing.Y, StressLayout.Stress(packing.X, packing.Y, distances));
    }

    // Turned so that the direction in which the nodes vary most runs across, and the first node lies to the left and below.
    private static void LieDown(double[] x, double[] y)
    {
        var (middleX, middleY) = (x.Sum() / x.Length, y.Sum() / y.Length);
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var node = 0; node < x.Length; node++)
        {
            (x[node], y[node]) = (x[node] - middleX, y[node] - middleY);
            (xx, yy, xy) = (xx + (x[node] * x[node]), yy + (y[node] * y[node]), xy + (x[node] * y[node]));
        }
        var largest = ((xx + yy) / 2) + Math.Sqrt(((xx - yy) / 2 * ((xx - yy) / 2)) + (xy * xy));
        var (across, up) = largest - yy > largest - xx ? (largest - yy, xy) : (xy, largest - xx);
        var length = Math.Sqrt((across * across) + (up * up));
        (across, up) = length > 0 ? (across / length, up / length) : (1, 0);
        for (var node = x.Length - 1; node >= 0; node--)
            (x[node], y[node]) = ((across * x[node]) + (up * y[node]), (across * y[node]) - (up * x[node]));
        var (flipX, flipY) = (x[0] > 0 ? -1 : 1, y[0] > 0 ? -1 : 1);
        for (var node = 0; node < x.Length; node++)
            (x[node], y[node]) = (x[node] * flipX, y[node] * flipY);
    }

    private static void SetInRows(List<int[]> parts, List<Place> places, double[] x, double[] y)
    {
        var area = places.Sum(place => place.Width * place.Height);
        var widest = Math.Max(places.Select(place => place.Width).DefaultIfEmpty(0).Max(), 1.5 * Math.Sqrt(area));
        var (left, top, height) = (0.0, 0.0, 0.0);
        for (var part = 0; part < parts.Count; part++)
        {
            var place = places[part];
            if (left > 0 && left + place.Width > widest)
                (left, top, height) = (0, top - height, 0);
            for (var at = 0; at < parts[part].Length; at++)
                (x[parts[part][at]], y[parts[part][at]]) = (left + place.X[at] - place.Left, top + place.Y[at] - place.Top);
            (left, height) = (left + place.Width, Math.Max(height, place.Height));
        }
    }

    private sealed record Place(double[] X, double[] Y, double? Stress)
    {
        public double Left { get; } = X.Min();

        public double Top { get; } = Y.Max();

        public double Width { get; } = X.Max() - X.Min() + GapBetweenParts;

        public double Height { get; } = Y.Max() - Y.Min() + GapBetweenParts;
    }
}
