using System.Collections.Concurrent;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Innovation;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Themes;

namespace RegioHelix.Web.Regions;

/// <summary>What a region's page shows of figures: all that the vintages in use and the switches decide alone, in both languages.</summary>
internal sealed record RegionFigures(RegionProfile Profile, OpportunityProfile Opportunities, PartnerProfile Partners, CertaintyProfile Certainty, RegionThemes Themes, RegionIndicators Indicators);

/// <summary>
/// Keeps them. Who signs in gets a page made for them, and a need that is published changes every page that may show it; their figures stay what they are, and are
/// by far the most work of the page.
/// </summary>
internal sealed class RegionFiguresMemory(
    LoadedVintages vintages, RegionProfileStudy profiles, OpportunityStudy opportunities, PartnerStudy partners, CertaintyStudy certainty, RegionThemesStudy themes, RegionIndicatorsStudy indicators)
{
    // All regions of Europe under the switches that a page begins with.
    private const int MostKept = 400;

    private volatile Shelf shelf = new("");

    /// <summary>The figures of a region, made where nobody asked for them since the vintages came into use. Own tables are never kept.</summary>
    /// <exception cref="Studies.StudyRefusedException">As the studies refuse.</exception>
    public RegionFigures Get(string nuts, StudySettings settings, string? wanted, PartnerReach reach, Redraw redraw)
    {
        var key = new Key(nuts, settings, wanted, reach, redraw);
        if (settings.Dataset is { } dataset && vintages.IsOwn(dataset))
            return Make(key);
        var kept = Today();
        if (kept.Count >= MostKept)
            kept.Clear();
        var once = kept.GetOrAdd(key, _ => new(() => Make(key)));
        try
        {
            return once.Value;
        }
        catch
        {
            // What was refused or failed is tried again by whoever asks next.
            kept.TryRemove(KeyValuePair.Create(key, once));
            throw;
        }
    }

    // What was made of other vintages goes at once: it is never asked for again.
    private ConcurrentDictionary<Key, Lazy<RegionFigures>> Today()
    {
        var (stamp, known) = (vintages.Stamp, shelf);
        if (known.Vintages != stamp)
            shelf = known = new(stamp);
        return known.Kept;
    }

    private RegionFigures Make(Key asked) => new(
        profiles.Run(asked.Nuts, asked.Settings),
        opportunities.Run(asked.Nuts, asked.Settings),
        partners.Run(asked.Nuts, asked.Settings, asked.Wanted, asked.Reach),
        certainty.Run(asked.Nuts, asked.Settings, asked.Redraw),
        themes.Run(asked.Nuts, asked.Settings),
        indicators.Run(asked.Nuts, asked.Settings));

    private sealed record Key(string Nuts, StudySettings Settings, string? Wanted, PartnerReach Reach, Redraw Redraw);

    private sealed record Shelf(string Vintages)
    {
        public ConcurrentDictionary<Key, Lazy<RegionFigures>> Kept { get; } = new();
    }
}
