using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>What a form or a file says about a participant, unchecked.</summary>
public sealed record ParticipantEntry
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The address of mail.</summary>
    public string? Mail { get; init; }

    /// <summary>The organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Which strand of the helix.</summary>
    public OrganisationKind? Kind { get; init; }

    /// <summary>The region: its NUTS code, its name, or a town in it.</summary>
    public string? Region { get; init; }

    /// <summary>The town, which tells the region where none is given.</summary>
    public string? Town { get; init; }

    /// <summary>Languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>What the person looks for.</summary>
    public string? Seeks { get; init; }

    /// <summary>What the person offers.</summary>
    public string? Offers { get; init; }

    /// <summary>Meetings at most.</summary>
    public int? MostMeetings { get; init; }

    /// <summary>What the person needs to take part.</summary>
    public string? AccessNeeds { get; init; }
}

/// <summary>A checked participant.</summary>
public sealed record ParticipantProfile
{
    private const int LongestName = 120;
    private const int LongestText = 600;

    private ParticipantProfile()
    {
    }

    /// <summary>1 to 120 characters.</summary>
    public string Name { get; private init; } = "";

    /// <summary>An address; null where none is given.</summary>
    public string? Mail { get; private init; }

    /// <summary>At most 120 characters; empty for none.</summary>
    public string OrganisationName { get; private init; } = "";

    /// <summary>Which strand of the helix; null where not said.</summary>
    public OrganisationKind? Kind { get; private init; }

    /// <summary>A known code; null where not said.</summary>
    public string? Region { get; private init; }

    /// <summary>Known codes.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>Known tags.</summary>
    public IReadOnlyList<string> Themes { get; private init; } = [];

    /// <summary>At most 600 characters.</summary>
    public string? Seeks { get; private init; }

    /// <summary>At most 600 characters.</summary>
    public string? Offers { get; private init; }

    /// <summary>0 to 60; null for the event's usual number.</summary>
    public int? MostMeetings { get; private init; }

    /// <summary>At most 600 characters.</summary>
    public string? AccessNeeds { get; private init; }

    /// <summary>Checks an entry; throws all its problems at once.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    public static ParticipantProfile From(ParticipantEntry entry)
    {
        var problems = new FieldProblems();
        var profile = Read(entry, problems);
        problems.ThrowIfAny();
        return profile;
    }

    /// <summary>Checks an entry; the profile counts only where no problem was added.</summary>
    public static ParticipantProfile Read(ParticipantEntry entry, FieldProblems problems)
    {
        if (entry.MostMeetings is < 0 or > 60)
            problems.Add("most_meetings", "impossible-number", $"{entry.MostMeetings}", Phrase.Of("give a number from 0 to 60, or leave it empty"));
        return new()
        {
            Name = PlainText.ReadRequiredLine(entry.Name, "name", LongestName, problems),
            Mail = MailAddress.Read(entry.Mail, "mail", problems),
            OrganisationName = PlainText.ReadLine(entry.OrganisationName, "organisation", LongestName, problems) ?? "",
            Kind = entry.Kind,
            Region = PlaceText.Read(entry.Region, "region", problems)?.Value ?? (string.IsNullOrWhiteSpace(entry.Region) ? PlaceText.Read(entry.Town, "town", problems)?.Value : null),
            Languages = LanguageCode.ReadAll(entry.Languages, "languages", problems),
            Themes = Tag.ReadAll(entry.Themes, "themes", problems),
            Seeks = PlainText.ReadLines(entry.Seeks, "seeks", LongestText, problems),
            Offers = PlainText.ReadLines(entry.Offers, "offers", LongestText, problems),
            MostMeetings = entry.MostMeetings,
            AccessNeeds = PlainText.ReadLines(entry.AccessNeeds, "access_needs", LongestText, problems),
        };
    }
}
