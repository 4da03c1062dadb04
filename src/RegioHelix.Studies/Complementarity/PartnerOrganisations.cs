using RegioHelix.Registry;
using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Complementarity;

/// <summary>
/// The published organisations in partner regions that do what is looked for, or what their region adds; with the public ways to reach them.
/// A signed-in person's own routes are that person's alone: <see cref="Introductions.OwnReach"/>.
/// </summary>
public sealed class PartnerOrganisations(OrganisationRegister register, ClusterRegister clusters, PeopleRegister people, ThemeShelf themes)
{
    private const int MostRegions = 10;
    private const int MostShown = 12;
    private const int MostLookedAt = 1_000;
    private const int Chunk = 200;

    internal async Task<(LocalText Sentence, IReadOnlyList<FoundRegion> Regions, IReadOnlyList<FoundOrganisation> Organisations)> List(
        PartnerProfile profile, IReadOnlyList<string> links, Organisation? asking, CancellationToken cancellation)
    {
        var regions = profile.Partners.Take(MostRegions).ToList();
        var wanted = Wanted(profile, links);
        var places = profile.Partners.SelectMany(one => TopicChoice.Regions(one.Region.Code).Select(code => (Code: code, One: one))).DistinctBy(place => place.Code).ToDictionary(place => place.Code, place => place.One, StringComparer.Ordinal);
        var matches = (await Candidates(regions, wanted, cancellation))
            .Where(one => one.Id != asking?.Id && one.RegionCode is { Length: >= 4 } && places.ContainsKey(one.RegionCode[..4]))
            .Select(one => Match(one, places[one.RegionCode![..4]], wanted, regions))
            .OfType<Matched>()
            .OrderBy(one => one.One.Origin == RecordOrigin.Invented).ThenByDescending(one => one.DoesWanted).ThenByDescending(one => one.Added).ThenByDescending(one => one.Partner.Added).ThenByDescending(one => one.One.Kind == OrganisationKind.ClusterOrganisation).ThenBy(one => one.One.NameKey, StringComparer.Ordinal)
            .ToList();
        var near = asking is null ? [] : await Around(asking, cancellation);
        var shown = new List<FoundOrganisation>();
        foreach (var one in matches.Take(MostShown))
            shown.Add(new(OrganisationLines.From(one.One), one.Partner.Region, one.DoesWanted, one.Does, one.Added, await Ways(one.One, near, cancellation)));
        return (Sentence(matches), [.. regions.Select(region => new FoundRegion(region, matches.Count(one => one.Partner == region)))], shown);
    }

    private List<string> Wanted(PartnerProfile profile, IReadOnlyList<string> links) =>
        links.Count > 0 ? [.. links]
        : profile.For is not { } asked ? []
        : Theme.FindSlug(asked.Code) is { } slug ? [.. themes.Find(slug)?.Members.Select(member => member.Activity) ?? []]
        : asked.Code.Contains(':', StringComparison.Ordinal) ? []
        : [asked.Code];

    // Who does what is looked for counts wherever partners may be; who does what a region adds, in the first of them.
    private async Task<IReadOnlyList<Organisation>> Candidates(List<PartnerLine> regions, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        if (regions.Count == 0)
            return [];
        var adding = regions.SelectMany(region => region.Adds).Select(part => part.Code).Distinct();
        var places = regions.SelectMany(region => TopicChoice.Regions(region.Region.Code));
        return [.. (await Doing([.. wanted], [], cancellation)).Concat(await Doing([.. adding], [.. places], cancellation)).DistinctBy(one => one.Id)];
    }

    private async Task<List<Organisation>> Doing(string[] activities, string[] places, CancellationToken cancellation)
    {
        var found = new List<Organisation>();
        if (activities.Length == 0)
            return found;
        var filter = new OrganisationFilter { TagsBeginning = [.. activities.Select(code => new Tag(TagSchemes.NaceCode, code).ToString())], Regions = places, Take = Chunk };
        while (found.Count < MostLookedAt)
        {
            var page = (await register.List(Actor.Anonymous, filter with { Skip = found.Count }, cancellation)).Items;
            found.AddRange(page);
            if (page.Count < Chunk)
                break;
        }
        return found;
    }

    private static Matched? Match(Organisation one, PartnerLine region, IReadOnlyList<string> wanted, IReadOnlyList<PartnerLine> first)
    {
        var held = OrganisationLines.Activities(one.Tags).Select(topic => topic.Code).ToList();
        bool Does(string activity) => held.Any(code => code.StartsWith(activity, StringComparison.Ordinal));
        var (sought, adds) = (wanted.Where(Does).ToList(), (first.Contains(region) ? region.Adds : []).Where(part => Does(part.Code)).ToList());
        if (sought.Count + adds.Count == 0)
            return null;
        return new(one, region, sought.Count > 0, [.. sought.Concat(adds.Select(part => part.Code)).Distinct().Select(code => new ActivityName(code, ActivityNames.Get(code).ShortName()))], adds.Sum(part => part.Part));
    }

    // The cluster organisations that the asking one belongs to, or is.
    private async Task<HashSet<Guid>> Around(Organisation asking, CancellationToken cancellation) =>
        [.. (await clusters.ListClustersOf(asking.Id, cancellation)).Select(one => one.Id), asking.Id];

    private async Task<IReadOnlyList<ContactWay>> Ways(Organisation one, HashSet<Guid> near, CancellationToken cancellation)
    {
        var ways = (await clusters.ListClustersOf(one.Id, cancellation))
            .Select(cluster => new ContactWay(near.Contains(cluster.Id) ? ContactWayKind.SharedCluster : ContactWayKind.ThroughCluster, OrganisationLines.From(cluster), 0)).ToList();
        if ((await people.ListShown(one.Id, cancellation)).Count is > 0 and var named)
            ways.Add(new(ContactWayKind.NamedPeople, null, named));
        if (one.MailBox is not null)
            ways.Add(new(ContactWayKind.MailBox, null, 0));
        return [.. ways.OrderBy(way => way.Kind)];
    }

    private static LocalText Sentence(IReadOnlyList<Matched> matches)
    {
        if (matches.Count == 0)
            return Sentences.Get("PartnerOrganisationsNone");
        var wanted = matches.Count(one => one.DoesWanted);
        var said = Sentences.Fill(wanted > 0 ? "PartnerOrganisationsWanted" : "PartnerOrganisationsAdd", culture => [FigureText.Whole(matches.Count, culture), FigureText.Whole(wanted, culture)]);
        return OrganisationSentences.WithInvented(said, matches.Count, matches.Count(one => one.One.Origin == RecordOrigin.Invented));
    }

    private sealed record Matched(Organisation One, PartnerLine Partner, bool DoesWanted, IReadOnlyList<ActivityName> Does, double Added);
}
