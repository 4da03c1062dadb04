using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Needs;

/// <summary>A need or an offer as an actor may see it: without its owner where the owner is not to be known.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its public name.</param>
/// <param name="Version">Its version, to change it by.</param>
/// <param name="Type">Which of the five types.</param>
/// <param name="Money">Which way money flows.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">What is needed or offered.</param>
/// <param name="PartnerSought">Whom it looks for.</param>
/// <param name="ReadinessFrom">The lowest technology readiness level; null where none is asked.</param>
/// <param name="ReadinessTo">The highest; null where none is asked.</param>
/// <param name="Deadline">The last day; null where there is none.</param>
/// <param name="Regions">Where a partner is sought; empty for anywhere.</param>
/// <param name="Languages">Languages to work in.</param>
/// <param name="Tags">What it is about, <c>SCHEME:CODE</c>.</param>
/// <param name="Status">Where it is.</param>
/// <param name="PublishedAt">UTC; null for a draft.</param>
/// <param name="ExpiresAt">UTC; null for a draft.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Owner">Whose it is; null where that is not to be known.</param>
public sealed record ShownNeed(
    Guid Id,
    string Slug,
    int Version,
    NeedType Type,
    MoneyDirection Money,
    FreeTexts Title,
    FreeTexts Description,
    FreeTexts PartnerSought,
    int? ReadinessFrom,
    int? ReadinessTo,
    DateOnly? Deadline,
    IReadOnlyList<string> Regions,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Tags,
    NeedStatus Status,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? ExpiresAt,
    RecordOrigin Origin,
    Organisation? Owner);

/// <summary>Which published needs and offers to list. What is left out does not narrow.</summary>
public sealed record NeedFilter
{
    /// <summary>Of one type.</summary>
    public NeedType? Type { get; init; }

    /// <summary>With a tag, <c>SCHEME:CODE</c>.</summary>
    public string? Tag { get; init; }

    /// <summary>What a tag of theirs begins with, any of these. Empty does not narrow.</summary>
    public IReadOnlyList<string> TagsBeginning { get; init; } = [];

    /// <summary>With this language among those to work in, ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>A technology readiness level, 1 to 9, that fits; where none is asked every one does.</summary>
    public int? Readiness { get; init; }

    /// <summary>Of one organisation: those alone that name it. An anonymous one is never found by its owner.</summary>
    public Guid? Owner { get; init; }

    /// <summary>How many to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give at most, 1 to 200.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>How many published needs and offers there are.</summary>
/// <param name="Total">How many.</param>
/// <param name="Invented">How many of them the generator made.</param>
public sealed record NeedTally(int Total, int Invented);
