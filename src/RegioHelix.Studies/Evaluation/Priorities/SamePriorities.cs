using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>
/// Which regions follow the same priority, as far as published strategies say: half or more of the priority's weight lies in activities that another
/// region's priority covers too (the same code, or one inside the other), and the other strategy's period touches the years under treatment. The rule is ours.
/// </summary>
internal sealed class SamePriorities(IReadOnlyList<PublishedPriority> published, ThemeShelf themes)
{
    private const double LeastShared = 0.5;

    /// <summary>Of the regions of a panel those that follow it, each with the strategy that says so.</summary>
    /// <param name="own">The strategy that is checked.</param>
    /// <param name="priority">The activities of its priority.</param>
    /// <param name="regions">Codes of the regions, of one version.</param>
    /// <param name="version">That version.</param>
    /// <param name="from">The first year under treatment.</param>
    /// <param name="to">The last year of the panel.</param>
    public IReadOnlyDictionary<string, LocalText> Among(Strategy own, Theme priority, IReadOnlyList<string> regions, NutsVersion version, int from, int to)
    {
        var found = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var (strategy, other) in published)
        {
            // An invented strategy says nothing about its region; another strategy of the region itself is no other region's.
            if (strategy.IsInvented || strategy.Id == own.Id || strategy.FromYear > to || strategy.ToYear < from || Shared(priority, other) is not { } shared || shared < LeastShared)
                continue;
            var code = RegionCatalogue.FindIn(strategy.RegionCode, version) ?? strategy.RegionCode;
            foreach (var region in regions.Where(region => region.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(region, StringComparison.Ordinal)))
                found.TryAdd(region, EvidenceReports.Words.Fill("PrioritySame", culture => [$"{strategy.RegionCode}/{strategy.Slug}", other.Code, FigureText.Percent(shared, culture)]));
        }
        return found;
    }

    private double? Shared(Theme priority, StrategyPriority other) => PriorityScope.From(other.Scope, themes).Theme is not { } theme ? null
        : priority.Members.Sum(member => Math.Min(member.Weight, theme.Members.Where(one => IsWithin(member.Activity, one.Activity) || IsWithin(one.Activity, member.Activity)).Select(one => one.Weight).DefaultIfEmpty(0).Max()))
            / priority.Members.Sum(member => member.Weight);

    private static bool IsWithin(string inner, string outer) => inner.StartsWith(outer, StringComparison.Ordinal);
}
