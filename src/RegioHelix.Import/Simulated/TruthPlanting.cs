using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Import.Simulated;

/// <summary>Draws which groups are strong where, and which activities enter or leave when. Only in regions without landmark figures.</summary>
internal static class TruthPlanting
{
    private const int ClustersPerGroup = 20;
    private const int ClustersPerRegion = 2;
    private const int RelatedEntries = 60;
    private const int UnrelatedEntries = 20;
    private const int Exits = 20;
    private const int FirstEventYear = 2010;
    private const int LastEventYear = 2017;

    // Below these, whole persons are too coarse for a path of quotients, or a region too small for a cluster.
    private const double SmallestEventCell = 250;
    private const long SmallestClusterRegion = 60_000;

    // An entrant that is most of its group would, held low, undo the cluster it enters.
    private const double LargestEntrant = 0.4;

    public static SimulatedTruth From(StylisedEurope europe, int seed)
    {
        RelatedGroup[] groups = [.. EmbeddedTable.Read(typeof(TruthPlanting).Assembly, "Simulated.related-groups.tsv", "code", "english", "dutch", "activities")
            .Select(row => new RelatedGroup(row[0], row[1], row[2], row[3].Split(' ')))];
        string[] open = [.. europe.Regions.Where((_, region) => !europe.LandmarkRegions.Contains(region))];
        var clusters = PlantClusters(europe, groups, open, new SeededRandom(seed, "clusters"));
        var events = PlantEvents(europe, groups, open, clusters, new SeededRandom(seed, "events"));
        return new SimulatedTruth(
            groups,
            [.. clusters.OrderBy(cluster => cluster.Region, StringComparer.Ordinal).ThenBy(cluster => cluster.Group, StringComparer.Ordinal)],
            [.. events.OrderBy(planted => planted.Region, StringComparer.Ordinal).ThenBy(planted => planted.Activity, StringComparer.Ordinal)]);
    }

    private static List<PlantedCluster> PlantClusters(StylisedEurope europe, RelatedGroup[] groups, string[] open, SeededRandom random)
    {
        var clusters = new List<PlantedCluster>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] large = [.. open.Where(region => europe.RegionTotals[europe.RegionIndex[region]] >= SmallestClusterRegion)];
        foreach (var group in groups)
            foreach (var region in random.Shuffle(large).Where(region => taken.GetValueOrDefault(region) < ClustersPerRegion).Take(ClustersPerGroup).ToArray())
            {
                taken[region] = taken.GetValueOrDefault(region) + 1;
                clusters.Add(new PlantedCluster(region, group.Code));
            }
        return clusters;
    }

    private static List<PlantedEvent> PlantEvents(StylisedEurope europe, RelatedGroup[] groups, string[] open, List<PlantedCluster> clusters, SeededRandom random)
    {
        var strong = clusters.ToHashSet();
        PlantedCluster[] all = [.. groups.SelectMany(group => open.Select(region => new PlantedCluster(region, group.Code)))];
        var weak = random.Shuffle(all.Where(pair => !strong.Contains(pair)));
        var events = new List<PlantedEvent>();
        Plant(events, PlantedEventKind.RelatedEntry, RelatedEntries, random.Shuffle(clusters));
        Plant(events, PlantedEventKind.UnrelatedEntry, UnrelatedEntries, weak);
        Plant(events, PlantedEventKind.Exit, Exits, weak);
        return events;

        // One event a region, so that no event shifts another's quotient.
        void Plant(List<PlantedEvent> into, PlantedEventKind kind, int count, PlantedCluster[] places)
        {
            foreach (var place in places)
            {
                if (count == 0)
                    return;
                if (into.Exists(planted => planted.Region == place.Region))
                    continue;
                if (FindEntrant(europe, groups.Single(group => group.Code == place.Group), europe.RegionIndex[place.Region], random) is not { } activity)
                    continue;
                into.Add(new PlantedEvent(kind, place.Region, activity, place.Group, FirstEventYear + random.Below(LastEventYear - FirstEventYear + 1)));
                count--;
            }
        }
    }

    private static string? FindEntrant(StylisedEurope europe, RelatedGroup group, int region, SeededRandom random)
    {
        var whole = group.Activities.Sum(activity => europe.Shares[europe.ActivityIndex[activity]]);
        return random.Shuffle(group.Activities).FirstOrDefault(activity =>
            !europe.Patchy.Contains(europe.ActivityIndex[activity]) &&
            europe.Expected(region, europe.ActivityIndex[activity]) >= SmallestEventCell &&
            europe.Shares[europe.ActivityIndex[activity]] <= LargestEntrant * whole);
    }
}
