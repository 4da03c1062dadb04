namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>Where the treated unit stands among units that were not treated. Exact: no distribution is assumed.</summary>
/// <param name="Rank">1 for the most extreme; a tie counts against the treated unit.</param>
/// <param name="Of">How many are ranked, the treated unit included.</param>
public sealed record PlaceboStanding(int Rank, int Of)
{
    /// <summary>The share that is at least as extreme.</summary>
    public double P => (double)Rank / Of;

    /// <summary>No p can be below this with so many units.</summary>
    public double SmallestP => 1.0 / Of;

    // A ratio that is not defined, because the run fits to the last digit, counts as extreme: it must not make the treated unit look rarer.
    internal static PlaceboStanding? Among(double? own, IEnumerable<double?> others)
    {
        double?[] ranked = [.. others];
        return own is not { } value || ranked.Length == 0 ? null : new(1 + ranked.Count(other => other is not { } one || one >= value), ranked.Length + 1);
    }
}
