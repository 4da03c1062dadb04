using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Matchmaking.Networks;
using RegioHelix.Registry;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Ties;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using Tie = RegioHelix.Vocabulary.Introductions.Tie;

namespace RegioHelix.Studies.Networks;

/// <summary>Looks through the ties of organisations, and says of it what may be said.</summary>
internal sealed class NetworkPictures
{
    private const int MostBrokers = 5;
    private const int MostHoles = 5;
    private const int MostIntroductions = 5;
    private const int LeastHoleGroup = 2;

    private readonly OrganisationTies found;
    private readonly Dictionary<string, Organisation> byKey;
    private readonly Dictionary<string, LocalText> groupNames = [];
    private readonly Dictionary<string, int> groupPeople = [];
    private readonly TieNetwork network;
    private readonly string?[] groupOf;

    private NetworkPictures(OrganisationTies found, Func<Organisation, (string Key, LocalText Name)?> group)
    {
        this.found = found;
        byKey = found.Organisations.ToDictionary(one => Key(one.Id), StringComparer.Ordinal);
        // As strong as they are today: what fades counts for less, and what has faded away is not among them.
        network = TieNetwork.From(found.Ties.Select(tie => new Tie(Key(tie.A), Key(tie.B), tie.Strength)));
        groupOf = [.. network.People.Select(key => Group(byKey[key], group))];
    }

    public static NetworkPicture From(OrganisationTies found, Func<Organisation, (string Key, LocalText Name)?> group) => new NetworkPictures(found, group).Draw();

    private NetworkPicture Draw()
    {
        var xray = NetworkXray.From(network, groupOf, MostIntroductions);
        var constraints = xray.Persons.Select(one => one.Constraint).Order().ToList();
        var shown = xray.Openness.Where(one => one.Group.Length == 0 || IsEnough(one.Group)).ToList();
        return new(
            xray.Ties,
            xray.Density!.Value,
            [.. xray.Components.Select(part => part.Count)],
            found.Organisations.Count - found.PeopleBehind.Count,
            found.Faded,
            xray.PairsWithinReach,
            (constraints[(constraints.Count - 1) / 2] + constraints[constraints.Count / 2]) / 2,
            [.. shown.Select(one => new GroupOpenness(one.Group.Length == 0 ? LocalText.Same("") : groupNames[one.Group], one.People, one.External, one.Internal, one.Index, one.AtRandom))],
            xray.Openness.Count - shown.Count,
            [.. xray.Persons.Where(one => one.Betweenness > 0).Take(MostBrokers).Select(one => new NetworkBroker(Place(one.Person), one.Ties, one.Betweenness, one.Constraint)).OrderBy(one => one.Place.Name.English, StringComparer.Ordinal)],
            Holes(),
            // One that brings nobody new within reach is not worth two people's time, however near it brings those who are.
            [.. xray.Introductions.Where(one => one.PairsWithinReach > 0).Select(one => new GapIntroduction(Place(one.A), Place(one.B), one.PairsWithinReach))]);
    }

    // Two groups that nobody connects, each of enough people to be told.
    private IReadOnlyList<NetworkHole> Holes()
    {
        var tied = network.Ties().Select(tie => (groupOf[tie.One], groupOf[tie.Other])).ToHashSet();
        var sizes = groupOf.OfType<string>().Where(IsEnough).GroupBy(group => group).Where(group => group.Count() >= LeastHoleGroup).Select(group => (Group: group.Key, Size: group.Count())).OrderBy(group => group.Group, StringComparer.Ordinal).ToList();
        return
        [
            .. (from one in sizes
                from other in sizes
                where string.CompareOrdinal(one.Group, other.Group) < 0 && !tied.Contains((one.Group, other.Group)) && !tied.Contains((other.Group, one.Group))
                orderby one.Size * other.Size descending
                select new NetworkHole(groupNames[one.Group], groupNames[other.Group], one.Size * other.Size)).Take(MostHoles),
        ];
    }

    private bool IsEnough(string group) => groupPeople[group] >= OrganisationNetworkStudy.LeastPeople;

    private NetworkPlace Place(string key)
    {
        var one = byKey[key];
        var isNamed = found.PeopleBehind[one.Id] >= OrganisationNetworkStudy.LeastPeople;
        return new(isNamed ? one.Slug : null, isNamed ? EntryNames.OfNamed(one.Name) : NetworkGroups.Role(one), one.Origin == RecordOrigin.Invented);
    }

    private string? Group(Organisation one, Func<Organisation, (string Key, LocalText Name)?> group)
    {
        if (group(one) is not { } mine)
            return null;
        groupNames[mine.Key] = mine.Name;
        groupPeople[mine.Key] = groupPeople.GetValueOrDefault(mine.Key) + found.PeopleBehind[one.Id];
        return mine.Key;
    }

    private static string Key(Guid id) => id.ToString("N");
}
