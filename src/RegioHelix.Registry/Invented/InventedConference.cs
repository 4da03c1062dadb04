using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Registry.Invented;

/// <summary>
/// A conference of two days that never took place: 350 people of nobody from regions all over Europe, from a seed. It is in no registry; what is true of it is known, as it was made.
/// Some pairs are planted: each of the two looks for what the other offers.
/// </summary>
public sealed class InventedConference
{
    /// <summary>How many people come.</summary>
    public const int Size = 350;

    /// <summary>How many pairs are planted.</summary>
    public const int PlantedPairs = 60;

    private const int Organisations = 230;
    private const int Late = 13;
    private static readonly (OrganisationKind Kind, string Word, int Share)[] Kinds =
        [(OrganisationKind.Company, "Works", 44), (OrganisationKind.Research, "Institute", 66), (OrganisationKind.PublicBody, "Agency", 78), (OrganisationKind.ClusterOrganisation, "Cluster", 86), (OrganisationKind.Intermediary, "Chamber", 93), (OrganisationKind.CivilSociety, "Society", 100)];

    private static readonly Dictionary<string, string> Spoken = new() { ["DE"] = "de", ["AT"] = "de", ["FR"] = "fr", ["BE"] = "fr", ["NL"] = "nl", ["ES"] = "es", ["IT"] = "it", ["PL"] = "pl", ["PT"] = "pt", ["RO"] = "ro", ["CZ"] = "cs", ["HU"] = "hu", ["EL"] = "el", ["SE"] = "sv" };

    private readonly Random random;
    private readonly InventedNames names;
    private readonly List<Seat> seats = [];

    private InventedConference(int seed)
    {
#pragma warning disable CA5394 // Invented people need no secret.
        random = new Random(seed);
#pragma warning restore CA5394
        names = new InventedNames(random);
        var agenda = new InventedAgenda();
        (Hosted, Agenda, Discussion) = (agenda.Hosted, agenda.Agenda, InventedDiscussion.Of(agenda.Hosted, agenda.Agenda));
        AddSeats();
        People = [.. seats.Select((seat, at) => Person(seat, at))];
    }

    /// <summary>The event, closed.</summary>
    public HostedEvent Hosted { get; }

    /// <summary>Its agenda.</summary>
    public EventAgenda Agenda { get; }

    /// <summary>What its tables talk about.</summary>
    public Discussion Discussion { get; }

    /// <summary>Who comes, in the order of registering.</summary>
    public IReadOnlyList<Participant> People { get; }

    /// <summary>What is true of each of them.</summary>
    public IReadOnlyList<Seat> Truth => seats;

    /// <summary>Pairs each of whom looks for what the other offers; by place among the people.</summary>
    public static IReadOnlyList<(int One, int Other)> Planted { get; } = [.. Enumerable.Range(0, PlantedPairs).Select(pair => (pair, Size - 1 - pair))];

    /// <summary>Makes it; the same seed gives the same one, ids aside.</summary>
    public static InventedConference Make(int seed) => new(seed);

    // The first and the last who register are the planted pairs: they come from different regions and both speak English.
    private void AddSeats()
    {
        var regions = RegionCatalogue.ListVersion(NutsVersion.Nuts2021).Where(region => !region.Code.EndsWith('Z')).OrderBy(region => region.Code, StringComparer.Ordinal).ToList();
        var hosts = Enumerable.Range(0, Organisations).Select(_ => Host(regions[random.Next(regions.Count)])).ToList();
        for (var at = 0; at < Size; at++)
        {
            var host = at < Organisations ? at : random.Next(Organisations);
            var (theme, seeks, offers) = at >= Size - PlantedPairs && seats[Size - 1 - at] is var partner ? (partner.Theme, partner.Offers, partner.Seeks) : Topics();
            while (at >= Size - PlantedPairs && hosts[host].Region.Code == seats[Size - 1 - at].Region)
                host = random.Next(Organisations);
            var draw = random.Next(100);
            seats.Add(new(host, hosts[host].Name, hosts[host].Kind, hosts[host].Region.Code, theme, seeks, offers, draw < 20, draw is >= 20 and < 40, IsPlanted(at) || random.Next(100) >= 6, random.Next(Late) == 0, random.Next(Late) == 0, random.Next(25) == 0,
                (theme * InventedDiscussion.TopicsOfTheme) + random.Next(InventedDiscussion.TopicsOfTheme)));
        }
    }

    private static bool IsPlanted(int at) => at is < PlantedPairs or >= Size - PlantedPairs;

    private (RegionReference Region, string Name, OrganisationKind Kind) Host(RegionReference region)
    {
        var draw = random.Next(100);
        var (kind, word, _) = Kinds.First(one => draw < one.Share);
        return (region, names.Organisation(word), kind);
    }

    private (int Theme, int Seeks, int Offers) Topics()
    {
        var theme = random.Next(InventedTopics.Themes.Count);
        var (seeks, offers) = (random.Next(InventedTopics.Of[theme].Count), random.Next(InventedTopics.Of[theme].Count - 1));
        return (theme, seeks, offers >= seeks ? offers + 1 : offers);
    }

    private Participant Person(Seat seat, int at)
    {
        var topics = InventedTopics.Of[seat.Theme];
        var own = Spoken.GetValueOrDefault(seat.Region[..2]);
        var person = Participant.From(Hosted.Id, Guid.CreateVersion7(), ParticipantState.Registered, ParticipantProfile.From(new()
        {
            Name = names.Person(),
            OrganisationName = seat.Organisation,
            Kind = seat.Kind,
            Region = seat.Region,
            Languages = own is null ? ["en"] : seat.SpeaksEnglish ? ["en", own] : [own],
            Themes = [InventedTopics.Themes[seat.Theme]],
            Seeks = topics[seat.Seeks],
            Offers = topics[seat.Offers],
            MostMeetings = seat.IsSought ? 7 : null,
        }), Hosted.CreatedAt.AddHours(5 * at));
        // Some come after the first session of meetings, some leave before the last.
        person.AwaySlots = [.. Agenda.Slots.Where((_, slot) => (seat.ComesLate && slot < InventedAgenda.FirstSession) || (seat.LeavesEarly && slot >= Agenda.Slots.Count - InventedAgenda.LastSession)).Select(slot => slot.Id.ToString())];
        return person;
    }

    /// <summary>What is true of somebody who was invented.</summary>
    /// <param name="Host">The organisation by number.</param>
    /// <param name="Organisation">Its name.</param>
    /// <param name="Kind">Which strand of the helix.</param>
    /// <param name="Region">The region of NUTS level 2 from which the person is said to come.</param>
    /// <param name="Theme">The place of the theme among <see cref="InventedTopics.Themes"/>.</param>
    /// <param name="Seeks">The topic looked for, by its place in the theme.</param>
    /// <param name="Offers">The topic offered.</param>
    /// <param name="Facilitates">Offers to lead a table.</param>
    /// <param name="Reports">Offers to report from a table.</param>
    /// <param name="SpeaksEnglish">Speaks English, beside the own language.</param>
    /// <param name="ComesLate">Is not there in the first session of meetings.</param>
    /// <param name="LeavesEarly">Is not there in the last.</param>
    /// <param name="IsSought">Is asked by many.</param>
    /// <param name="Wished">The topic of discussion wished for, by its place.</param>
    public sealed record Seat(
        int Host, string Organisation, OrganisationKind Kind, string Region, int Theme, int Seeks, int Offers, bool Facilitates, bool Reports, bool SpeaksEnglish, bool ComesLate, bool LeavesEarly, bool IsSought, int Wished);
}
