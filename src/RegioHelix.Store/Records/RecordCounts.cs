namespace RegioHelix.Store.Records;

/// <summary>What records say of a region and an activity.</summary>
/// <param name="Region">The label's position.</param>
/// <param name="Activity">The label's position.</param>
/// <param name="Entities">Different entities with a record of a weight above 0.</param>
/// <param name="Records">Records.</param>
/// <param name="Weight">The sum of their weights in millionths.</param>
public readonly record struct RecordCell(int Region, int Activity, long Entities, long Records, Int128 Weight);

/// <summary>In how many entities two activities are.</summary>
/// <param name="One">The label's position.</param>
/// <param name="Other">The label's position, the same or a later one.</param>
/// <param name="Entities">Entities with records of a weight above 0 of both.</param>
public readonly record struct RecordPair(int One, int Other, long Entities);

/// <summary>An entity with more activities than a count of pairs takes.</summary>
/// <param name="Entity">Its name.</param>
/// <param name="Activities">How many it has.</param>
public sealed record LargeEntity(string Entity, long Activities);

/// <summary>The pairs of activities within entities.</summary>
/// <param name="Pairs">Each pair that some entity has, and each activity with itself, in order.</param>
/// <param name="Entities">How many entities there are, also those whose weights are all 0.</param>
/// <param name="LeftOut">Entities that were left out because they have too many activities, the largest first, ten at most.</param>
/// <param name="LeftOutCount">How many were left out.</param>
public sealed record RecordPairCounts(IReadOnlyList<RecordPair> Pairs, long Entities, IReadOnlyList<LargeEntity> LeftOut, long LeftOutCount);

/// <summary>What records there are of a year.</summary>
/// <param name="Year">The year; 0 for all together.</param>
/// <param name="Records">Records.</param>
/// <param name="Entities">Different entities.</param>
/// <param name="Weight">The sum of the weights in millionths.</param>
public readonly record struct RecordYear(int Year, long Records, long Entities, Int128 Weight);
