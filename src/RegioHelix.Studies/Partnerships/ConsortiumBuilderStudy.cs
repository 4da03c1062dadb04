using RegioHelix.Registry;
using RegioHelix.Registry.Funding;
using RegioHelix.Studies.Funding;
using RegioHelix.Studies.Organisations;

namespace RegioHelix.Studies.Partnerships;

/// <summary>A consortium beside the rules in force, and its smallest repair among the registry's published organisations.</summary>
/// <param name="sets">The rule sets.</param>
/// <param name="funding">For the categories of regions.</param>
/// <param name="registry">The candidates.</param>
/// <param name="clock">For the day.</param>
public sealed class ConsortiumBuilderStudy(ConsortiumRuleShelf sets, FundingRuleShelf funding, RegistryCandidates registry, TimeProvider clock)
{
    /// <summary>Runs the study.</summary>
    /// <param name="read">Gives the case.</param>
    /// <param name="rules">The rule set's name.</param>
    /// <param name="home">The region that asks, for the candidates' rank; null where unknown.</param>
    /// <param name="actor">Who asks, for the ways to the candidates.</param>
    /// <param name="cancellation">To stop.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that cannot be in the case.</exception>
    public async Task<ConsortiumAnswer> Run(Func<Func<string, string, RegionCategory?>, DateOnly, ConsortiumCase> read, string rules, string? home, Actor actor, CancellationToken cancellation = default)
    {
        var given = read(funding.FindCategory, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var set = sets.Get(rules, given.Date);
        var candidates = await registry.List(new OrganisationQuestion(), home, funding.FindCategory, actor, cancellation);
        return ConsortiumStudy.Run(given with { Candidates = candidates }, set, RepairWish.Smallest);
    }
}
