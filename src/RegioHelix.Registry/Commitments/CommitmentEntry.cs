using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Commitments;

/// <summary>What a form says about a commitment, unchecked. Days are written <c>2026-11-26</c>.</summary>
public sealed record CommitmentEntry
{
    private const int LongestWhat = 500;

    /// <summary>The slug of the organisation of the actor's.</summary>
    public string Own { get; init; } = "";

    /// <summary>True where the own organisation promised; false where the other did.</summary>
    public bool OwnGives { get; init; } = true;

    /// <summary>The other side: a slug, or a name; who promised must be registered.</summary>
    public string Other { get; init; } = "";

    /// <summary>What was promised.</summary>
    public string What { get; init; } = "";

    /// <summary>By when.</summary>
    public string DueOn { get; init; } = "";

    /// <summary>The kind of occasion.</summary>
    public OccasionKind Occasion { get; init; } = OccasionKind.Other;

    /// <summary>What the occasion is called.</summary>
    public string OccasionName { get; init; } = "";

    /// <summary>Where the occasion can be read.</summary>
    public string OccasionLink { get; init; } = "";

    /// <summary>The day of the occasion.</summary>
    public string PromisedOn { get; init; } = "";

    /// <summary>True where the actor answers for it.</summary>
    public bool IsMine { get; init; }

    /// <summary>Checks it into a commitment; adds what is wrong.</summary>
    internal void ReadInto(Commitment commitment, FieldProblems problems)
    {
        commitment.What = PlainText.ReadRequiredLine(What, "what", LongestWhat, problems);
        commitment.DueOn = DayText.ReadRequired(DueOn, "due_on", problems) ?? default;
        commitment.Occasion = Occasion;
        commitment.OccasionName = PlainText.ReadLine(OccasionName, "occasion_name", 200, problems);
        commitment.OccasionLink = Link(problems);
        commitment.PromisedOn = DayText.Read(PromisedOn, "promised_on", problems);
        if (commitment.PromisedOn > commitment.DueOn && commitment.DueOn != default)
            problems.Add("due_on", "dates-reversed", DueOn, Phrase.Of("the last day lies before the first; swap them"));
    }

    private string? Link(FieldProblems problems)
    {
        // A page of this site, whatever the site is called: a path and nothing that leads elsewhere.
        if (PlainText.ReadLine(OccasionLink, "occasion_link", 300, problems) is { } path && path[0] == '/' && path is not ['/', '/' or '\\', ..])
            return path;
        return WebAddress.Read(OccasionLink, "occasion_link", problems);
    }
}
