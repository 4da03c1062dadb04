using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// What a region shares through each activity it has: one over the activity's ubiquity. Summed over another region's activities this is the
/// likeness of the two, M U^-1 M'.
/// </summary>
internal sealed class SharedActivities : IWeightTiles<double>
{
    private PresenceLists lists = new(0, 0);

    public int Count => lists.Diversity.Length;

    /// <summary>Takes a presence table.</summary>
    public void Take(PresenceLists presence) => lists = presence;

    public void Fill(int row, int column, int columns, int width, Span<double> tile)
    {
        var end = row + (tile.Length / width);
        tile.Clear();
        for (var region = 0; region < columns; region++)
        {
            var activities = lists.ActivitiesOf(column + region);
            var first = row == 0 ? 0 : activities.BinarySearch(row);
            foreach (var activity in activities[(first < 0 ? ~first : first)..])
            {
                if (activity >= end)
                    break;
                tile[((activity - row) * width) + region] = 1 / lists.Ubiquity[activity];
            }
        }
    }
}
