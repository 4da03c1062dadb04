using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Tags;

namespace RegioHelix.Registry.Needs;

/// <summary>
/// What the organisations of some regions need, topic by topic, so that no number tells of one of them: a topic is told where at least
/// <see cref="LeastOrganisations"/> organisations need something in it, and those who are not named are counted only where they are as many among themselves, so
/// that who takes away the named ones is left with a crowd. What is told of a single need names nobody, and does not repeat its words.
/// </summary>
public sealed class DemandRegister(RegistryDatabase database)
{
    /// <summary>The fewest organisations that are told of.</summary>
    public const int LeastOrganisations = 3;

    /// <summary>Counts published requests; offers are no needs, and who objected to being matched is left out.</summary>
    /// <param name="regions">What codes of the organisations' regions begin with.</param>
    /// <param name="topics">The topics.</param>
    /// <param name="withInvented">True to count what the generator made, too.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<TopicDemand>> Count(IReadOnlyCollection<string> regions, IReadOnlyList<DemandTopic> topics, InventedNeeds withInvented, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var objected = ConsentRegister.Objected(db, ConsentPurpose.Matching);
        var requests = await NeedRegister.Open(db, database.Now)
            .Where(one => (one.Type == NeedType.BusinessRequest || one.Type == NeedType.TechnologyRequest || one.Type == NeedType.ResearchRequest) && (one.ContactId == null || !objected.Contains(one.ContactId.Value)))
            .Include(one => one.Organisation).ToListAsync(cancellation);
        var here = requests.Where(need => (withInvented == InventedNeeds.Counted || need.Origin != RecordOrigin.Invented) && need.Organisation!.RegionCode is { } code && regions.Any(region => code.StartsWith(region, StringComparison.Ordinal))).ToList();
        return [.. topics.Select(topic => Tell(topic, [.. here.Where(need => need.Tags.Any(topic.Holds))]))];
    }

    private static TopicDemand Tell(DemandTopic topic, List<Need> needs)
    {
        // Unnamed are those of anonymous needs; who is named elsewhere is still unnamed here.
        var unnamed = needs.Where(need => need.IsAnonymous).ToList();
        if (Organisations(unnamed) < LeastOrganisations)
            needs = [.. needs.Except(unnamed)];
        var organisations = Organisations(needs);
        return organisations < LeastOrganisations ? new(topic.Name, 0, 0, 0, [])
            : new(topic.Name, needs.Count, organisations, needs.Count(need => need.Origin == RecordOrigin.Invented), Hide(needs));
    }

    private static int Organisations(IEnumerable<Need> needs) => needs.Select(need => need.OrganisationId).Distinct().Count();

    // What an unnamed need is, is told where as many unnamed ask for the like: else who reads the list of needs could tell which of them this is, and so where its
    // owner is. Of the named ones everybody knows both.
    private static List<AnonymisedNeed> Hide(List<Need> needs) => [.. needs.Where(need => !need.IsAnonymous).Select(need => new AnonymisedNeed(need.Type, Band(need)))
        .Concat(needs.Where(need => need.IsAnonymous).GroupBy(need => need.Type)
            .SelectMany(same => Organisations(same) < LeastOrganisations ? same.Select(_ => new AnonymisedNeed(null, null)) : same.GroupBy(Band)
                .SelectMany(alike => alike.Select(_ => new AnonymisedNeed(same.Key, Organisations(alike) < LeastOrganisations ? null : alike.Key)))))
        .OrderBy(need => need.Type is null).ThenBy(need => need.Type).ThenBy(need => need.Readiness is null).ThenBy(need => need.Readiness)];

    private static ReadinessBand Band(Need need) => (need.ReadinessFrom ?? need.ReadinessTo) switch { null => ReadinessBand.NotAsked, <= 3 => ReadinessBand.Research, <= 6 => ReadinessBand.Trial, _ => ReadinessBand.Market };
}

/// <summary>Whether what the generator made is counted.</summary>
public enum InventedNeeds
{
    /// <summary>No: nobody waits for an answer.</summary>
    LeftOut,

    /// <summary>Yes, beside a strategy that is invented itself.</summary>
    Counted,
}

/// <summary>A topic by which needs are counted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tags">Tags <c>SCHEME:CODE</c>; a need is in it by one of them, or by an activity that is part of one of them.</param>
public sealed record DemandTopic(string Name, IReadOnlyList<string> Tags)
{
    private const string Nace = TagSchemes.NaceCode + ":";

    /// <summary>Whether a tag is in the topic: as it stands, or as an activity within one of the topic's.</summary>
    public bool Holds(string tag) => Tags.Any(held => tag == held || (held.StartsWith(Nace, StringComparison.Ordinal) && tag.StartsWith(held, StringComparison.Ordinal)));
}

/// <summary>What is needed in a topic.</summary>
/// <param name="Name">The topic.</param>
/// <param name="Needs">How many needs are told; 0 where they are of fewer than <see cref="DemandRegister.LeastOrganisations"/> organisations, or none.</param>
/// <param name="Organisations">Of how many organisations.</param>
/// <param name="Invented">How many of them the generator made.</param>
/// <param name="List">Each, without whose it is and without its words.</param>
public sealed record TopicDemand(string Name, int Needs, int Organisations, int Invented, IReadOnlyList<AnonymisedNeed> List)
{
    /// <summary>True where it is told.</summary>
    public bool IsTold => Needs > 0;
}

/// <summary>A need without whose it is and without its words.</summary>
/// <param name="Type">Which of the five types; null where it is unnamed and fewer than <see cref="DemandRegister.LeastOrganisations"/> unnamed organisations ask for the like.</param>
/// <param name="Readiness">The technology readiness it begins at; null where it is unnamed and fewer unnamed organisations ask for the same at the same.</param>
public sealed record AnonymisedNeed(NeedType? Type, ReadinessBand? Readiness);

/// <summary>Bands of technology readiness.</summary>
public enum ReadinessBand
{
    /// <summary>None is asked.</summary>
    NotAsked,

    /// <summary>Levels 1 to 3.</summary>
    Research,

    /// <summary>Levels 4 to 6.</summary>
    Trial,

    /// <summary>Levels 7 to 9.</summary>
    Market,
}
