namespace RegioHelix.Analytics.Records;

/// <summary>What records must be.</summary>
internal static class RecordCheck
{
    /// <exception cref="ArgumentException">Not one a record.</exception>
    public static void Length(int records, int given, string parameter)
    {
        if (given != records)
            throw new ArgumentException($"{records} records need {records} {parameter}, not {given}", parameter);
    }

    /// <exception cref="ArgumentException">A position that no label has.</exception>
    public static void Positions(ReadOnlySpan<int> positions, int labels, string parameter)
    {
        var at = positions.IndexOfAnyExceptInRange(0, labels - 1);
        if (at >= 0)
            throw new ArgumentException($"record {at} has position {positions[at]} among the {parameter}; allowed are 0 to {labels - 1}", parameter);
    }

    /// <exception cref="ArgumentException">A weight that is negative or not finite.</exception>
    public static void Weights(ReadOnlySpan<double> weights, string parameter)
    {
        for (var at = 0; at < weights.Length; at++)
            if (!(weights[at] >= 0 && weights[at] <= double.MaxValue))
                throw new ArgumentException($"record {at} has a weight of {weights[at]}; allowed are finite weights of 0 or more", parameter);
    }
}
