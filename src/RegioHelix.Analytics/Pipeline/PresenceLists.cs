using System.Numerics;
using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Pipeline;

/// <summary>
/// A presence table as lists: the activities of each region and the regions of each activity, each ascending. Can be filled again.
/// The lists of many pairs are not held but read off the bits each time: less than a fifth of the memory, for some of the time.
/// </summary>
internal sealed class PresenceLists
{
    /// <summary>Of more pairs the lists would take 32 MB or more.</summary>
    public const int MostHeld = 1 << 22;

    [ThreadStatic]
    private static int[]? activityRoom;

    [ThreadStatic]
    private static int[]? regionRoom;

    private readonly int mostHeld;
    private BitRows byRegion = new(0, 0);
    private BitRows? byActivity;
    private int[] activities;
    private int[] regions;
    private PresenceGroups? groups;
    private bool isGrouped;
    private readonly Lock grouping = new();

    /// <param name="regionCount">Rows.</param>
    /// <param name="activityCount">Columns.</param>
    /// <param name="mostHeld">Up to how many pairs lists are held.</param>
    public PresenceLists(int regionCount, int activityCount, int mostHeld = MostHeld)
    {
        this.mostHeld = mostHeld;
        (RegionStarts, ActivityStarts) = (new int[regionCount + 1], new int[activityCount + 1]);
        (Diversity, Ubiquity) = (new double[regionCount], new double[activityCount]);
        (activities, regions) = ([], []);
    }

    /// <summary>Where each region's activities start, and the last end.</summary>
    public int[] RegionStarts { get; }

    /// <summary>Where each activity's regions start, and the last end.</summary>
    public int[] ActivityStarts { get; }

    /// <summary>The table itself.</summary>
    public BitRows Bits => byRegion;

    /// <summary>Activities a region.</summary>
    public double[] Diversity { get; }

    /// <summary>Regions an activity.</summary>
    public double[] Ubiquity { get; }

    /// <summary>Number of pairs.</summary>
    public int Count => RegionStarts[^1];

    private bool IsHeld => Count <= mostHeld;

    /// <summary>A region's activities, good until this thread asks for another region's.</summary>
    public ReadOnlySpan<int> ActivitiesOf(int region) => IsHeld
        ? activities.AsSpan(RegionStarts[region]..RegionStarts[region + 1])
        : Read(byRegion.Row(region), ref activityRoom, Ubiquity.Length);

    /// <summary>An activity's regions, good until this thread asks for another activity's.</summary>
    public ReadOnlySpan<int> RegionsOf(int activity) => IsHeld
        ? regions.AsSpan(ActivityStarts[activity]..ActivityStarts[activity + 1])
        : Read(byActivity!.Row(activity), ref regionRoom, Diversity.Length);

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
    /// <param name="bits">Regions by activities; kept, and not to be changed before the lists are filled again.</param>
    /// <param name="cores">How many to use.</param>
    public void Fill(BitRows bits, Cores cores = Cores.One)
    {
        (byRegion, isGrouped) = (bits, false);
        for (var region = 0; region < bits.Rows; region++)
        {
            Diversity[region] = bits.Count(region);
            RegionStarts[region + 1] = checked(RegionStarts[region] + bits.Count(region));
        }
        if (IsHeld)
            HoldLists(cores);
        else
            TurnBits(cores);
    }

    private void HoldLists(Cores cores)
    {
        // Filled again, there is room to spare.
        if (activities.Length < Count)
            (activities, regions) = activities.Length == 0 ? (new int[Count], new int[Count]) : (new int[Count + (Count / 8)], new int[Count + (Count / 8)]);
        if (cores == Cores.One)
            ListActivities(0, byRegion.Rows);
        else
            ShareActivities(cores);
        ListRegions();
    }

    private void TurnBits(Cores cores)
    {
        byActivity = byRegion.Turned(cores);
        for (var activity = 0; activity < Ubiquity.Length; activity++)
        {
            Ubiquity[activity] = byActivity.Count(activity);
            ActivityStarts[activity + 1] = ActivityStarts[activity] + byActivity.Count(activity);
        }
    }

    private void ShareActivities(Cores cores)
    {
        const int Piece = 64;
        cores.Over((byRegion.Rows + Piece - 1) / Piece, piece => ListActivities(piece * Piece, Math.Min((piece + 1) * Piece, byRegion.Rows)));
    }

    private void ListActivities(int first, int last)
    {
        for (var region = first; region < last; region++)
            List(byRegion.Row(region), activities.AsSpan(RegionStarts[region]));
    }

    private static ReadOnlySpan<int> Read(ReadOnlySpan<ulong> words, ref int[]? room, int most)
    {
        if (room is null || room.Length < most)
            room = new int[most];
        return room.AsSpan(0, List(words, room));
    }

    private static int List(ReadOnlySpan<ulong> words, Span<int> positions)
    {
        var at = 0;
        for (var word = 0; word < words.Length; word++)
            for (var left = words[word]; left != 0; left &= left - 1)
                positions[at++] = (word * 64) + BitOperations.TrailingZeroCount(left);
        return at;
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
