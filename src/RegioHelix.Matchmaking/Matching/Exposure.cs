namespace RegioHelix.Matchmaking.Matching;

/// <summary>
/// Who stands in the answers to many questions. The popular are moved down by what grows with how far they are above an even share, and never by more than
/// <see cref="Most"/>: somebody who is better by more than that always stays before.
/// After Singh and Joachims 2018, Fairness of exposure in rankings, KDD; the bound is our own.
/// </summary>
public sealed class Exposure
{
    /// <summary>The most that anybody is moved down by.</summary>
    public const double Most = 0.05;

    private const int Seen = 10;

    private readonly Dictionary<string, int> named;
    private readonly double evenShare;

    private Exposure(Dictionary<string, int> named, double evenShare) => (this.named, this.evenShare) = (named, evenShare);

    /// <summary>Asks every question plainly and counts who is among the first ten.</summary>
    /// <param name="pool">Who may answer.</param>
    /// <param name="questions">What is asked of them.</param>
    public static Exposure From(MatchPool pool, IEnumerable<MatchQuestion> questions)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in questions)
            foreach (var answer in NeedMatches.From(pool, question with { Exposure = null, Take = Seen }).Matches)
                named[answer.Profile.Owner] = named.GetValueOrDefault(answer.Profile.Owner) + 1;
        return new(named, Math.Max(1, (double)named.Values.Sum() / Math.Max(1, pool.OwnerCount)));
    }

    /// <summary>In how many of the answers an owner stands.</summary>
    public int CountOf(string owner) => named.GetValueOrDefault(owner);

    /// <summary>What an owner is moved down by: 0 up to an even share, then towards <see cref="Most"/>, half of it at twice the share.</summary>
    public double DeductionOf(string owner) => CountOf(owner) is var count && count > evenShare ? Most * (1 - (evenShare / count)) : 0;
}
