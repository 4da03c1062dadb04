using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Web.Comparison;

/// <summary>Where a compared region or territory has its own page.</summary>
internal static class PlaceLinks
{
    /// <summary>The path.</summary>
    public static string To(string code) => Territory.FindSlug(code) is { } slug ? $"/territories/{Uri.EscapeDataString(slug)}" : $"/regions/{Uri.EscapeDataString(code)}";
}
