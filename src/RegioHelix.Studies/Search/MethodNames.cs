using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Search;

/// <summary>The measures that have a method page, with their names: what links and the search box know of them.</summary>
public static class MethodNames
{
    /// <summary>All of them, in the order of a first reading.</summary>
    public static IReadOnlyList<MethodName> All { get; } =
    [
        new("location-quotient", new("Location quotient", "Locatiequotiënt")),
        new("share", new("Share", "Aandeel")),
        new("specialised", new("Specialised", "Gespecialiseerd")),
        new("bounds", new("Bounds from totals", "Grenzen uit totalen")),
        new("growth", new("Growth", "Groei")),
        new("headline", new("Headline", "Kernzin")),
        new("cluster-stars", new("Cluster stars", "Clustersterren")),
        new("cluster-share", new("Share of jobs in clusters", "Aandeel banen in clusters")),
        new("herfindahl", new("Herfindahl index", "Herfindahl-index")),
        new("krugman", new("Krugman index", "Krugman-index")),
        new("similarity", new("Structural similarity", "Structurele gelijkenis")),
        new("dorling-map", new("Bubble map (Dorling cartogram)", "Bollenkaart (Dorling-cartogram)")),
    ];
}

/// <summary>A measure's name.</summary>
/// <param name="Slug">Its address under <c>/methods/</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record MethodName(string Slug, LocalText Name);
