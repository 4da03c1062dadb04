using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters;

/// <summary>
/// Stars for the strength of a cluster: a place (a region in an activity) earns one for its size, one for its specialisation and one for its focus,
/// as far as the reading knows them. Source: European Cluster Observatory 2008; the readings name theirs.
/// </summary>
public static class ClusterStars
{
    /// <summary>The stars of every place.</summary>
    /// <param name="table">Regions by activities, persons employed, 0 or more. Quotients and shares are over the whole table.</param>
    /// <param name="reading">The rules.</param>
    /// <param name="isCandidate">Whether an activity's places can be clusters (traded activities); null for all. Others earn nothing and are not ranked.</param>
    /// <param name="reach">Which missing cells the bounds of quotients take into account.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static StarTable From(
        RegionActivityTable table,
        ClusterReading reading,
        Func<string, bool>? isCandidate = null,
        MissingReach reach = MissingReach.WholeTable) => From(table, reading, isCandidate, criterion => FiguresOf(table, criterion, reach));

    /// <summary>The same with quotients and shares that are given: of clusters, whose wholes are not those of the summed table (<see cref="Definitions.ClusterQuotient"/>).</summary>
    /// <param name="table">Regions by clusters, persons employed, 0 or more.</param>
    /// <param name="reading">The rules.</param>
    /// <param name="quotients">Location quotients, with the table's labels in its order.</param>
    /// <param name="shares">Shares of the region, with the same labels.</param>
    /// <exception cref="ArgumentException">Other labels.</exception>
    public static StarTable From(RegionActivityTable table, ClusterReading reading, FigureTable quotients, FigureTable shares)
    {
        foreach (var figures in new[] { quotients, shares })
            if (!figures.Rows.SequenceEqual(table.Regions) || !figures.Columns.SequenceEqual(table.Activities))
                throw new ArgumentException("quotients and shares need the table's regions and activities in its order", figures == quotients ? nameof(quotients) : nameof(shares));
        return From(table, reading, null, criterion => criterion switch
        {
            StarCriteria.Specialisation => quotients,
            StarCriteria.Focus => shares,
            _ => FiguresOf(table, criterion, MissingReach.WholeTable),
        });
    }

    private static StarTable From(RegionActivityTable table, ClusterReading reading, Func<string, bool>? isCandidate, Func<StarCriteria, FigureTable> figuresOf)
    {
        bool[] candidates = [.. table.Activities.Select(activity => isCandidate?.Invoke(activity) ?? true)];
        var places = new PlaceStars[table.Regions.Count * table.Activities.Count];
        for (var at = 0; at < places.Length; at++)
            places[at] = new(table.Cells[at].IsPublished ? StarCriteria.None : null, StarCriteria.None, StarCriteria.None);
        foreach (var rule in reading.Rules)
            Award(table, reading, rule, candidates, figuresOf(rule.Criterion), places);
        return new(table.Regions, table.Activities, reading, candidates, places);
    }

    private static void Award(
        RegionActivityTable table, ClusterReading reading, StarRule rule, bool[] candidates, FigureTable figures, PlaceStars[] places)
    {
        var columns = table.Activities.Count;
        var candidatePlaces = Enumerable.Range(0, places.Length).Where(at => candidates[at % columns]);
        var groups = rule.Among == RankedAmong.AllPlaces ? [candidatePlaces] : candidatePlaces.GroupBy(at => at % columns).Cast<IEnumerable<int>>();
        foreach (var group in groups)
        {
            var members = group.ToArray();
            var contest = new StarContest(rule, [.. members.Select(at => FigureOf(table.Cells[at], figures[at / columns, at % columns]))]);
            for (var member = 0; member < members.Length; member++)
            {
                var at = members[member];
                var cell = table.Cells[at];
                var verdict = contest.Judge(member);
                if (contest.EarnsOverPublished(member) && cell.Value >= reading.Floor)
                    places[at] = places[at] with { OverPublished = places[at].OverPublished | rule.Criterion };
                if (verdict == Verdict.Yes && cell.Lower >= reading.Floor)
                    places[at] = places[at] with { Certain = places[at].Certain | rule.Criterion };
                if (verdict != Verdict.No && cell.Upper >= reading.Floor)
                    places[at] = places[at] with { Possible = places[at].Possible | rule.Criterion };
            }
        }
    }

    private static FigureTable FiguresOf(RegionActivityTable table, StarCriteria criterion, MissingReach reach) => criterion switch
    {
        StarCriteria.Size => FigureTable.Fill(table.Regions, table.Activities, (region, activity) => SizeOf(table[region, activity])),
        StarCriteria.Specialisation => LocationQuotient.From(table, reach),
        StarCriteria.Focus => Share.From(table),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, "a rule is about one star"),
    };

    // No jobs, no strength: a region that may be empty has no share or quotient then, and ranks below all that have.
    private static Figure FigureOf(in Cell cell, Figure figure) =>
        cell.Upper == 0 ? Figure.Of(0) : cell.Lower == 0 ? figure with { Lower = 0 } : figure;

    private static Figure SizeOf(in Cell cell) => cell.Value is { } value ? Figure.Of(value) : Figure.Without(FigureState.NotPublished, cell.Lower, cell.Upper);
}
