using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Needs;

/// <summary>A need or an offer in a list. Nothing in it tells whose an anonymous one is, and no person is in it.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Type">Which of the five types.</param>
/// <param name="Money">Which way money flows.</param>
/// <param name="Title">What it is about, each text with its language.</param>
/// <param name="ReadinessFrom">The lowest technology readiness level, 1 to 9; null where none is asked.</param>
/// <param name="ReadinessTo">The highest; null where none is asked.</param>
/// <param name="Deadline">The last day on which an answer helps; null where there is none.</param>
/// <param name="IsOver">True where that day is past.</param>
/// <param name="Regions">Where a partner is sought; empty for anywhere.</param>
/// <param name="Languages">Languages to work in, ISO 639-1.</param>
/// <param name="Activities">What it is about, by NACE.</param>
/// <param name="Topics">What it is about, by other classifications.</param>
/// <param name="Owner">Whose it is; null where the owner is named once both sides agree.</param>
/// <param name="PublishedAt">UTC.</param>
/// <param name="ExpiresAt">When it lapses unless renewed. UTC.</param>
/// <param name="IsInvented">True where the generator made it: nobody waits for an answer.</param>
public sealed record NeedLine(
    string Slug,
    NeedType Type,
    MoneyDirection Money,
    FreeTexts Title,
    int? ReadinessFrom,
    int? ReadinessTo,
    DateOnly? Deadline,
    bool IsOver,
    IReadOnlyList<OrganisationPlace> Regions,
    IReadOnlyList<string> Languages,
    IReadOnlyList<Topic> Activities,
    IReadOnlyList<Topic> Topics,
    OrganisationLine? Owner,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? ExpiresAt,
    bool IsInvented);

/// <summary>A need or an offer as anybody may read it.</summary>
/// <param name="Sentence">What it is and whose; before it that it is invented, where it is.</param>
/// <param name="Line">What a list says of it.</param>
/// <param name="Description">What is needed or offered, each text with its language.</param>
/// <param name="PartnerSought">Whom it looks for.</param>
public sealed record PublicNeed(LocalText Sentence, NeedLine Line, FreeTexts Description, FreeTexts PartnerSought);

/// <summary>Which needs and offers are asked for. What is left out does not narrow.</summary>
public sealed record NeedQuestion
{
    /// <summary>Of one type.</summary>
    public NeedType? Type { get; init; }

    /// <summary>The code of an activity; its parts are found with it.</summary>
    public string? Activity { get; init; }

    /// <summary>The slug of a theme.</summary>
    public string? Theme { get; init; }

    /// <summary>A language to work in, ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>A technology readiness level that fits, 1 to 9.</summary>
    public int? Readiness { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True where something narrows.</summary>
    public bool IsNarrowed => Type is not null || Activity is not null || Theme is not null || Language is not null || Readiness is not null;
}

/// <summary>One page of the published needs and offers that were asked for.</summary>
/// <param name="Sentence">How many there are, and how many are invented.</param>
/// <param name="Found">How many were found, on all pages.</param>
/// <param name="Published">How many are published at all.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are; 0 where nothing was found.</param>
/// <param name="Needs">Those of the page, the newest first.</param>
public sealed record NeedList(LocalText Sentence, int Found, int Published, int Page, int Pages, IReadOnlyList<NeedLine> Needs);
