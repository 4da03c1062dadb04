using RegioHelix.Registry.Partnerships;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Which partnerships to list. What is left out does not narrow.</summary>
public sealed record PartnershipQuestion
{
    /// <summary>Words of its title, mission, goal or members.</summary>
    public string? Text { get; init; }

    /// <summary>The stage.</summary>
    public PartnershipStage? Stage { get; init; }

    /// <summary>A region among its members: a NUTS code, or the beginning of one.</summary>
    public string? Region { get; init; }

    /// <summary>An activity or theme that it is about, as <c>C28</c> or <c>theme:agrofood</c>.</summary>
    public string? For { get; init; }
}

/// <summary>Partnerships by their stage: the study behind <c>/partnerships</c>.</summary>
/// <param name="Sentence">What the page says first.</param>
/// <param name="All">How many there are that the reader may see.</param>
/// <param name="Lines">Those asked for.</param>
public sealed record PartnershipList(LocalText Sentence, int All, IReadOnlyList<PartnershipLine> Lines);

/// <summary>A partnership on the list.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Mission">What it is for.</param>
/// <param name="IsInvented">True where it was made up.</param>
/// <param name="IsPublished">Whether everybody sees it.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="StageSince">Since when.</param>
/// <param name="Goal">Its end goal; null where nobody said.</param>
/// <param name="GoalOn">The goal's day; null where nobody said.</param>
/// <param name="Scope">The activities and themes that it is about.</param>
/// <param name="Members">How many members.</param>
/// <param name="Regions">The regions of its members.</param>
/// <param name="Health">How it does, in a word.</param>
/// <param name="HealthSentence">The same in a sentence.</param>
/// <param name="Missing">The activities that no member has; none where it cannot be told.</param>
/// <param name="IsSimulated">True where <paramref name="Missing"/> rests on simulated figures.</param>
public sealed record PartnershipLine(
    string Slug,
    LocalText Title,
    LocalText Mission,
    bool IsInvented,
    bool IsPublished,
    PartnershipStage Stage,
    DateOnly StageSince,
    LocalText? Goal,
    DateOnly? GoalOn,
    IReadOnlyList<ActivityName> Scope,
    int Members,
    IReadOnlyList<string> Regions,
    BoardStanding Health,
    LocalText HealthSentence,
    IReadOnlyList<ActivityName> Missing,
    bool IsSimulated);
