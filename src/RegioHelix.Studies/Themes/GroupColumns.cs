using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Themes;

/// <summary>Takes groups out of their divisions, so that both can stand in one table: the division's column keeps the rest.</summary>
internal static class GroupColumns
{
    /// <summary>The table with the groups as further columns.</summary>
    /// <param name="divisions">Regions by divisions.</param>
    /// <param name="groups">The same regions, or some of them, by groups.</param>
    /// <param name="taken">The groups to take out; each is inside a division of the table.</param>
    public static RegionActivityTable From(RegionActivityTable divisions, RegionActivityTable groups, IReadOnlyList<string> taken)
    {
        if (taken.Count == 0)
            return divisions;
        var width = divisions.Activities.Count + taken.Count;
        var cells = new Cell[divisions.Regions.Count * width];
        for (var row = 0; row < divisions.Regions.Count; row++)
        {
            var target = cells.AsSpan(row * width, width);
            divisions.Row(row).CopyTo(target);
            for (var at = 0; at < taken.Count; at++)
            {
                ref var whole = ref target[divisions.FindActivity(taken[at][..3])];
                var part = Part(Find(groups, divisions.Regions[row], taken[at]), whole);
                target[divisions.Activities.Count + at] = part;
                whole = Rest(whole, part);
            }
        }
        return new(divisions.Regions, [.. divisions.Activities, .. taken], cells);
    }

    private static Cell Find(RegionActivityTable groups, string region, string group)
    {
        var (row, column) = (groups.FindRegion(region), groups.FindActivity(group));
        return row < 0 || column < 0 ? Cell.Missing() : groups[row, column];
    }

    // A group is no larger than its division.
    private static Cell Part(in Cell group, in Cell whole) =>
        group.IsPublished ? group : Cell.Between(0, whole.Upper, group.Flags);

    // Rounding, or a group of another revision, cannot make the rest negative.
    private static Cell Rest(in Cell whole, in Cell part) => whole.Value is { } all && part.Value is { } taken
        ? Cell.Of(Math.Max(0, all - taken), whole.Flags)
        : Cell.Between(double.IsPositiveInfinity(part.Upper) ? 0 : Math.Max(0, whole.Lower - part.Upper), Math.Max(0, whole.Upper - part.Lower), whole.Flags);
}
