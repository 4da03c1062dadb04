using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Clusters;

/// <summary>What a group of activities is called: after its two largest, which a reader knows; a number would say nothing.</summary>
internal static class GroupName
{
    private const int Named = 2;

    /// <summary>The activities of a group, the largest first, of equal ones by code.</summary>
    /// <param name="members">Codes.</param>
    /// <param name="jobs">Published jobs in all regions; null counts as none.</param>
    public static IReadOnlyList<string> BySize(IEnumerable<string> members, Func<string, double?> jobs) =>
        [.. members.OrderByDescending(code => jobs(code) ?? 0).ThenBy(code => code, StringComparer.Ordinal)];

    /// <summary>The name.</summary>
    /// <param name="bySize">The group's activities, the largest first.</param>
    public static LocalText Of(IReadOnlyList<string> bySize) => new(In(bySize, "en"), In(bySize, "nl"));

    private static string In(IReadOnlyList<string> bySize, string language)
    {
        var culture = System.Globalization.CultureInfo.GetCultureInfo(language);
        // Not with "and": many short names have one of their own.
        return string.Join(language == "nl" ? " met " : " with ", bySize.Take(Named).Select(code => ActivityNames.Get(code).ShortName().In(culture)));
    }
}
