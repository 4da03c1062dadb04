using RegioHelix.Store.Records;

namespace RegioHelix.Studies.Records;

/// <summary>What is counted in a cell of a table made from records.</summary>
public enum RecordAmount
{
    /// <summary>Different entities with a record of a weight above 0.</summary>
    Entities,

    /// <summary>The sum of the records' weights.</summary>
    Weight,

    /// <summary>Records, however often an entity has the same.</summary>
    Records,
}

/// <summary>How records become tables.</summary>
/// <param name="Set">The vintage.</param>
public sealed record RecordSettings(RecordSet Set)
{
    /// <summary>The NUTS level of the rows, 0 to 3: a region counts for the one it lies in.</summary>
    public int NutsLevel { get; init; } = 2;

    /// <summary>The depth of the activities: section, division, group, class, all as recorded, or a number of letters; null for divisions of NACE and else all as recorded.</summary>
    public string? Detail { get; init; }

    /// <summary>What a cell counts.</summary>
    public RecordAmount Amount { get; init; }

    /// <summary>The most activities that one entity may have where pairs are counted.</summary>
    public int MostActivities { get; init; } = 2000;

    /// <summary>True to leave out entities with more; false to refuse.</summary>
    public bool LeavesOutLarger { get; init; }
}
