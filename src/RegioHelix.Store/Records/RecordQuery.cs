namespace RegioHelix.Store.Records;

/// <summary>Which records are counted, and under which labels.</summary>
/// <param name="Set">The vintage.</param>
/// <param name="FromYear">The first year.</param>
/// <param name="ToYear">The last year.</param>
/// <param name="Regions">The label of each region's code, by position from 0; codes that are not in it do not count.</param>
/// <param name="Activities">The same for activities.</param>
public sealed record RecordQuery(
    RecordSet Set,
    int FromYear,
    int ToYear,
    IReadOnlyDictionary<string, int> Regions,
    IReadOnlyDictionary<string, int> Activities)
{
    /// <summary>The most activities that one entity may have when pairs are counted; its pairs grow with the square.</summary>
    public int MostActivities { get; init; } = 2000;

    /// <summary>True where entities with more are left out and named; false where they are refused.</summary>
    public bool LeavesOutLarger { get; init; }
}
