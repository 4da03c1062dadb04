using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// Whether all regions with an activity hang together through shared activities: whole rows of bits are joined to what has been reached,
/// so that most tables take one or two passes.
/// </summary>
internal sealed class PresenceParts(int activityCount)
{
    private readonly ulong[] reached = new ulong[new BitRows(0, activityCount).Words];
    private int[] left = [];

    /// <summary>True where they do; true too where no region has any activity.</summary>
    /// <param name="byRegion">Regions by activities.</param>
    public bool AreOne(BitRows byRegion)
    {
        if (left.Length < byRegion.Rows)
            left = new int[byRegion.Rows];
        var waiting = 0;
        for (var region = 0; region < byRegion.Rows; region++)
            if (byRegion.Count(region) > 0)
                left[waiting++] = region;
        if (waiting == 0)
            return true;
        byRegion.Row(left[--waiting]).CopyTo(reached);
        for (var before = waiting + 1; waiting > 0 && waiting < before;)
        {
            (before, var kept) = (waiting, 0);
            for (var at = 0; at < waiting; at++)
                if (!Join(byRegion.Row(left[at])))
                    left[kept++] = left[at];
            waiting = kept;
        }
        return waiting == 0;
    }

    private bool Join(ReadOnlySpan<ulong> row)
    {
        var shared = 0UL;
        for (var at = 0; at < row.Length; at++)
            shared |= row[at] & reached[at];
        if (shared == 0)
            return false;
        for (var at = 0; at < row.Length; at++)
            reached[at] |= row[at];
        return true;
    }
}
