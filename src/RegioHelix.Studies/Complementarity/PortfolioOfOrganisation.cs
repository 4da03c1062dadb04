using RegioHelix.Registry;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Organisations;

namespace RegioHelix.Studies.Complementarity;

/// <summary>What an organisation does; of a cluster organisation also what it looks after and what its published members do.</summary>
public sealed class PortfolioOfOrganisation(ClusterRegister clusters)
{
    /// <summary>Codes of NACE, each once.</summary>
    public async Task<IReadOnlyList<string>> List(Organisation one, CancellationToken cancellation = default)
    {
        var own = OrganisationLines.Activities(one.Tags).Select(topic => topic.Code);
        if (one.Kind != OrganisationKind.ClusterOrganisation)
            return [.. own.Distinct()];
        var members = await clusters.ListMembers(Actor.Anonymous, one.Id, cancellation);
        return
        [
            .. own.Concat(one.Cluster?.Links.Select(link => link.ActivityCode) ?? [])
                .Concat(members.SelectMany(member => OrganisationLines.Activities(member.Member!.Tags)).Select(topic => topic.Code))
                .Distinct(),
        ];
    }
}
