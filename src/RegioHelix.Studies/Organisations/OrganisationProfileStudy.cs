using RegioHelix.Registry;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Needs;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Organisations;

/// <summary>What is this organisation? As anybody may read it.</summary>
public sealed class OrganisationProfileStudy(OrganisationRegister register, ClusterRegister clusters, NeedRegister needs, PeopleRegister people, SearchStudy search, TimeProvider clock)
{
    private const int MostSuggested = 5;
    private const int FreshMonths = 12;

    /// <summary>Runs the study.</summary>
    /// <param name="slug">Its public name in addresses.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">There is none of that name, or it is not published: both sound the same.</exception>
    public async Task<PublicOrganisation> Run(string slug, CancellationToken cancellation = default)
    {
        var found = await register.Find(Actor.Anonymous, slug, cancellation) ?? throw Unknown(slug);
        var (line, now) = (OrganisationLines.From(found), clock.GetUtcNow());
        var published = await needs.List(new() { Owner = found.Id }, cancellation);
        return new(
            OrganisationSentences.Of(line), line, found.Size, found.OtherNames, found.Description, found.Website, found.FoundedYear, found.ConfirmedAt.AddMonths(FreshMonths) > now,
            found.Cluster is { } cluster && found.Kind == OrganisationKind.ClusterOrganisation ? await Cluster(cluster, DateOnly.FromDateTime(now.UtcDateTime), cancellation) : null,
            [.. (await clusters.ListClustersOf(found.Id, cancellation)).Select(OrganisationLines.From)],
            [.. published.Items.Select(need => NeedLines.From(need, now))])
        {
            MailBox = found.MailBox,
            People = [.. (await people.ListShown(found.Id, cancellation)).Select(role => new NamedPerson(role.Person!.Name, role.Title))],
        };
    }

    private async Task<PublicCluster> Cluster(ClusterProfile cluster, DateOnly today, CancellationToken cancellation)
    {
        var members = await clusters.ListMembers(Actor.Anonymous, cluster.Id, cancellation);
        return new(
            cluster.Strategy,
            cluster.Offering,
            cluster.DeclaredMembers,
            cluster.TeamFullTime,
            [.. cluster.Labels.OrderByDescending(label => label.GivenOn).Select(label => new PublicLabel(label.Kind, label.OtherName, label.GivenOn, label.ValidUntil, label.HoldsOn(today), label.Evidence))],
            [.. cluster.Links.Select(link => new LookedAfter(OrganisationLines.Place(link.RegionCode, link.RegionVersion), Activity(link.ActivityCode)))],
            [.. members.Select(member => OrganisationLines.From(member.Member!))]);
    }

    private static Topic Activity(string code)
    {
        var label = TagSchemes.Nace.Label(code);
        return new(TagSchemes.NaceCode, code, label.LocalName());
    }

    private StudyRefusedException Unknown(string slug)
    {
        var shown = Echo.Of(slug);
        return new(RefusalReason.Unknown, Sentences.Fill("UnknownOrganisation", _ => [shown]), search.Find(shown.Replace('-', ' '), OrganisationSearch.Kind, MostSuggested));
    }
}
