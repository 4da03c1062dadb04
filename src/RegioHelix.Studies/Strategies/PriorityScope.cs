using System.Collections.Concurrent;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Clusters;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Strategies;

/// <summary>
/// A priority's activities as one theme, so that all that is known of themes is known of priorities. A theme in it gives its activities; of an activity
/// that is named twice the greater weight counts, and one inside another is not counted again.
/// </summary>
internal sealed class PriorityScope
{
    private const int MostKept = 500;
    private static readonly ConcurrentDictionary<string, Theme> Kept = new(StringComparer.Ordinal);

    private PriorityScope(Theme? theme, IReadOnlyList<string> unknown) => (Theme, Unknown) = (theme, unknown);

    /// <summary>The activities; null where there are none.</summary>
    public Theme? Theme { get; }

    /// <summary>Themes that nobody knows here.</summary>
    public IReadOnlyList<string> Unknown { get; }

    public static PriorityScope From(IReadOnlyList<string> scope, ThemeShelf shelf)
    {
        var (members, unknown) = (new List<(string Activity, double Weight)>(), new List<string>());
        foreach (var part in scope.Select(ScopePart.Parse))
            if (part.Theme is not { } slug)
                members.Add((part.Code, part.Weight));
            else if (shelf.Find(slug) is { } theme)
                members.AddRange(theme.Members.Select(member => (member.Activity, member.Weight * part.Weight)));
            else
                unknown.Add(slug);
        var each = members.GroupBy(one => one.Activity, StringComparer.Ordinal).Select(same => (Activity: same.Key, Weight: same.Max(one => one.Weight))).ToList();
        var outer = each.Where(one => !each.Any(other => other.Activity.Length < one.Activity.Length && one.Activity.StartsWith(other.Activity, StringComparison.Ordinal))).OrderBy(one => one.Activity, StringComparer.Ordinal).ToList();
        return new(outer.Count == 0 ? null : Make(outer), unknown);
    }

    // The same activities give the same theme: what is computed of it is kept by it.
    private static Theme Make(List<(string Activity, double Weight)> members)
    {
        var key = string.Join(';', members.Select(one => new ScopePart(one.Activity, one.Weight).ToString()));
        if (Kept.Count > MostKept)
            Kept.Clear();
        return Kept.GetOrAdd(key, _ => new Theme("priority", "the priority", "de prioriteit", ThemeKind.Theme, "", "", "", "", EvidenceMark.ToBeChecked, [.. members.Select(one => new ThemeMember(one.Activity, one.Weight, "", EvidenceMark.ToBeChecked))]) { IsOwn = true });
    }
}
