using RegioHelix.Registry.Tags;

namespace RegioHelix.Web.Organisations.Editing;

/// <summary>How tags stand in a form: those of short classifications as boxes, the others as codes in a line, those of activities without their scheme.</summary>
internal static class TagForm
{
    /// <summary>The classifications short enough for boxes.</summary>
    public static IReadOnlyList<TagScheme> Listed { get; } = [.. TagSchemes.All.Where(scheme => scheme.Classes.Count > 0)];

    /// <summary>True for a tag that has a box.</summary>
    public static bool IsListed(Tag tag) => Listed.Any(scheme => scheme.Code == tag.Scheme);

    /// <summary>A tag as one writes it in a line.</summary>
    public static string Short(Tag tag) => tag.Scheme == TagSchemes.NaceCode ? tag.Code : tag.ToString();
}
