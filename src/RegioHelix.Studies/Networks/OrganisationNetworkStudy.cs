using RegioHelix.Registry;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Ties;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Networks;

/// <summary>Where are the holes in the network of a cluster or a territory?</summary>
public sealed class OrganisationNetworkStudy(OrganisationTieRegister ties, OrganisationRegister register, ClusterRegister clusters, TerritoryShelf territories, SearchStudy search)
{
    /// <summary>So many people at least stand behind whatever is named: k-anonymity.</summary>
    public const int LeastPeople = 3;

    /// <summary>So many people at least stand behind a network that is shown at all.</summary>
    public const int LeastInNetwork = 10;

    // The length of a code of level 2, of which we know each; of the other levels we know the shape.
    private const int NutsTwo = 4;
    private const int MostSuggested = 5;

    /// <summary>Runs the study.</summary>
    /// <param name="question">Whose network.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StudyRefusedException">Nothing asked for, or an unknown cluster organisation, region or territory.</exception>
    public async Task<OrganisationNetwork> Run(NetworkQuestion question, CancellationToken cancellation = default)
    {
        var scope = question switch
        {
            { Cluster: { } cluster } => await OfCluster(cluster, cancellation),
            { Territory: { } territory } => OfTerritory(territory),
            { Region: { } region } => OfRegion(region),
            _ => throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Get("XrayNobody")),
        };
        var found = await ties.List(scope.IsInside, cancellation);
        var invented = found.Organisations.Count(one => one.Origin == RecordOrigin.Invented);
        var picture = found.People < LeastInNetwork || found.Ties.Count == 0 ? null : NetworkPictures.From(found, scope.GroupOf);
        return new(
            scope.Name, scope.Cluster, scope.Place, OrganisationSentences.WithInvented(Sentence(scope.Name, found, picture), found.Organisations.Count, invented), found.Organisations.Count, invented,
            picture is null ? null : found.PeopleBehind.Count, picture is null ? null : found.People, picture);
    }

    private static LocalText Sentence(LocalText name, OrganisationTies found, NetworkPicture? picture) => picture is null
        ? Sentences.Fill(found.Organisations.Count == 0 ? "XrayNone" : "XrayTooFew", culture => [name.In(culture), found.Organisations.Count, LeastInNetwork])
        : Sentences.Fill(picture.Parts.Count == 1 ? "XrayOnePart" : "XrayParts", culture =>
        [
            name.In(culture), FigureText.Whole(found.PeopleBehind.Count, culture), FigureText.Whole(found.Organisations.Count, culture), picture.Parts.Count, FigureText.Whole(picture.Parts[0], culture),
            picture.WithinReach is { } reach ? FigureText.Percent(reach, culture) : "?", FigureText.Whole(found.People, culture),
        ]);

    private async Task<Scope> OfCluster(string slug, CancellationToken cancellation)
    {
        var shown = Echo.Of(slug);
        var cluster = await register.Find(Actor.Anonymous, slug, cancellation);
        if (cluster is not { Kind: OrganisationKind.ClusterOrganisation })
            throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("XrayNoCluster", _ => [shown]), search.Find(shown.Replace('-', ' '), OrganisationSearch.Kind, MostSuggested));
        var members = (await clusters.ListMembers(Actor.Anonymous, cluster.Id, cancellation)).Select(member => member.MemberId).ToHashSet();
        return new(EntryNames.OfNamed(cluster.Name), OrganisationLines.From(cluster), null, one => members.Contains(one.Id) || one.Id == cluster.Id, NetworkGroups.Kind);
    }

    private Scope OfTerritory(string slug)
    {
        var territory = territories.Get(slug.ToLowerInvariant());
        string[] codes = [.. territory.Members.SelectMany(member => TopicChoice.Regions(member.Code)).Distinct()];
        var name = territory.LocalName();
        var place = new RegionIdentity(territory.Code, (int)territory.Version, -1, name, territory.English, "", LocalText.Same(""));
        return new(name, null, place, one => IsIn(one, codes), NetworkGroups.Region);
    }

    private Scope OfRegion(string given)
    {
        var (code, codes) = (given.ToUpperInvariant(), TopicChoice.Regions(given));
        var hasPage = CountryCatalogue.Find(code) is not null || RegionCatalogue.Find(code) is not null;
        if (!hasPage && (code.Length == NutsTwo || CountryCatalogue.Find(code[..2]) is null))
            throw new StudyRefusedException(RefusalReason.Unknown, Sentences.Fill("UnknownRegion", _ => [code]), search.Find(code, "region", MostSuggested));
        var place = RegionNames.Identify(code, NutsVersion.Nuts2024);
        return new(place.Name, null, hasPage ? place : null, one => IsIn(one, codes), NetworkGroups.Kind);
    }

    private static bool IsIn(Organisation one, IReadOnlyList<string> codes) => one.RegionCode is { } region && codes.Any(code => region.StartsWith(code, StringComparison.Ordinal));

    private sealed record Scope(LocalText Name, OrganisationLine? Cluster, RegionIdentity? Place, Func<Organisation, bool> IsInside, Func<Organisation, (string Key, LocalText Name)?> GroupOf);
}
