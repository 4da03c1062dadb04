using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Variety;

/// <summary>The variety of every region by level of the code hierarchy, in bits.</summary>
/// <param name="Total">Entropy over all activities: the sum of the levels.</param>
/// <param name="Levels">First the entropy between the coarsest groups (unrelated variety), then within each level's groups between those of the next, last between activities within the finest groups (related variety).</param>
public sealed record VarietyLevels(FigureList Total, IReadOnlyList<FigureList> Levels);

/// <summary>
/// Entropy taken apart over a code hierarchy of any depth: each level adds what it tells apart beyond the level above, weighted by the groups' shares,
/// and the levels add up to the whole. Two levels are unrelated and related variety; three, unrelated, semi-related and related (Castaldi, Frenken and Los 2015,
/// Regional Studies 49(5), 767-781). Over the published cells. Sources: Theil 1972, Statistical Decomposition Analysis; Frenken, van Oort and Verburg 2007.
/// </summary>
public static class VarietyByLevel
{
    /// <summary>The levels of every region.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="groupsOf">The groups of an activity from the coarsest to the finest, without itself; at least one. Where one activity has fewer than another, it counts as its own group from there on.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell; an activity without a group.</exception>
    public static VarietyLevels From(RegionActivityTable table, Func<string, IReadOnlyList<string>> groupsOf)
    {
        var paths = table.Activities.Select(groupsOf).ToArray();
        for (var activity = 0; activity < paths.Length; activity++)
            if (paths[activity].Count == 0)
                throw new ArgumentException($"the activity {table.Activities[activity]} has no group; each needs one or more", nameof(groupsOf));
        var depth = paths.Length == 0 ? 1 : paths.Max(path => path.Count);
        // A group is told from others by its whole way from the top, so that each lies in one group above; one past the deepest level is the activity itself.
        int[][] groups = [.. Enumerable.Range(0, depth + 2).Select(level => Numbered(paths, table.Activities, level))];
        var total = Entropy.From(table);
        return new(total, [.. Enumerable.Range(0, depth + 1).Select(level => FigureList.Fill(table.Regions, region => Level(table, region, groups[level], groups[level + 1], total[region])))]);
    }

    /// <summary>The levels of every region, by what each code belongs to.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="parentOf">The next coarser code; null at the top.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell; an activity without a parent; codes that go round in a circle.</exception>
    public static VarietyLevels FromParents(RegionActivityTable table, Func<string, string?> parentOf) => From(table, activity =>
    {
        var path = new List<string>();
        for (var code = parentOf(activity); code is not null; code = parentOf(code))
        {
            if (code == activity || path.Contains(code))
                throw new ArgumentException($"the parents of {activity} go round in a circle at {code}", nameof(parentOf));
            path.Insert(0, code);
        }
        return path;
    });

    private static int[] Numbered(IReadOnlyList<string>[] paths, IReadOnlyList<string> activities, int level)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. paths.Select((path, activity) =>
        {
            var key = level <= path.Count ? string.Join('\u0001', path.Take(level)) : string.Join('\u0001', path.Append("\u0002" + activities[activity]));
            return numbers.TryAdd(key, numbers.Count) ? numbers.Count - 1 : numbers[key];
        })];
    }

    // What the finer groups tell apart within the coarser: sum of share of the finer times log2 of the coarser's share over the finer's.
    private static Figure Level(RegionActivityTable table, int region, int[] coarser, int[] finer, in Figure total)
    {
        if (total.Value is null)
            return Figure.Without(total.State);
        var (above, below) = (new double[coarser.Length], new double[finer.Length]);
        var (whole, groupAbove) = (0.0, new int[finer.Length]);
        for (var activity = 0; activity < coarser.Length; activity++)
        {
            var amount = table[region, activity].Value ?? 0;
            (whole, groupAbove[finer[activity]]) = (whole + amount, coarser[activity]);
            above[coarser[activity]] += amount;
            below[finer[activity]] += amount;
        }
        var bits = 0.0;
        for (var group = 0; group < below.Length; group++)
            if (below[group] > 0)
                bits += below[group] / whole * Math.Log2(above[groupAbove[group]] / below[group]);
        var isComplete = table.Row(region).ToArray().All(cell => cell.IsPublished);
        return isComplete ? Figure.Of(bits) : Figure.Of(bits, double.NegativeInfinity, double.PositiveInfinity);
    }
}
