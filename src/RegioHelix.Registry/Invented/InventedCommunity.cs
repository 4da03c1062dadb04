using RegioHelix.Registry.Clusters;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Registry.Ties;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Registry.Invented;

/// <summary>
/// Organisations, people, ties, needs and offers of nobody, from a seed: placed in real regions by the size of their simulated economies, active in
/// what their simulated figures are strong in. Every one is marked, in its name and in its origin.
/// </summary>
public sealed class InventedCommunity
{
    private const double ShareInStrengths = 0.7;
    private const int MostStrategies = 4;
    private const int NeedsInThemes = 4;
    private static readonly NeedType[] RequestTypes = [NeedType.TechnologyRequest, NeedType.BusinessRequest, NeedType.ResearchRequest];
    private readonly Random random;
    private readonly InventedNames names;
    private readonly IReadOnlyList<InventedPlace> places;
    private readonly double[] upTo;
    private readonly DateTimeOffset now;
    private readonly HashSet<string> slugs = [];
    private readonly List<(Organisation Organisation, InventedPlace Place, string Activity)> organisations = [];
    private readonly List<(Person Person, int Organisation)> people = [];
    private readonly List<object> records = [];

    private InventedCommunity(int seed, IReadOnlyList<InventedPlace> places, DateTimeOffset now)
    {
#pragma warning disable CA5394 // Invented people need no secret.
        random = new Random(seed);
#pragma warning restore CA5394
        (names, this.places, this.now) = (new InventedNames(random), places, now);
        var sum = 0.0;
        upTo = [.. places.Select(place => sum += place.Weight)];
    }

    /// <summary>Everything, in an order in which it can be added.</summary>
    internal IReadOnlyList<object> Records => records;

    /// <summary>Makes a community; the same seed and places give the same one, ids aside.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="places">Where; at least one.</param>
    /// <param name="size">How many organisations; three times as many people.</param>
    /// <param name="now">When it is made. UTC.</param>
    public static InventedCommunity Make(int seed, IReadOnlyList<InventedPlace> places, int size, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfZero(places.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 10);
        var community = new InventedCommunity(seed, places, now);
        for (var number = 0; number < size; number++)
            community.AddOrganisation(number);
        for (var number = 0; number < 3 * size; number++)
            community.AddPerson(number);
        community.AddMemberships();
        community.AddTies();
        for (var number = 0; number < size; number++)
            community.AddNeed();
        community.AddStrategies();
        community.AddPartnership();
        community.AddNeedsOfStrategies();
        return community;
    }

    // Of a hundred: four cluster organisations, the rest as the quadruple helix is known to be peopled.
    private static (OrganisationKind Kind, string Word) KindOf(int number) => (number % 100) switch
    {
        < 4 => (OrganisationKind.ClusterOrganisation, "Cluster"),
        < 16 => (OrganisationKind.Research, "Institute"),
        < 24 => (OrganisationKind.PublicBody, "Agency"),
        < 29 => (OrganisationKind.CivilSociety, "Society"),
        < 34 => (OrganisationKind.Intermediary, "Chamber"),
        _ => (OrganisationKind.Company, "Works"),
    };

    private void AddOrganisation(int number)
    {
        var (kind, word) = KindOf(number);
        var place = Place();
        var activity = random.NextDouble() < ShareInStrengths ? Pick(place.Strengths) : Pick(places[random.Next(places.Count)].Strengths);
        var name = names.Organisation(word);
        var organisation = Organisation.From(OrganisationProfile.From(
            new()
            {
                Name = name,
                Kind = kind,
                Size = kind == OrganisationKind.Company ? (CompanySize)(int)(4 * random.NextDouble() * random.NextDouble()) : null,
                Website = $"https://o{number}.invented.example",
                Town = $"near {place.Name}",
                Region = place.Region.Value,
                RegionVersion = (int)place.Region.Version,
                FoundedYear = 1950 + random.Next(70),
                Languages = ["en"],
                Tags = [new Tag(TagSchemes.NaceCode, activity).ToString()],
                Description = [new("en", $"An invented organisation that works in {Words(activity)}. It does not exist.")],
            }, now), RecordOrigin.Invented, now);
        organisation.Slug = Slug.From(name, organisation.Id, slugs);
        slugs.Add(organisation.Slug);
        organisation.IsPublished = true;
        records.Add(organisation);
        organisations.Add((organisation, place, activity));
        if (kind != OrganisationKind.ClusterOrganisation)
            return;
        records.Add(new ClusterProfile { Id = organisation.Id, DeclaredMembers = 20 + random.Next(150), TeamFullTime = 1 + random.Next(8) });
        records.Add(new ClusterLink { ClusterId = organisation.Id, RegionCode = place.Region.Value, RegionVersion = place.Region.Version, ActivityCode = activity, Basis = ClusterLinkBasis.Declared });
    }

    private void AddPerson(int number)
    {
        var at = number < organisations.Count ? number : random.Next(organisations.Count);
        var person = Person.From(PersonProfile.From(new() { Name = names.Person(), Mail = $"p{number}@invented.example", Languages = ["en"] }), RecordOrigin.Invented, null, now);
        records.Add(person);
        people.Add((person, at));
        records.Add(new OrganisationRole { OrganisationId = organisations[at].Organisation.Id, PersonId = person.Id, Kind = number < organisations.Count ? RoleKind.Owner : RoleKind.Member, IsShown = number < organisations.Count });
        if (random.NextDouble() < 0.5)
            person.Slug = Consenting(person, ConsentPurpose.PublicProfile) ? Slug.From(person.Name, person.Id, slugs) : null;
        if (person.Slug is { } slug)
            slugs.Add(slug);
        if (random.NextDouble() < 0.8)
            Consenting(person, ConsentPurpose.Introductions);
    }

    private bool Consenting(Person person, ConsentPurpose purpose)
    {
        records.Add(new Consent { PersonId = person.Id, Purpose = purpose, IsGiven = true, At = now, Wording = "invented" });
        return true;
    }

    // A cluster organisation's members are of its region or its activity.
    private void AddMemberships()
    {
        foreach (var cluster in organisations.Where(one => one.Organisation.Kind == OrganisationKind.ClusterOrganisation))
            foreach (var member in organisations.Where(one => one.Organisation.Kind != OrganisationKind.ClusterOrganisation && (one.Activity == cluster.Activity || one.Place == cluster.Place)).Take(40))
                if (random.NextDouble() < (member.Activity == cluster.Activity && member.Place.Region.Country == cluster.Place.Region.Country ? 0.8 : 0.2))
                    records.Add(new ClusterMembership { ClusterId = cluster.Organisation.Id, MemberId = member.Organisation.Id });
    }

    // Colleagues, people of the same activity, and a few from anywhere: most people know somebody near, few bridge.
    private void AddTies()
    {
        var byActivity = people.Index().ToLookup(one => organisations[one.Item.Organisation].Activity, one => one.Index);
        var byOrganisation = people.Index().ToLookup(one => one.Item.Organisation, one => one.Index);
        var known = new HashSet<(int, int)>();
        for (var one = 0; one < people.Count; one++)
            for (var tie = 0; tie < 2; tie++)
            {
                var near = random.NextDouble();
                int[] among = near < 0.35 ? [.. byOrganisation[people[one].Organisation]] : near < 0.9 ? [.. byActivity[organisations[people[one].Organisation].Activity]] : [];
                var other = among.Length > 1 ? among[random.Next(among.Length)] : random.Next(people.Count);
                if (one != other && known.Add((Math.Min(one, other), Math.Max(one, other))))
                    AddTie(one, other);
            }
    }

    private void AddTie(int one, int other)
    {
        var kind = people[one].Organisation == people[other].Organisation ? TieKind.Colleagues : (TieKind)random.Next(3);
        var (strength, last) = (1 + random.Next(5), DateOnly.FromDateTime(now.UtcDateTime).AddDays(-random.Next(1500)));
        foreach (var (from, to) in new[] { (one, other), (other, one) })
            records.Add(new Tie { OwnerId = people[from].Person.Id, OtherId = people[to].Person.Id, Kind = kind, Strength = strength, LastContact = last, Source = TieSource.Entered, Visibility = strength > 1 ? TieVisibility.Counted : TieVisibility.Introductions, CreatedAt = now });
    }

    private void AddNeed()
    {
        var at = random.Next(organisations.Count);
        AddNeed(at, (NeedType)random.Next(5), Words(organisations[at].Activity), new Tag(TagSchemes.NaceCode, organisations[at].Activity), isAnonymous: null);
    }

    private void AddNeed(int at, NeedType type, string words, Tag tag, bool? isAnonymous)
    {
        var organisation = organisations[at].Organisation;
        var from = 3 + random.Next(5);
        var title = $"{(type is NeedType.BusinessOffer or NeedType.TechnologyOffer ? "Offered" : "Sought")} in {words} {InventedNames.Mark}";
        var need = Need.From(organisation.Id, NeedProfile.From(
            new()
            {
                Type = type,
                Title = [new("en", title.Length > 150 ? title[..150] : title)],
                Description = [new("en", "Invented, to try the pages with. Nobody waits for an answer.")],
                ReadinessFrom = from,
                ReadinessTo = Math.Min(9, from + 2),
                Languages = ["en"],
                Tags = [tag.ToString()],
                IsAnonymous = isAnonymous ?? random.NextDouble() < 0.5,
            }, now), RecordOrigin.Invented, now);
        need.ContactId = people[at].Person.Id;
        need.Slug = Slug.From(title, need.Id, slugs);
        slugs.Add(need.Slug);
        need.Publish(now);
        records.Add(need);
    }

    // Last, so that everything before is the same as without them.
    private void AddStrategies()
    {
        foreach (var at in StrategyPlaces())
            records.AddRange(new InventedStrategy(random, at.Key, at.First().Organisation, [.. organisations.Where(one => one.Place == at.Key || one.Organisation.Kind == OrganisationKind.ClusterOrganisation).Select(one => (one.Organisation, one.Activity))], now).Make());
    }

    // Of the places that have most organisations, of another country each where that can be; a second one of a place where there are too few places.
    private void AddPartnership()
    {
        var busiest = organisations.GroupBy(one => one.Place).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Region.Value, StringComparer.Ordinal).ToList();
        var chosen = busiest.DistinctBy(group => group.Key.Region.Country).Concat(busiest).Distinct()
            .SelectMany((group, at) => group.OrderBy(one => one.Organisation.Kind == OrganisationKind.PublicBody ? 0 : 1).Take(InventedPartnership.Members).Select((one, rank) => (one.Place, one.Organisation, rank, at)))
            .OrderBy(one => one.rank).ThenBy(one => one.at).Take(InventedPartnership.Members);
        records.AddRange(new InventedPartnership([.. chosen.Select(one => (one.Place, one.Organisation))], now).Make());
    }

    private IEnumerable<IGrouping<InventedPlace, (Organisation Organisation, InventedPlace Place, string Activity)>> StrategyPlaces() =>
        organisations.Where(one => one.Organisation.Kind == OrganisationKind.PublicBody).GroupBy(one => one.Place).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Region.Value, StringComparer.Ordinal).Take(MostStrategies);

    // Nothing is told of fewer organisations than three: where a strategy stands, four need something that a theme of its priorities holds, and in a theme without a call.
    private void AddNeedsOfStrategies()
    {
        foreach (var place in StrategyPlaces().Select(group => group.Key).ToList())
        {
            var wanted = place.Strengths.FirstOrDefault(activity => ThemeCatalogue.All.Any(theme => theme.Members.Any(member => activity.StartsWith(member.Activity, StringComparison.Ordinal)))) ?? place.Strengths[0];
            foreach (var (turn, at) in organisations.Index().Where(one => one.Item.Place == place).Take(NeedsInThemes).Select(one => one.Index).Index())
            {
                AddNeed(at, RequestTypes[turn % RequestTypes.Length], Words(wanted), new Tag(TagSchemes.NaceCode, wanted), isAnonymous: false);
                AddNeed(at, NeedType.ResearchRequest, "circular economy", new Tag("THEME", "circular-economy"), isAnonymous: false);
            }
        }
    }

    private InventedPlace Place()
    {
        var at = Array.BinarySearch(upTo, random.NextDouble() * upTo[^1]);
        return places[Math.Min(places.Count - 1, at < 0 ? ~at : at)];
    }

    private string Pick(IReadOnlyList<string> from) => from[random.Next(from.Count)];

    private static string Words(string activity) => ActivityCatalogue.Find(activity)?.ShortEnglish ?? activity;
}
