using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>A person at an event, with what that person wants to be known there: nothing of it goes beyond the event.</summary>
public sealed class Participant : RegistryRecord
{
    private Participant()
    {
    }

    /// <summary>The event.</summary>
    public Guid EventId { get; internal set; }

    /// <summary>The person. With the person the participant goes.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>Where the registration stands.</summary>
    public ParticipantState State { get; internal set; }

    /// <summary>The name on the badge.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded: other spellings are found by it.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The organisation as it stands on the badge; empty for none.</summary>
    public string OrganisationName { get; private set; } = "";

    /// <summary>The organisation in the registry; null where it is none of the person's there.</summary>
    public Guid? OrganisationId { get; internal set; }

    /// <summary>Which strand of the helix; null where not said.</summary>
    public OrganisationKind? Kind { get; private set; }

    /// <summary>The NUTS code of the region; null where not said.</summary>
    public string? Region { get; private set; }

    /// <summary>Languages in which the person can talk, ISO 639-1; empty for any.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Themes of the event that interest the person, <c>SCHEME:CODE</c>.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>What the person looks for.</summary>
    public string? Seeks { get; private set; }

    /// <summary>What the person offers.</summary>
    public string? Offers { get; private set; }

    /// <summary>How many meetings at most; null for the event's usual number.</summary>
    public int? MostMeetings { get; private set; }

    /// <summary>The ids of slots in which the person is not there.</summary>
    public IReadOnlyList<string> AwaySlots { get; internal set; } = [];

    /// <summary>What the person needs to take part. For those who organise alone: on no page of others, in no list, no export and no trail.</summary>
    public string? AccessNeeds { get; private set; }

    /// <summary>When the person came into the list: who came first gets a place first. UTC.</summary>
    public DateTimeOffset RegisteredAt { get; internal set; }

    /// <summary>When the person agreed to be shown to the others of this event. UTC; null where it was not said here.</summary>
    public DateTimeOffset? ConsentAt { get; internal set; }

    /// <summary>The version of the words that were agreed to; empty where it was not said here.</summary>
    public string ConsentWording { get; internal set; } = "";

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);

    /// <summary>Makes a participant.</summary>
    public static Participant From(Guid hosted, Guid person, ParticipantState state, ParticipantProfile profile, DateTimeOffset now)
    {
        var participant = new Participant { EventId = hosted, PersonId = person, State = state, RegisteredAt = now };
        participant.Change(profile);
        return participant;
    }

    /// <summary>Takes over a checked profile.</summary>
    public void Change(ParticipantProfile profile)
    {
        (Name, NameKey, OrganisationName, Kind, Region) = (profile.Name, Spelling.Fold(profile.Name), profile.OrganisationName, profile.Kind, profile.Region);
        (Languages, Themes, Seeks, Offers) = (profile.Languages, profile.Themes, profile.Seeks, profile.Offers);
        (MostMeetings, AccessNeeds) = (profile.MostMeetings, profile.AccessNeeds);
    }
}

/// <summary>Where a registration stands.</summary>
public enum ParticipantState
{
    /// <summary>Entered, and asked to say yes; seen by nobody but those who organise.</summary>
    Invited,

    /// <summary>Comes.</summary>
    Registered,

    /// <summary>Comes when a place is free.</summary>
    Waiting,

    /// <summary>Does not come.</summary>
    Withdrawn,
}
