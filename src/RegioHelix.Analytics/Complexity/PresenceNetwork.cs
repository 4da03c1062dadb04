using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>A presence table as lists of neighbours, for sums and means over a region's activities and an activity's regions.</summary>
internal sealed class PresenceNetwork
{
    private readonly PresenceLists lists;

    public PresenceNetwork(Presence presence) => lists = presence.Lists;

    public double[] Diversity => lists.Diversity;

    public double[] Ubiquity => lists.Ubiquity;

    public double[] SumOverActivities(double[] activities)
    {
        var sums = new double[Diversity.Length];
        for (var region = 0; region < sums.Length; region++)
            foreach (var activity in lists.ActivitiesOf(region))
                sums[region] += activities[activity];
        return sums;
    }

    public double[] SumOverRegions(double[] regions)
    {
        var sums = new double[Ubiquity.Length];
        for (var region = 0; region < regions.Length; region++)
            foreach (var activity in lists.ActivitiesOf(region))
                sums[activity] += regions[region];
        return sums;
    }

    public double[] MeanOverActivities(double[] activities) => [.. SumOverActivities(activities).Zip(Diversity, (sum, count) => sum / count)];

    public double[] MeanOverRegions(double[] regions) => [.. SumOverRegions(regions).Zip(Ubiquity, (sum, count) => sum / count)];
}
