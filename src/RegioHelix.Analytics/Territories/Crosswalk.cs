using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Analytics.Territories;

/// <summary>
/// From the regions of one NUTS version to those of another: which share of each goes where. The shares of a region add up to 1, so amounts keep
/// their total. A region that goes whole needs no weight; a divided one takes the sizes of its pieces (population, area, employment).
/// Source: areal weighting with ancillary sizes; Goodchild and Lam 1980, Geo-Processing 1, on areal interpolation.
/// </summary>
public sealed class Crosswalk
{
    private readonly ILookup<string, CrosswalkShare> byFrom;
    private readonly ILookup<string, CrosswalkShare> byTo;
    private readonly HashSet<string> open;

    private Crosswalk(IReadOnlyList<CrosswalkShare> shares, IReadOnlyList<RegionOverlap> needed)
    {
        Shares = shares;
        Needed = needed;
        byFrom = shares.ToLookup(share => share.From, StringComparer.Ordinal);
        byTo = shares.ToLookup(share => share.To, StringComparer.Ordinal);
        open = needed.Select(overlap => overlap.From).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every share that is known, above 0 and at most 1, in the order of the overlaps.</summary>
    public IReadOnlyList<CrosswalkShare> Shares { get; }

    /// <summary>The overlaps of divided regions whose sizes are not known: these regions cannot be converted.</summary>
    public IReadOnlyList<RegionOverlap> Needed { get; }

    /// <summary>Makes a crosswalk.</summary>
    /// <param name="overlaps">What the regions of both versions have in common.</param>
    /// <param name="size">The size of an overlap, 0 or more; null where unknown. Asked only for divided regions.</param>
    /// <exception cref="ArgumentException">A size that is negative or not finite.</exception>
    public static Crosswalk From(IReadOnlyList<RegionOverlap> overlaps, Func<RegionOverlap, double?> size)
    {
        var (shares, needed) = (new List<CrosswalkShare>(), new List<RegionOverlap>());
        foreach (var region in overlaps.GroupBy(overlap => overlap.From, StringComparer.Ordinal))
        {
            RegionOverlap[] parts = [.. region];
            var sizes = parts.Length == 1 ? [1.0] : parts.Select(part => Sound(part, size(part))).ToArray();
            var whole = sizes.Sum() ?? 0;
            if (sizes.Contains(null) || whole <= 0)
                needed.AddRange(whole <= 0 && !sizes.Contains(null) ? parts : parts.Where((_, at) => sizes[at] is null));
            else
                shares.AddRange(parts.Select((part, at) => new CrosswalkShare(part.From, part.To, sizes[at]!.Value / whole)).Where(share => share.Share > 0));
        }
        return new(shares, needed);
    }

    /// <summary>Where a region goes; empty where it is not in the older version, or cannot be converted.</summary>
    public IReadOnlyList<CrosswalkShare> ListTo(string from) => [.. byFrom[from]];

    /// <summary>Where a region comes from.</summary>
    public IReadOnlyList<CrosswalkShare> ListFrom(string to) => [.. byTo[to]];

    /// <summary>True where a region is divided and the sizes of its pieces are not known.</summary>
    public bool IsOpen(string from) => open.Contains(from);

    private static double? Sound(RegionOverlap overlap, double? size) => size is null || (double.IsFinite(size.Value) && size >= 0)
        ? size
        : throw new ArgumentException($"the size of {overlap.From} in {overlap.To} is {size}; allowed are finite sizes of 0 or more", nameof(size));
}

/// <summary>Which share of a region goes to another.</summary>
/// <param name="From">The region in the version converted from.</param>
/// <param name="To">The region in the version converted to.</param>
/// <param name="Share">Above 0, at most 1; 1 where the region goes whole.</param>
public readonly record struct CrosswalkShare(string From, string To, double Share);
