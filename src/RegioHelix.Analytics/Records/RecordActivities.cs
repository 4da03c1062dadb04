using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Records;

/// <summary>The activities of records, numbered among those that occur.</summary>
/// <param name="Kept">The activities that occur, by their position among the labels.</param>
/// <param name="Items">For each record the position among those.</param>
internal sealed record RecordActivities(int[] Kept, ReadOnlyMemory<int> Items)
{
    /// <exception cref="ArgumentException">Not as many entities as activities, or an activity without a label.</exception>
    public static RecordActivities Of(ReadOnlyMemory<int> entities, ReadOnlyMemory<int> activities, IReadOnlyList<string> labels)
    {
        RecordCheck.Length(entities.Length, activities.Length, nameof(activities));
        RecordCheck.Positions(activities.Span, labels.Count, nameof(activities));
        var occurs = new bool[labels.Count];
        // Whoever writes, writes the same.
        const int Chunk = 1 << 17;
        Cores.All.Over((activities.Length + Chunk - 1) / Chunk, chunk =>
        {
            foreach (var activity in activities.Span[(chunk * Chunk)..Math.Min((chunk + 1) * Chunk, activities.Length)])
                occurs[activity] = true;
        });
        int[] kept = [.. Enumerable.Range(0, labels.Count).Where(activity => occurs[activity])];
        return new(kept, kept.Length == labels.Count ? activities : Renumber(activities.Span, kept, labels.Count));
    }

    private static int[] Renumber(ReadOnlySpan<int> activities, int[] kept, int labels)
    {
        var numbers = new int[labels];
        for (var at = 0; at < kept.Length; at++)
            numbers[kept[at]] = at;
        var items = new int[activities.Length];
        for (var at = 0; at < items.Length; at++)
            items[at] = numbers[activities[at]];
        return items;
    }
}
