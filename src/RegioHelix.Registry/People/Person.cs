using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.People;

/// <summary>Somebody. Private: others see a person only as far as that person's consents go.</summary>
public sealed class Person : RegistryRecord
{
    /// <summary>How long after somebody else entered a person that person must have been told. Source: GDPR, article 14 (3).</summary>
    public static readonly TimeSpan NoticePeriod = TimeSpan.FromDays(30);

    private Person()
    {
    }

    /// <summary>The public name in addresses; null unless the person has a public profile.</summary>
    public string? Slug { get; internal set; }

    /// <summary>The name as the person writes it.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>The name folded: other spellings are found by it.</summary>
    public string NameKey { get; internal set; } = "";

    /// <summary>The address of mail, lower case; null where none is held.</summary>
    public string? Mail { get; internal set; }

    /// <summary>A line on what the person does.</summary>
    public FreeTexts Headline { get; internal set; } = FreeTexts.None;

    /// <summary>Languages spoken, ISO 639-1.</summary>
    public IReadOnlyList<string> Languages { get; internal set; } = [];

    /// <summary>Where the record came from.</summary>
    public RecordOrigin Origin { get; internal set; }

    /// <summary>Who entered it; null where it was the person, or nobody signed in.</summary>
    public Guid? EnteredBy { get; internal set; }

    /// <summary>Where who entered it has the data from, in that one's words; null where the person gave them. Source: GDPR, article 14 (2) f.</summary>
    public string? Source { get; internal set; }

    /// <summary>When it was added. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>Until when a person whom somebody else entered must be told (GDPR, article 14: one month); null where no notice is due or it was given.</summary>
    public DateTimeOffset? NoticeDueAt { get; internal set; }

    /// <summary>When that notice was given. UTC; null where it was not.</summary>
    public DateTimeOffset? NoticeGivenAt { get; internal set; }

    /// <summary>When the person last used or confirmed the record: the retention clock runs from here. UTC.</summary>
    public DateTimeOffset SeenAt { get; internal set; }

    /// <summary>The roles in organisations; empty where they were not loaded.</summary>
    public List<OrganisationRole> Roles { get; } = [];

    internal override (Guid? One, Guid? Other) Subjects => (Id, null);

    /// <summary>Makes a person whom nobody sees yet.</summary>
    /// <param name="profile">The checked profile.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="enteredBy">The person who entered it; null where it was the person in question, or an invented one.</param>
    /// <param name="now">UTC.</param>
    public static Person From(PersonProfile profile, RecordOrigin origin, Guid? enteredBy, DateTimeOffset now)
    {
        var person = new Person { Origin = origin, EnteredBy = enteredBy, CreatedAt = now, SeenAt = now, NoticeDueAt = enteredBy is null ? null : now + NoticePeriod };
        person.Change(profile);
        return person;
    }

    /// <summary>Makes a person who came with a list: nobody sees it yet, and it must be told, whoever took the list in.</summary>
    /// <param name="profile">The checked profile.</param>
    /// <param name="source">Where the data come from.</param>
    /// <param name="enteredBy">The person who took the list in; null at the command line.</param>
    /// <param name="now">UTC.</param>
    public static Person FromList(PersonProfile profile, string source, Guid? enteredBy, DateTimeOffset now)
    {
        var person = From(profile, RecordOrigin.Imported, enteredBy, now);
        (person.Source, person.NoticeDueAt) = (source, now + NoticePeriod);
        return person;
    }

    /// <summary>Takes over a checked profile.</summary>
    public void Change(PersonProfile profile) =>
        (Name, NameKey, Mail, Headline, Languages) = (profile.Name, Spelling.Fold(profile.Name), profile.Mail, profile.Headline, profile.Languages);
}
