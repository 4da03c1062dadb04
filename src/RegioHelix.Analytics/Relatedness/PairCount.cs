namespace RegioHelix.Analytics.Relatedness;

/// <summary>In how many entities two activities are, as another engine counted it.</summary>
/// <param name="One">The activity's position among the labels.</param>
/// <param name="Other">The other's; the same for how many entities the activity is in.</param>
/// <param name="Count">Entities with both, 0 or more.</param>
public readonly record struct PairCount(int One, int Other, long Count);
