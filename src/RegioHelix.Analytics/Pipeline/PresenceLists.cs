using System.Numerics;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>A presence table as lists: the activities of each region and the regions of each activity, each ascending. Can be filled again.</summary>
internal sealed class PresenceLists
{
    private int[] activities;
    private int[] regions;
    private PresenceGroups? groups;
    private bool isGrouped;
    private readonly Lock grouping = new();

    public PresenceLists(int regionCount, int activityCount)
    {
        (RegionStarts, ActivityStarts) = (new int[regionCount + 1], new int[activityCount + 1]);
        (Diversity, Ubiquity) = (new double[regionCount], new double[activityCount]);
        (activities, regions) = ([], []);
    }

    /// <summary>Where each region's activities start, and the last end.</summary>
    public int[] RegionStarts { get; }

    /// <summary>Where each activity's regions start, and the last end.</summary>
    public int[] ActivityStarts { get; }

    /// <summary>The activities of all regions, one after the other. May be longer than used.</summary>
    public int[] Activities => activities;

    /// <summary>The regions of all activities, one after the other. May be longer than used.</summary>
    public int[] Regions => regions;

    /// <summary>Activities a region.</summary>
    public double[] Diversity { get; }

    /// <summary>Regions an activity.</summary>
    public double[] Ubiquity { get; }

    /// <summary>Number of pairs.</summary>
    public int Count => RegionStarts[^1];

    public ReadOnlySpan<int> ActivitiesOf(int region) => activities.AsSpan(RegionStarts[region]..RegionStarts[region + 1]);

    public ReadOnlySpan<int> RegionsOf(int activity) => regions.AsSpan(ActivityStarts[activity]..ActivityStarts[activity + 1]);

    /// <summary>The same by groups of activities, for sums of weights.</summary>
    public PresenceGroups Groups(Cores cores)
    {
        // Of a presence table that several threads measure at once, the first makes them.
        lock (grouping)
        {
            groups ??= new(this);
            if (!isGrouped)
                groups.Fill(cores);
            isGrouped = true;
            return groups;
        }
    }

    /// <summary>Reads the lists off the bits.</summary>
    /// <param name="byRegion">Regions by activities.</param>
    /// <param name="cores">How many to use.</param>
    public void Fill(BitRows byRegion, Cores cores = Cores.One)
    {
        isGrouped = false;
        for (var region = 0; region < byRegion.Rows; region++)
        {
            Diversity[region] = byRegion.Count(region);
            RegionStarts[region + 1] = checked(RegionStarts[region] + byRegion.Count(region));
        }
        // Filled again, there is room to spare.
        if (activities.Length < Count)
            (activities, regions) = activities.Length == 0 ? (new int[Count], new int[Count]) : (new int[Count + (Count / 8)], new int[Count + (Count / 8)]);
        if (cores == Cores.One)
            ListActivities(byRegion, 0, byRegion.Rows);
        else
            ShareActivities(byRegion, cores);
        ListRegions();
    }

    private void ShareActivities(BitRows byRegion, Cores cores)
    {
        const int Piece = 64;
        cores.Over((byRegion.Rows + Piece - 1) / Piece, piece => ListActivities(byRegion, piece * Piece, Math.Min((piece + 1) * Piece, byRegion.Rows)));
    }

    private void ListActivities(BitRows byRegion, int first, int last)
    {
        var at = RegionStarts[first];
        for (var region = first; region < last; region++)
        {
            var words = byRegion.Row(region);
            for (var word = 0; word < words.Length; word++)
                for (var left = words[word]; left != 0; left &= left - 1)
                    activities[at++] = (word * 64) + BitOperations.TrailingZeroCount(left);
        }
    }

    // A counting sort: region after region, so that each activity's regions ascend.
    private void ListRegions()
    {
        Array.Clear(ActivityStarts);
        foreach (var activity in activities.AsSpan(0, Count))
            ActivityStarts[activity + 1]++;
        for (var activity = 0; activity < Ubiquity.Length; activity++)
        {
            Ubiquity[activity] = ActivityStarts[activity + 1];
            ActivityStarts[activity + 1] += ActivityStarts[activity];
        }
        for (var region = 0; region < Diversity.Length; region++)
            foreach (var activity in ActivitiesOf(region))
                regions[ActivityStarts[activity]++] = region;
        // Each start has moved to its end, which is the next one's start.
        for (var activity = Ubiquity.Length; activity > 0; activity--)
            ActivityStarts[activity] = ActivityStarts[activity - 1];
        ActivityStarts[0] = 0;
    }
}
