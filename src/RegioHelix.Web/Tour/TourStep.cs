namespace RegioHelix.Web.Tour;

/// <summary>A step of the tour; its texts are <c>Title.</c>, <c>Text.</c> and <c>Link.</c> with the step's name.</summary>
/// <param name="Name">Its name in the texts.</param>
/// <param name="Target">What it points at on the first page, as a selector; empty for nothing.</param>
/// <param name="Address">Where it leads.</param>
public sealed record TourStep(string Name, string Target, string Address)
{
    /// <summary>The five steps.</summary>
    public static IReadOnlyList<TourStep> All { get; } =
    [
        new("Search", "#site-search", "/search"),
        new("Map", "#map", "/#map"),
        new("Region", "", "/regions/NL41"),
        new("Sure", "", "/regions/NL41#change"),
        new("Own", ".site-nav", "/data"),
    ];
}
