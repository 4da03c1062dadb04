using RegioHelix.Matchmaking.Meetings;

namespace RegioHelix.Matchmaking.Groups;

/// <summary>Discussion groups for every round, with what repeats in them.</summary>
/// <param name="Schedule">Rounds x groups x people from 0.</param>
/// <param name="RepeatMeetings">Over all pairs, the rounds in which they share a group beyond the first.</param>
/// <param name="LowerBound">No programme has fewer repeats.</param>
/// <param name="Method">How it was made.</param>
/// <param name="KnownMeetings">Groups in which two people sit who know each other already.</param>
/// <param name="SameRegionMeetings">Pairs of one region in a group, over all rounds; null where no region is known.</param>
/// <param name="SameThemeMeetings">Pairs of one theme in a group, over all rounds; null where no theme is known.</param>
public sealed record DiscussionGroups(
    IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Schedule,
    int RepeatMeetings,
    int LowerBound,
    GroupMethod Method,
    int KnownMeetings,
    int? SameRegionMeetings,
    int? SameThemeMeetings)
{
    /// <summary>
    /// A construction where algebra knows one for all rounds, with people put into its seats so that known pairs, regions and themes mix; else a search
    /// that begins with the rounds that algebra gives, beside one that begins at random.
    /// </summary>
    public static DiscussionGroups From(GroupEvent groups, SearchEffort effort)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(effort);
        var design = GroupDesign.Find(groups.Groups, groups.Size, groups.Rounds);
        if (design.Rounds.Count == groups.Rounds && new SeatExchange(groups, design) is { IsEven: true } seating)
            return Told(groups, SeatedIn(groups, seating, effort), design.Method);
        var found = new (int[][] Seats, long Cost)[2];
        Parallel.For(0, found.Length, run =>
        {
            var search = new GroupSearch(groups, run == 0 ? design : null, (effort.Seed * 2) + (ulong)run);
            found[run] = (search.Run(effort), search.BestCost);
        });
        return Told(groups, found.MinBy(one => one.Cost).Seats, GroupMethod.Search);
    }

    // The design stays; people change seats in all rounds at once.
    private static int[][] SeatedIn(GroupEvent groups, SeatExchange seating, SearchEffort effort)
    {
        if (groups.IsMixed)
            seating.Run(effort);
        return seating.People();
    }

    private static DiscussionGroups Told(GroupEvent groups, int[][] seats, GroupMethod method)
    {
        var schedule = seats.Select(round => (IReadOnlyList<IReadOnlyList<int>>)[.. round.Chunk(groups.Size)
            .Select(group => (IReadOnlyList<int>)[.. group.Where(person => person >= 0 && person < groups.People).Order()])]).ToList();
        var met = schedule.SelectMany(round => round.SelectMany(Pairs)).ToList();
        var known = groups.Known.Select(pair => (Math.Min(pair.A, pair.B), Math.Max(pair.A, pair.B))).ToHashSet();
        return new(
            schedule,
            met.Count - met.Distinct().Count(),
            groups.LeastRepeats(),
            method,
            met.Count(known.Contains),
            Alike(groups.Region, met),
            Alike(groups.Theme, met));
    }

    private static int? Alike(IReadOnlyList<int>? mark, List<(int, int)> met) =>
        mark is null ? null : met.Count(pair => mark[pair.Item1] >= 0 && mark[pair.Item1] == mark[pair.Item2]);

    private static IEnumerable<(int, int)> Pairs(IReadOnlyList<int> table) =>
        from one in Enumerable.Range(0, table.Count) from other in Enumerable.Range(one + 1, table.Count - one - 1) select (table[one], table[other]);
}
