namespace RegioHelix.Matchmaking.Matching;

/// <summary>A profile that says nearly the same as another.</summary>
/// <param name="Profile">The other.</param>
/// <param name="Likeness">The rarity of the words that both have over that of all words of either, 0 to 1.</param>
public sealed record NearDuplicate(MatchProfile Profile, double Likeness);

/// <summary>
/// Has this been posted before? Needs and offers of the same kind and the same end whose words are nearly the same, by the weighted Jaccard index.
/// Source: Ioffe 2010, Improved consistent sampling, weighted minhash and L1 sketching, ICDM.
/// </summary>
public static class NearDuplicates
{
    /// <summary>The likeness from which somebody is warned.</summary>
    public const double Least = 0.5;

    /// <summary>Those that resemble a profile, most alike first.</summary>
    /// <param name="pool">What is posted.</param>
    /// <param name="profile">What is about to be.</param>
    /// <param name="take">How many at the most.</param>
    public static IReadOnlyList<NearDuplicate> From(MatchPool pool, MatchProfile profile, int take = 3)
    {
        var alike = new double[pool.Profiles.Count];
        pool.Words.Compare(MatchPool.AllWords(profile), alike);
        return [.. pool.Profiles.Select((other, at) => new NearDuplicate(other, alike[at]))
            .Where(other => other.Likeness >= Least && other.Profile.Id != profile.Id && IsSameEnd(other.Profile.Exchange, profile.Exchange))
            .OrderByDescending(other => other.Likeness).ThenBy(other => other.Profile.Id, StringComparer.Ordinal).Take(take)];
    }

    private static bool IsSameEnd(Exchange? one, Exchange? other) => one is { } a && other is { } b && a.Kind == b.Kind && a.Role == b.Role;
}
