using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Needs;

/// <summary>What a form or a file says about a need or an offer, unchecked.</summary>
public sealed record NeedEntry
{
    /// <summary>Which of the five types.</summary>
    public NeedType Type { get; init; }

    /// <summary>Which way money flows; by the type where left out.</summary>
    public MoneyDirection? Money { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>What is needed or offered.</summary>
    public IReadOnlyList<FreeText> Description { get; init; } = [];

    /// <summary>Whom it looks for.</summary>
    public IReadOnlyList<FreeText> PartnerSought { get; init; } = [];

    /// <summary>The lowest technology readiness level.</summary>
    public int? ReadinessFrom { get; init; }

    /// <summary>The highest.</summary>
    public int? ReadinessTo { get; init; }

    /// <summary>The last day on which an answer helps.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>NUTS codes in which a partner is sought.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>True where the owner stays unnamed.</summary>
    public bool IsAnonymous { get; init; } = true;
}

/// <summary>A checked need or offer.</summary>
public sealed record NeedProfile
{
    private const int LongestTitle = 150;
    private const int LongestText = 4_000;
    private const int MostRegions = 40;

    private NeedProfile()
    {
    }

    /// <summary>Which of the five types.</summary>
    public NeedType Type { get; private init; }

    /// <summary>Which way money flows.</summary>
    public MoneyDirection Money { get; private init; }

    /// <summary>At least one, each of at most 150 characters.</summary>
    public FreeTexts Title { get; private init; } = FreeTexts.None;

    /// <summary>Each of at most 4,000 characters.</summary>
    public FreeTexts Description { get; private init; } = FreeTexts.None;

    /// <summary>Each of at most 4,000 characters.</summary>
    public FreeTexts PartnerSought { get; private init; } = FreeTexts.None;

    /// <summary>1 to 9, not above <see cref="ReadinessTo"/>; null where none is asked.</summary>
    public int? ReadinessFrom { get; private init; }

    /// <summary>1 to 9; null where none is asked.</summary>
    public int? ReadinessTo { get; private init; }

    /// <summary>Not past when it was entered.</summary>
    public DateOnly? Deadline { get; private init; }

    /// <summary>Known codes; empty for anywhere.</summary>
    public IReadOnlyList<string> Regions { get; private init; } = [];

    /// <summary>Known codes.</summary>
    public IReadOnlyList<string> Languages { get; private init; } = [];

    /// <summary>Known tags.</summary>
    public IReadOnlyList<string> Tags { get; private init; } = [];

    /// <summary>True where the owner stays unnamed.</summary>
    public bool IsAnonymous { get; private init; }

    /// <summary>Checks an entry; throws all its problems at once.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    public static NeedProfile From(NeedEntry entry, DateTimeOffset now)
    {
        var problems = new FieldProblems();
        var profile = Read(entry, now, problems);
        problems.ThrowIfAny();
        return profile;
    }

    /// <summary>Checks an entry; the profile counts only where no problem was added.</summary>
    public static NeedProfile Read(NeedEntry entry, DateTimeOffset now, FieldProblems problems)
    {
        var profile = new NeedProfile
        {
            Type = entry.Type,
            Money = entry.Money ?? UsualMoney(entry.Type),
            Title = FreeTexts.Read(entry.Title, "title", LongestTitle, problems),
            Description = FreeTexts.Read(entry.Description, "description", LongestText, problems),
            PartnerSought = FreeTexts.Read(entry.PartnerSought, "partner_sought", LongestText, problems),
            ReadinessFrom = entry.ReadinessFrom,
            ReadinessTo = entry.ReadinessTo,
            Deadline = entry.Deadline,
            Regions = [.. entry.Regions.Take(MostRegions).Select(code => RegionText.Read(code, null, "regions", problems)?.Value).OfType<string>().Distinct()],
            Languages = LanguageCode.ReadAll(entry.Languages, "languages", problems),
            Tags = Tag.ReadAll(entry.Tags, "tags", problems),
            IsAnonymous = entry.IsAnonymous,
        };
        profile.Check(now, problems);
        return profile;
    }

    /// <summary>Which way money flows in most cases of a type.</summary>
    public static MoneyDirection UsualMoney(NeedType type) => type switch
    {
        NeedType.BusinessOffer or NeedType.TechnologyOffer => MoneyDirection.Receives,
        NeedType.BusinessRequest or NeedType.TechnologyRequest => MoneyDirection.Pays,
        _ => MoneyDirection.Shared,
    };

    private void Check(DateTimeOffset now, FieldProblems problems)
    {
        if (Title.Count == 0)
            problems.Add("title", "missing", "", Phrase.Of("fill this in"));
        if (ReadinessFrom is < 1 or > 9 || ReadinessTo is < 1 or > 9)
            problems.Add("readiness", "impossible-level", $"{ReadinessFrom}-{ReadinessTo}", Phrase.Of("technology readiness goes from 1 to 9"));
        else if (ReadinessFrom > ReadinessTo)
            problems.Add("readiness", "impossible-level", $"{ReadinessFrom}-{ReadinessTo}", Phrase.Of("the lowest level is above the highest"));
        if (Deadline < DateOnly.FromDateTime(now.UtcDateTime))
            problems.Add("deadline", "past-deadline", $"{Deadline:yyyy-MM-dd}", Phrase.Of("the day is over; give one ahead or leave it out"));
    }
}
