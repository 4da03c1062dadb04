using System.Text.Json.Serialization;
using RegioHelix.Registry.Texts;
using RegioHelix.Studies.Organisations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Practices;

/// <summary>A story in a list. No person is in it.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Title">What it is called, each text with its language.</param>
/// <param name="Done">What was done.</param>
/// <param name="Places">Where.</param>
/// <param name="Activities">What it is about, by NACE.</param>
/// <param name="Topics">What it is about, by other classifications.</param>
/// <param name="FromYear">The year it began; null where unknown.</param>
/// <param name="Sources">How many sources it names.</param>
/// <param name="IsInvented">True where the generator made it: it never happened.</param>
/// <param name="Fit">How alike the place is to a region that was asked about; null where none was.</param>
public sealed record PracticeLine(
    string Slug,
    FreeTexts Title,
    FreeTexts Done,
    IReadOnlyList<OrganisationPlace> Places,
    IReadOnlyList<Topic> Activities,
    IReadOnlyList<Topic> Topics,
    int? FromYear,
    int Sources,
    bool IsInvented,
    PracticeFit? Fit);

/// <summary>Would it fit us? How alike the structures of jobs are; not whether it would work.</summary>
/// <param name="State">Whether it can be told.</param>
/// <param name="Peer">Of the regions of the story the one most alike, with the reasons; null where it cannot be told, and where it is the region itself.</param>
/// <param name="Rank">Its place among all compared regions, 1 the most alike; null likewise.</param>
/// <param name="Compared">How many regions are compared.</param>
public sealed record PracticeFit(PracticeFitState State, PeerLine? Peer, int? Rank, int Compared)
{
    /// <summary>What lists are ordered by: the region itself first, what cannot be told last.</summary>
    internal double Order => State == PracticeFitState.Here ? 2 : Peer?.Similarity ?? -1;
}

/// <summary>Whether the fit of a story can be told.</summary>
public enum PracticeFitState
{
    /// <summary>It happened in the region itself.</summary>
    Here,

    /// <summary>The two structures were compared.</summary>
    Compared,

    /// <summary>Too little of the story's regions is published or loaded.</summary>
    NotPublished,

    /// <summary>The story names no region.</summary>
    NoPlace,
}

/// <summary>A story as anybody may read it. What is empty is not known.</summary>
/// <param name="Sentence">Where, when, and what it rests on.</param>
/// <param name="Line">What a list says of it.</param>
/// <param name="Context">Where it began from.</param>
/// <param name="Worked">What worked.</param>
/// <param name="Failed">What failed.</param>
/// <param name="Means">Money and partners.</param>
/// <param name="Evidence">What shows that it worked.</param>
/// <param name="NotKnown">What is not known about it.</param>
/// <param name="Sources">Where it can be checked.</param>
/// <param name="Teller">The published organisation that tells it and is to be asked; null where it is told from sources.</param>
/// <param name="AskedFor">The region whose fit is told; null where none was asked for.</param>
/// <param name="Provenance">Where the figures of the fit come from; null likewise.</param>
public sealed record PublicPractice(
    LocalText Sentence,
    PracticeLine Line,
    FreeTexts Context,
    FreeTexts Worked,
    FreeTexts Failed,
    FreeTexts Means,
    FreeTexts Evidence,
    FreeTexts NotKnown,
    IReadOnlyList<string> Sources,
    OrganisationLine? Teller,
    RegionIdentity? AskedFor,
    FigureProvenance? Provenance)
{
    /// <summary>Whom to ask there, where that person wants to be named. For the page alone.</summary>
    [JsonIgnore]
    public NamedPerson? Contact { get; init; }
}

/// <summary>Which stories are asked for. What is left out does not narrow.</summary>
public sealed record PracticeQuestion
{
    /// <summary>Words that stand in it.</summary>
    public string? Text { get; init; }

    /// <summary>The slug of a theme, or a class of a classification that stories carry (<c>nanotechnology</c>).</summary>
    public string? Theme { get; init; }

    /// <summary>The region that asks whether they would fit; a NUTS code or a territory.</summary>
    public string? Region { get; init; }

    /// <summary>True where something narrows.</summary>
    public bool IsNarrowed => Text is not null || Theme is not null;
}

/// <summary>The published stories that were asked for.</summary>
/// <param name="Sentence">How many, and which would fit best where a region asks.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Published">How many are published at all.</param>
/// <param name="AskedFor">The region that asks; null where none does.</param>
/// <param name="Provenance">Where the figures of the fit come from; null likewise.</param>
/// <param name="Topics">What stories are about: what can be asked for as a theme.</param>
/// <param name="Practices">The stories: by fit where a region asks, else by their titles.</param>
public sealed record PracticeList(
    LocalText Sentence,
    int Found,
    int Published,
    RegionIdentity? AskedFor,
    FigureProvenance? Provenance,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<PracticeLine> Practices);
