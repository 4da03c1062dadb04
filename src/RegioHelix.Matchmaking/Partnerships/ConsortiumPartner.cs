using RegioHelix.Vocabulary.Rules;

namespace RegioHelix.Matchmaking.Partnerships;

/// <summary>An organisation in a consortium, or one that could join.</summary>
/// <param name="Name">Its name, by which it is known: no two partners share one.</param>
/// <param name="Region">Its region, a NUTS 2 code; null where unknown.</param>
/// <param name="Country">Its country; null where unknown.</param>
/// <param name="Facts">What rules ask of it, by name; what is not there is unknown.</param>
/// <param name="Rank">How well it would fit, 0 or more: of repairs of one size the one with the highest sum is given.</param>
public sealed record ConsortiumPartner(string Name, string? Region, string? Country, IReadOnlyDictionary<string, RuleFact> Facts, double Rank = 0)
{
    /// <summary>What is known of a name.</summary>
    public RuleFact Of(string name) => Facts.GetValueOrDefault(name, RuleFact.Unknown);
}
