namespace RegioHelix.Matchmaking.Introductions;

/// <summary>A way from one person to another over people who know each other.</summary>
/// <param name="Strength">The product of the ties' strengths, above 0 to 1.</param>
/// <param name="People">Everybody on the way, who asks first, who is asked for last.</param>
public sealed record IntroductionRoute(double Strength, IReadOnlyList<string> People)
{
    /// <summary>Those who would introduce.</summary>
    public IReadOnlyList<string> Intermediaries => [.. People.Skip(1).Take(People.Count - 2)];
}
