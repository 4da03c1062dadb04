using RegioHelix.Registry;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Practices;
using RegioHelix.Registry.Recommendations;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Organisations;

namespace RegioHelix.Studies.OpenData;

/// <summary>The registry's public lists: what anybody sees of them, no people.</summary>
/// <param name="organisations">Published organisations.</param>
/// <param name="needs">Open needs and offers.</param>
/// <param name="practices">Published practices.</param>
/// <param name="strategies">Published strategies.</param>
/// <param name="events">Public events.</param>
/// <param name="commitments">Commitments that both sides show.</param>
/// <param name="partnerships">Published partnerships.</param>
/// <param name="recommendations">Recommendations that both sides show.</param>
public sealed class OpenLists(
    OrganisationListStudy organisations, NeedStudy needs, PracticeRegister practices, StrategyRegister strategies, EventRegister events, CommitmentRegister commitments, PartnershipRegister partnerships,
    RecommendationRegister recommendations)
{
    /// <summary>Each list with its number of lines.</summary>
    public async Task<IReadOnlyList<OpenList>> Count(CancellationToken cancellation = default)
    {
        var all = await organisations.ListAll(new OrganisationQuestion(), cancellation);
        return
        [
            new("organisations", "/organisations", "/organisations.csv", "/organisations.json", all.Count),
            new("cluster-organisations", "/organisations?kind=cluster-organisation", "/organisations.csv?kind=cluster-organisation", "/organisations.json?kind=cluster-organisation", all.Count(one => one.Kind == OrganisationKind.ClusterOrganisation)),
            new("needs", "/needs", "/needs.csv", "/needs.json", (await needs.ListAll(new(), cancellation)).Count),
            new("practices", "/practices", "/practices.csv", "/practices.json", (await practices.ListPublished(cancellation)).Count),
            new("partnerships", "/partnerships", "/partnerships.csv", "/partnerships.json", (await partnerships.List(Actor.Anonymous, cancellation)).Count),
            new("recommendations", "/recommendations", "/recommendations.csv", "/recommendations.json", (await recommendations.List(Actor.Anonymous, new(), cancellation)).Count),
            new("strategies", "/strategies", "/strategies.csv", "/strategies.json", (await strategies.List(Actor.Anonymous, cancellation)).Count),
            new("calls", "/strategies", "/open-data/calls.csv", null, (await ListCalls(cancellation)).Count),
            new("events", "/events", "/open-data/events.csv", "/events.json", (await ListEvents(cancellation)).Count),
            new("commitments", "/commitments", "/commitments.csv", "/commitments.json", (await commitments.List(Actor.Anonymous, new(), cancellation)).Count),
        ];
    }

    /// <summary>The calls of published strategies.</summary>
    public Task<IReadOnlyList<PublishedCall>> ListCalls(CancellationToken cancellation = default) => strategies.ListPublishedCalls(cancellation);

    /// <summary>Public events. Drafts are not among them.</summary>
    public Task<IReadOnlyList<HostedEvent>> ListEvents(CancellationToken cancellation = default) => events.List(cancellation);
}

/// <summary>A public list.</summary>
/// <param name="Slug">Its name in the catalogue.</param>
/// <param name="Page">The page that shows it.</param>
/// <param name="Csv">Its table.</param>
/// <param name="Json">The same as JSON; null where there is none.</param>
/// <param name="Rows">How many lines it has.</param>
public sealed record OpenList(string Slug, string Page, string Csv, string? Json, int Rows);
