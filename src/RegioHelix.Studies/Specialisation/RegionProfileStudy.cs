using RegioHelix.Analytics.Specialisation;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Search;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Specialisation;

/// <summary>What is this region good at?</summary>
public sealed class RegionProfileStudy(SpecialisationTables tables, SearchStudy search)
{
    private const int MostPeers = 6;

    private const int MostPeersAbroad = 3;
    private const int MostReasons = 2;

    // A likeness over fewer jobs than this says too little to name a peer.
    private const double LeastPeerCoverage = 0.6;

    private const double MostHerfindahl = 1;
    private const double MostKrugman = 2;

    /// <summary>Runs the study.</summary>
    /// <param name="region">A NUTS code; a superseded one is answered with its successor.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown region, a year that is not loaded, no data.</exception>
    public RegionProfile Run(string region, StudySettings settings)
    {
        var (table, row, identity) = RegionChoice.Choose(tables, search, region, settings);
        var (choice, code) = (table.Choice, identity.Code);
        var years = tables.GetYears(choice);
        var lines = new ActivityLines(table, tables.FindEarlier(choice), years, settings.Reading);
        var provenance = ProvenanceWriter.Write(table, table.Territory is null ? "location-quotient" : "territory-sum", "share", "specialised", "bounds", "growth", "cluster-stars", "headline", "herfindahl", "krugman", "similarity");
        var activities = Ranked(Enumerable.Range(0, table.Cells.Activities.Count).Select(activity => lines.Line(row, activity)), settings.Scope);
        var headline = HeadlineWriter.Write(identity, activities, settings.Scope, table.IsOpen(row), provenance);
        return new RegionProfile(
            identity,
            provenance,
            StudySwitches.Offer(tables.Store, choice, settings),
            headline,
            Sum(table.Cells.Row(row)),
            UpperSum(table, row),
            SpecialisationTable.CoverageOf(table.Cells.Row(row)),
            table.Herfindahl[row].Value,
            IndexBounds.Of(table.Herfindahl[row], MostHerfindahl),
            table.DistanceToAll(row).Value,
            IndexBounds.Of(table.DistanceToAll(row), MostKrugman),
            activities,
            Sections(table, code, activities),
            Peers(table, row, MostPeers, _ => true),
            Peers(table, row, MostPeersAbroad, other => other[..2] != code[..2]),
            Trends(activities, headline));
    }

    private static IReadOnlyList<ActivityLine> Ranked(IEnumerable<ActivityLine> lines, ActivityScope scope) =>
    [
        .. lines
            .OrderBy(line => HeadlineRule.InScope(line.Reach, scope) ? 0 : 1)
            .ThenBy(line => line.Share is >= HeadlineRule.LeastRankedShare ? 0 : line.Share is not null ? 1 : 2)
            .ThenByDescending(line => line.LocationQuotient ?? -1)
            .ThenByDescending(line => line.Upper ?? 0)
            .ThenBy(line => line.Code, StringComparer.Ordinal),
    ];

    private static double Sum(ReadOnlySpan<Cell> row)
    {
        var sum = 0.0;
        foreach (var cell in row)
            sum += cell.Value ?? 0;
        return sum;
    }

    private static double? UpperSum(SpecialisationTable table, int row)
    {
        if (table.IsOpen(row))
            return null;
        var sum = 0.0;
        foreach (var cell in table.Cells.Row(row))
            sum += cell.Upper;
        sum = Math.Min(sum, table.RegionLimits?[row] ?? sum);
        return double.IsPositiveInfinity(sum) ? null : sum;
    }

    private static IReadOnlyList<SectionLine> Sections(SpecialisationTable table, string region, IReadOnlyList<ActivityLine> activities)
    {
        var published = table.Sections?.FindRegion(region) is { } row and >= 0
            ? Enumerable.Range(0, table.Sections.Activities.Count).ToDictionary(column => table.Sections.Activities[column], column => table.Sections[row, column].Value, StringComparer.Ordinal)
            : [];
        var lines = activities
            .GroupBy(line => line.Section)
            .Select(section => (Code: section.Key, Jobs: published.GetValueOrDefault(section.Key) ?? (section.All(line => line.Jobs is not null) ? section.Sum(line => line.Jobs!.Value) : null)))
            .ToList();
        var all = lines.Sum(line => line.Jobs ?? 0);
        return
        [
            .. lines
                .OrderByDescending(line => line.Jobs ?? -1)
                .Select(line => new SectionLine(line.Code, ActivityNames.Get(line.Code).ShortName(), line.Jobs, all > 0 ? line.Jobs / all : null)),
        ];
    }

    private static IReadOnlyList<PeerLine> Peers(SpecialisationTable table, int row, int most, Func<string, bool> isWanted) =>
        [.. ListComparable(table, row).Where(peer => isWanted(peer.Region)).Take(most).Select(peer => Line(table, row, peer))];

    /// <summary>The other regions of which a likeness says enough, most alike first.</summary>
    internal static IEnumerable<RegionLikeness> ListComparable(SpecialisationTable table, int row) =>
        table.PeersOf(row).Where(peer => peer.Similarity.Value is not null && peer.Coverage >= LeastPeerCoverage && !table.IsOpen(table.Cells.FindRegion(peer.Region)));

    /// <summary>A likeness as pages show it, with its traded reasons.</summary>
    internal static PeerLine Line(SpecialisationTable table, int row, RegionLikeness peer)
    {
        var shared = SharedStructure.From(table.Cells, row, table.Cells.FindRegion(peer.Region));
        return new(
            RegionNames.Identify(peer.Region, table.Choice.State.NutsVersion),
            peer.Similarity.Value!.Value,
            [.. shared.Reasons.Where(reason => reason.Distinctive > 0 && SpecialisationTable.IsTraded(reason.Activity)).Take(MostReasons).Select(PeerActivity.Of)],
            shared.Differences.Where(difference => SpecialisationTable.IsTraded(difference.Activity)).Select(PeerActivity.Of).FirstOrDefault());
    }

    private static IReadOnlyList<ActivityTrend> Trends(IReadOnlyList<ActivityLine> activities, RegionHeadline headline)
    {
        var named = headline.Strengths.Select(code => activities.First(line => line.Code == code)).ToList();
        var shown = named.Count > 0 ? named : [.. activities.Where(line => line.LocationQuotient is not null && line.Reach == MarketReach.Traded).Take(HeadlineRule.Most)];
        return [.. shown.Select(line => new ActivityTrend(line.Code, line.ShortName, line.Trend))];
    }
}
