using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Relatedness;

/// <summary>Where a presence table's activities stand in a relatedness table, which may have dropped some or come from elsewhere.</summary>
/// <param name="positions">For each activity its position there, or -1.</param>
/// <param name="count">How many activities are there.</param>
/// <param name="presence">The presence table.</param>
internal sealed class PlacedActivities(int[] positions, int count, Presence presence)
{
    private readonly bool isSame = positions.Length == count && positions.Select((position, at) => position == at).All(same => same);

    /// <summary>The activities of each region by their position there.</summary>
    public PresenceLists Lists(BitRows rows)
    {
        if (isSame && ReferenceEquals(rows, presence.ByRegion))
            return presence.Lists;
        var placed = new BitRows(rows.Rows, count);
        for (var row = 0; row < rows.Rows; row++)
            for (var activity = 0; activity < positions.Length; activity++)
                if (positions[activity] >= 0 && rows[row, activity])
                    placed[row, positions[activity]] = true;
        var lists = new PresenceLists(rows.Rows, count);
        lists.Fill(placed, Cores.All);
        return lists;
    }

    /// <summary>Figures by the positions there, put in the presence table's order; others have none.</summary>
    public T[] Read<T>(T[] placed, T none)
    {
        if (isSame)
            return placed;
        var values = new T[(long)presence.Regions.Count * positions.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = positions[at % positions.Length] is >= 0 and var position ? placed[(at / positions.Length * count) + position] : none;
        return values;
    }
}
