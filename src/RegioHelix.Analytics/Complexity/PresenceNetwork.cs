using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>A presence table as lists of neighbours, for sums and means over a region's activities and an activity's regions.</summary>
internal sealed class PresenceNetwork
{
    private readonly int[] starts;
    private readonly int[] columns;

    public PresenceNetwork(Presence presence)
    {
        (starts, columns) = presence.ByRegion.Positions();
        Diversity = [.. Enumerable.Range(0, presence.Regions.Count).Select(region => (double)presence.ByRegion.Count(region))];
        Ubiquity = [.. Enumerable.Range(0, presence.Activities.Count).Select(activity => (double)presence.ByActivity.Count(activity))];
    }

    public double[] Diversity { get; }

    public double[] Ubiquity { get; }

    public double[] SumOverActivities(double[] activities)
    {
        var sums = new double[Diversity.Length];
        for (var region = 0; region < sums.Length; region++)
            foreach (var activity in columns.AsSpan(starts[region]..starts[region + 1]))
                sums[region] += activities[activity];
        return sums;
    }

    public double[] SumOverRegions(double[] regions)
    {
        var sums = new double[Ubiquity.Length];
        for (var region = 0; region < regions.Length; region++)
            foreach (var activity in columns.AsSpan(starts[region]..starts[region + 1]))
                sums[activity] += regions[region];
        return sums;
    }

    public double[] MeanOverActivities(double[] activities) => [.. SumOverActivities(activities).Zip(Diversity, (sum, count) => sum / count)];

    public double[] MeanOverRegions(double[] regions) => [.. SumOverRegions(regions).Zip(Ubiquity, (sum, count) => sum / count)];
}
