namespace RegioHelix.Analytics.Maps;

/// <summary>
/// A cartogram of circles: each region is a circle whose area stands for its size, no two overlap, and each is as near to its place
/// as the others allow. Deterministic: the same places give the same bits, in whatever order they come.
/// Source: Dorling 1996, Area Cartograms: Their Use and Creation, CATMOG 59.
/// </summary>
public static class DorlingLayout
{
    private const int PullingRounds = 120;
    private const int SeparatingRounds = 2000;

    /// <summary>The circles, in the order of the places.</summary>
    /// <param name="places">Positions in a plane, such as <see cref="LambertAzimuthalEqualArea"/>'s; labels each once.</param>
    /// <param name="settings">Sizes and spacing; null for the defaults.</param>
    /// <exception cref="ArgumentException">A position or a size that is not a finite number, or a negative size.</exception>
    public static IReadOnlyList<DorlingCircle> From(IReadOnlyList<DorlingPlace> places, DorlingSettings? settings = null)
    {
        if (places.Count == 0)
            return [];
        foreach (var place in places)
            if (!double.IsFinite(place.X) || !double.IsFinite(place.Y) || !double.IsFinite(place.Size) || place.Size < 0)
                throw new ArgumentException($"the place {place.Label} has the position {place.X}, {place.Y} and the size {place.Size}; allowed are finite numbers and sizes of 0 or more", nameof(places));
        // One order for all inputs: the largest first, as they give way least.
        int[] order = [.. Enumerable.Range(0, places.Count)
            .OrderByDescending(at => places[at].Size).ThenBy(at => places[at].X).ThenBy(at => places[at].Y).ThenBy(at => places[at].Label, StringComparer.Ordinal)];
        DorlingPlace[] ordered = [.. order.Select(at => places[at])];
        var spacing = CircleSpacing.UsualDistance(ordered);
        var radii = Radii(ordered, spacing, settings ?? new());
        var packing = new CirclePacking(ordered, radii, (settings ?? new()).Gap * spacing);
        packing.Relax(PullingRounds, SeparatingRounds);
        var circles = new DorlingCircle[places.Count];
        for (var at = 0; at < order.Length; at++)
            circles[order[at]] = new(ordered[at].Label, packing.X[at], packing.Y[at], radii[at]);
        return circles;
    }

    private static double[] Radii(DorlingPlace[] places, double spacing, DorlingSettings settings)
    {
        var total = places.Sum(place => place.Size);
        var ground = settings.Fill * places.Length * spacing * spacing;
        return [.. places.Select(place =>
            Math.Max(settings.SmallestRadius * spacing, total > 0 ? Math.Sqrt(ground * (place.Size / total) / Math.PI) : 0))];
    }
}
