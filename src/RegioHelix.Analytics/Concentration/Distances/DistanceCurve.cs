namespace RegioHelix.Analytics.Concentration.Distances;

/// <summary>What a curve says of a pattern, over all distances together.</summary>
public enum DistanceVerdict
{
    /// <summary>It stays inside the global envelope: chance explains it.</summary>
    AsByLot,

    /// <summary>It leaves the global envelope upwards somewhere. It then often lies below elsewhere: Duranton and Overman 2005 call it localised all the same.</summary>
    Clustered,

    /// <summary>It leaves the global envelope downwards, and nowhere upwards.</summary>
    Dispersed,
}

/// <summary>A curve at one distance.</summary>
/// <param name="Distance">The distance.</param>
/// <param name="Value">The curve; null where it is not defined, as when nobody has a neighbour within the distance.</param>
/// <param name="LocalLower">The lower end of the envelope of this distance alone; null where the curve or a simulated one is not defined.</param>
/// <param name="LocalUpper">Its upper end.</param>
/// <param name="GlobalLower">The lower end of the envelope of all distances together, which a whole curve of chance stays in.</param>
/// <param name="GlobalUpper">Its upper end.</param>
public sealed record DistancePoint(double Distance, double? Value, double? LocalLower, double? LocalUpper, double? GlobalLower, double? GlobalUpper);

/// <summary>A curve over distances, with the envelopes that chance gives.</summary>
/// <param name="Points">By distance.</param>
/// <param name="PValue">How often a curve of chance is at least as far out over all distances together, 1 / (simulations + 1) to 1.</param>
/// <param name="Verdict">What that says.</param>
public sealed record DistanceCurve(IReadOnlyList<DistancePoint> Points, double PValue, DistanceVerdict Verdict);
