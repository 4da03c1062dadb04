using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters;

/// <summary>
/// The share of jobs that are in clusters, 0 to 1. The answer depends on the definition, so each result names its own:
/// see <see cref="ClusterMethod"/> for the definitions and where their published figures come from.
/// </summary>
public static class ClusterShare
{
    /// <summary>The share in activities that cluster, wherever they are.</summary>
    /// <param name="table">Regions by activities, persons employed, 0 or more.</param>
    /// <param name="isCandidate">Whether an activity clusters (a traded one).</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static ShareInClusters From(RegionActivityTable table, Func<string, bool> isCandidate)
    {
        bool[] candidates = [.. table.Activities.Select(isCandidate)];
        return Count(table, candidates, ClusterBase.AllJobs, (_, activity) => candidates[activity] ? Everywhere : Nowhere)
            with
        { Method = ClusterMethod.ClusteringActivities, Places = null };
    }

    /// <summary>The share in places with enough stars.</summary>
    /// <param name="table">The table that the stars were computed from.</param>
    /// <param name="stars">The stars under one reading.</param>
    /// <param name="minimumStars">Stars that a place needs, 1 or more.</param>
    /// <param name="of">All jobs, or those in candidate activities.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one star.</exception>
    /// <exception cref="ArgumentException">The stars are of a table of another shape; a negative or non-finite cell.</exception>
    public static ShareInClusters From(RegionActivityTable table, StarTable stars, int minimumStars, ClusterBase of = ClusterBase.AllJobs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumStars, 1);
        if (!table.Regions.SequenceEqual(stars.Regions) || !table.Activities.SequenceEqual(stars.Activities))
            throw new ArgumentException("the stars are of other regions or activities than the table", nameof(stars));
        return Count(table, stars.Candidates, of, (region, activity) => new(
                stars[region, activity].Stars >= minimumStars, stars[region, activity].AtLeast >= minimumStars, stars[region, activity].AtMost >= minimumStars))
            with
        { Method = ClusterMethod.StarredPlaces, Reading = stars.Reading, MinimumStars = minimumStars };
    }

    private static Membership Everywhere => new(true, true, true);

    private static Membership Nowhere => default;

    private static ShareInClusters Count(RegionActivityTable table, IReadOnlyList<bool> candidates, ClusterBase of, Func<int, int, Membership> membership)
    {
        TableSums.From(table);
        var (inside, all, sure, rest, open) = (default(CellSum), default(CellSum), default(CellSum), default(CellSum), default(CellSum));
        for (var region = 0; region < table.Regions.Count; region++)
            for (var activity = 0; activity < table.Activities.Count; activity++)
            {
                if (of == ClusterBase.CandidateJobs && !candidates[activity])
                    continue;
                var (cell, member) = (CellSum.Of(table[region, activity]), membership(region, activity));
                all = all.Plus(cell);
                inside = member.OverPublished ? inside.Plus(cell) : inside;
                if (member.Certain)
                    sure = sure.Plus(cell);
                else if (member.Possible)
                    open = open.Plus(cell);
                else
                    rest = rest.Plus(cell);
            }
        // Fewest: only what is surely in a cluster, against the most of everything else. Most: the other way round.
        var lower = Interval.ShareOf(sure, rest.Plus(open)).Lower;
        var upper = Interval.ShareOf(sure.Plus(open), rest).Upper;
        var places = Places(table, membership);
        return new(
            ClusterMethod.ClusteringActivities, null, null, of, inside.Published, all.Published,
            all.Published == 0 ? Figure.Without(FigureState.EmptyReference) : Bounded(inside.Published / all.Published, lower, upper, all.IsComplete),
            places, all.PublishedCount, all.Count - all.PublishedCount);
    }

    private static Figure Bounded(double share, double lower, double upper, bool complete) => complete ? Figure.Of(share) : Figure.Of(share, lower, upper);

    private static int Places(RegionActivityTable table, Func<int, int, Membership> membership)
    {
        var places = 0;
        for (var at = 0; at < table.Cells.Length; at++)
            if (membership(at / table.Activities.Count, at % table.Activities.Count).OverPublished && table.Cells[at].Value > 0)
                places++;
        return places;
    }

    private readonly record struct Membership(bool OverPublished, bool Certain, bool Possible);
}
