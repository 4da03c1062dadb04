using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>What a form says about an event, unchecked.</summary>
public sealed record EventEntry
{
    /// <summary>Its name.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>What it is about.</summary>
    public IReadOnlyList<FreeText> Description { get; init; } = [];

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>The IANA name of the time zone.</summary>
    public string? Zone { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly FirstDay { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly LastDay { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Who may register.</summary>
    public RegistrationKind Registration { get; init; }

    /// <summary>How many places.</summary>
    public int? Capacity { get; init; }

    /// <summary>Meetings a person.</summary>
    public int MostMeetings { get; init; } = 8;

    /// <summary>Days to answer a request.</summary>
    public int RequestDays { get; init; } = 7;

    /// <summary>Months for which what is held on participants is kept.</summary>
    public int KeepMonths { get; init; } = EventProfile.UsualKeepMonths;
}

/// <summary>A checked event.</summary>
public sealed record EventProfile
{
    /// <summary>The most days of an event.</summary>
    public const int MostDays = 14;

    /// <summary>The most places.</summary>
    public const int MostPlaces = 20_000;

    /// <summary>For how many months what is held on participants is kept unless those who organise say otherwise: a year of outcomes and a season to answer.</summary>
    public const int UsualKeepMonths = 15;

    /// <summary>For how many days after the last day the links that were mailed open.</summary>
    public const int LinkDays = 90;

    private const int LongestTitle = 150;
    private const int LongestText = 4_000;
    private const int LongestPlace = 200;

    private EventProfile()
    {
    }

    /// <summary>At least one, each of at most 150 characters.</summary>
    public FreeTexts Title { get; private init; } = FreeTexts.None;

    /// <summary>Each of at most 4,000 characters.</summary>
    public FreeTexts Description { get; private init; } = FreeTexts.None;

    /// <summary>1 to 200 characters.</summary>
    public string Place { get; private init; } = "";

    /// <summary>A zone that this machine knows by its IANA name.</summary>
    public string Zone { get; private init; } = "";

    /// <summary>Not after <see cref="LastDay"/>.</summary>
    public DateOnly FirstDay { get; private init; }

    /// <summary>At most <see cref="MostDays"/> days in all.</summary>
    public DateOnly LastDay { get; private init; }

    /// <summary>Known tags.</summary>
    public IReadOnlyList<string> Themes { get; private init; } = [];

    /// <summary>Who may register.</summary>
    public RegistrationKind Registration { get; private init; }

    /// <summary>1 to <see cref="MostPlaces"/>; null for no limit.</summary>
    public int? Capacity { get; private init; }

    /// <summary>1 to 60.</summary>
    public int MostMeetings { get; private init; }

    /// <summary>1 to 60.</summary>
    public int RequestDays { get; private init; }

    /// <summary>1 to 60.</summary>
    public int KeepMonths { get; private init; }

    /// <summary>Checks an entry; throws all its problems at once.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    public static EventProfile From(EventEntry entry)
    {
        var problems = new FieldProblems();
        var profile = new EventProfile
        {
            Title = FreeTexts.Read(entry.Title, "event_name", LongestTitle, problems),
            Description = FreeTexts.Read(entry.Description, "description", LongestText, problems),
            Place = PlainText.ReadRequiredLine(entry.Place, "place", LongestPlace, problems),
            Zone = LocalTimes.ReadZone(entry.Zone, "zone", problems) ?? "",
            FirstDay = entry.FirstDay,
            LastDay = entry.LastDay,
            Themes = Tag.ReadAll(entry.Themes, "themes", problems),
            Registration = entry.Registration,
            Capacity = entry.Capacity,
            MostMeetings = entry.MostMeetings,
            RequestDays = entry.RequestDays,
            KeepMonths = entry.KeepMonths,
        };
        profile.Check(problems);
        problems.ThrowIfAny();
        return profile;
    }

    private void Check(FieldProblems problems)
    {
        if (Title.Count == 0)
            problems.Add("event_name", "missing", "", Phrase.Of("fill this in"));
        if (LastDay < FirstDay)
            problems.Add("last_day", "impossible-day", $"{LastDay:yyyy-MM-dd}", Phrase.Of("the last day comes before the first"));
        else if (LastDay.DayNumber - FirstDay.DayNumber >= MostDays)
            problems.Add("last_day", "impossible-day", $"{LastDay:yyyy-MM-dd}", Phrase.Of($"an event has {MostDays} days at most"));
        if (Capacity is < 1 or > MostPlaces)
            problems.Add("capacity", "impossible-number", $"{Capacity}", Phrase.Of($"give a number from 1 to {MostPlaces}, or leave it empty"));
        if (MostMeetings is < 1 or > 60)
            problems.Add("most_meetings", "impossible-number", $"{MostMeetings}", Phrase.Of("give a number from 1 to 60"));
        if (KeepMonths is < 1 or > 60)
            problems.Add("keep_months", "impossible-number", $"{KeepMonths}", Phrase.Of("give a number from 1 to 60"));
        if (RequestDays is < 1 or > 60)
            problems.Add("request_days", "impossible-number", $"{RequestDays}", Phrase.Of("give a number from 1 to 60"));
    }
}
