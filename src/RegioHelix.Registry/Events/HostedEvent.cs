using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>An event that an organisation holds: who may come, when and where. Its days and hours are those of its place.</summary>
public sealed class HostedEvent : RegistryRecord
{
    private HostedEvent()
    {
    }

    /// <summary>Its public name in addresses.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The organisation that holds it; who may write for it organises the event.</summary>
    public Guid OrganisationId { get; internal set; }

    /// <summary>The organisation; null where it was not loaded.</summary>
    public Organisation? Organisation { get; internal set; }

    /// <summary>Its name.</summary>
    public FreeTexts Title { get; private set; } = FreeTexts.None;

    /// <summary>What it is about and for whom.</summary>
    public FreeTexts Description { get; private set; } = FreeTexts.None;

    /// <summary>Where, in a line.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The time zone of the place by its IANA name.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>The first day, at the place.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day, at the place.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>What it is about, <c>SCHEME:CODE</c>.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>Who may register.</summary>
    public RegistrationKind Registration { get; private set; }

    /// <summary>How many places there are; who comes later waits. Null for no limit.</summary>
    public int? Capacity { get; private set; }

    /// <summary>How many meetings a person has at most who said nothing else.</summary>
    public int MostMeetings { get; private set; }

    /// <summary>After how many days a request lapses that nobody answered.</summary>
    public int RequestDays { get; private set; }

    /// <summary>For how many months after the last day what is held on its participants is kept.</summary>
    public int KeepMonths { get; private set; }

    /// <summary>How many had a place when what was held on participants was deleted; null while it is kept.</summary>
    public int? CameCount { get; internal set; }

    /// <summary>Where it stands.</summary>
    public EventStatus Status { get; internal set; }

    /// <summary>The word in the link by which those who are invited register.</summary>
    public string Secret { get; internal set; } = "";

    /// <summary>When it was written. UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Where it came from.</summary>
    public RecordOrigin Origin { get; private set; }

    /// <summary>The last day on which the links that were mailed to participants without an account open.</summary>
    public DateOnly LinksHoldUntil => LastDay.AddDays(EventProfile.LinkDays);

    /// <summary>The day on which what is held on its participants is deleted.</summary>
    public DateOnly KeptUntil => LastDay.AddMonths(KeepMonths);

    /// <summary>Makes a draft.</summary>
    public static HostedEvent From(Guid organisation, EventProfile profile, RecordOrigin origin, string secret, DateTimeOffset now)
    {
        var made = new HostedEvent { OrganisationId = organisation, Origin = origin, Secret = secret, CreatedAt = now };
        made.Change(profile);
        return made;
    }

    /// <summary>Takes over a checked profile.</summary>
    public void Change(EventProfile profile)
    {
        (Title, Description, Place, Zone) = (profile.Title, profile.Description, profile.Place, profile.Zone);
        (FirstDay, LastDay, Themes) = (profile.FirstDay, profile.LastDay, profile.Themes);
        (Registration, Capacity, MostMeetings, RequestDays) = (profile.Registration, profile.Capacity, profile.MostMeetings, profile.RequestDays);
        KeepMonths = profile.KeepMonths;
    }
}

/// <summary>Where an event stands.</summary>
public enum EventStatus
{
    /// <summary>Seen by those alone who organise it.</summary>
    Draft,

    /// <summary>Public; people register and ask for meetings.</summary>
    Open,

    /// <summary>Its programme is published: changes are told to whom they concern.</summary>
    Published,

    /// <summary>Over: read, and changed no more.</summary>
    Closed,
}

/// <summary>Who may register for an event.</summary>
public enum RegistrationKind
{
    /// <summary>Anybody.</summary>
    Open,

    /// <summary>Whoever has the link, or was entered by those who organise it.</summary>
    ByInvitation,
}
