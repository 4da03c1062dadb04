using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>The parts of a presence table that share no activity.</summary>
internal static class PresenceComponents
{
    /// <summary>For each part its regions and activities by position; the part with the most regions first, equal ones in table order.</summary>
    public static List<(int[] Regions, int[] Activities)> Of(Presence presence)
    {
        var lists = presence.Lists;
        if (lists.Diversity.All(count => count > 0) && lists.Ubiquity.All(count => count > 0) && new PresenceParts(presence.Activities.Count).AreOne(presence.ByRegion))
            return [([.. Enumerable.Range(0, presence.Regions.Count)], [.. Enumerable.Range(0, presence.Activities.Count)])];
        var (regionPart, activityPart) = (new int[presence.Regions.Count], new int[presence.Activities.Count]);
        var parts = 0;
        var waiting = new Stack<int>();
        for (var first = 0; first < regionPart.Length; first++)
        {
            if (regionPart[first] > 0)
                continue;
            regionPart[first] = ++parts;
            waiting.Push(first);
            while (waiting.TryPop(out var region))
                foreach (var activity in lists.ActivitiesOf(region))
                {
                    if (activityPart[activity] > 0)
                        continue;
                    activityPart[activity] = parts;
                    foreach (var other in lists.RegionsOf(activity))
                        if (regionPart[other] == 0)
                        {
                            regionPart[other] = parts;
                            waiting.Push(other);
                        }
                }
        }
        return [.. Enumerable.Range(1, parts).Select(part => (Members(regionPart, part), Members(activityPart, part))).OrderByDescending(part => part.Item1.Length)];
    }

    private static int[] Members(int[] parts, int part) => [.. Enumerable.Range(0, parts.Length).Where(at => parts[at] == part)];
}
