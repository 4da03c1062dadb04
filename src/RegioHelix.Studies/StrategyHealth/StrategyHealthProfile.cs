using RegioHelix.Registry.StrategyHealth;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.StrategyHealth;

/// <summary>How healthy a region's smart specialisation strategy is on a day: the criteria of the enabling condition, the RIS3 wheel, and what to do next.</summary>
/// <param name="Title">What the strategy is called.</param>
/// <param name="Region">The region's code; empty for an invented one.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Period">The programming period.</param>
/// <param name="IsInvented">True for the example: nothing in it is real.</param>
/// <param name="Day">The day for which all of it is said.</param>
/// <param name="Since">The day with which the wheel is compared; null for none.</param>
/// <param name="Sentence">The answer in a sentence.</param>
/// <param name="Tally">How many criteria stand how.</param>
/// <param name="Criteria">Each criterion with its evidence, in their order; empty where the period has none.</param>
/// <param name="Wheel">The wheel.</param>
/// <param name="Next">What to do next, the most pressing first.</param>
/// <param name="Disclaimer">What this is not.</param>
public sealed record StrategyHealthProfile(
    string Title,
    string Region,
    LocalText RegionName,
    string Period,
    bool IsInvented,
    DateOnly Day,
    DateOnly? Since,
    LocalText Sentence,
    HealthTally Tally,
    IReadOnlyList<CriterionHealth> Criteria,
    HealthWheel Wheel,
    IReadOnlyList<HealthAdvice> Next,
    LocalText Disclaimer);

/// <summary>How many criteria stand how.</summary>
/// <param name="Fulfilled">Evidence counts.</param>
/// <param name="AtRisk">Evidence expired, is stale or is nobody's.</param>
/// <param name="Missing">No evidence.</param>
public sealed record HealthTally(int Fulfilled, int AtRisk, int Missing);

/// <summary>One criterion.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it asks.</param>
/// <param name="Proof">What would show it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Why">Why, in a sentence.</param>
/// <param name="StaleMonths">After how many months evidence without a last day is called stale.</param>
/// <param name="Article">The act and article.</param>
/// <param name="Mark">How well the text is founded here: V read, S secondary, M to be checked.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Evidence">Its evidence, what counts first.</param>
public sealed record CriterionHealth(
    int Number,
    string Name,
    LocalText Text,
    LocalText Proof,
    CriterionState State,
    LocalText Why,
    int StaleMonths,
    string Article,
    string Mark,
    string Source,
    IReadOnlyList<EvidenceLine> Evidence);

/// <summary>How a criterion stands.</summary>
public enum CriterionState
{
    /// <summary>There is evidence that counts, and none expired.</summary>
    Fulfilled,

    /// <summary>Evidence expired; or what there is is stale, or nobody looks after it.</summary>
    AtRisk,

    /// <summary>There is no evidence.</summary>
    Missing,
}

/// <summary>A piece of evidence on the day.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="AgeMonths">Its age in whole months; 0 where it was made later.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record EvidenceLine(EvidenceItem Item, EvidenceStanding Standing, int AgeMonths, LocalText Sentence);

/// <summary>How a piece of evidence stands on a day.</summary>
public enum EvidenceStanding
{
    /// <summary>It counts.</summary>
    InForce,

    /// <summary>It counts, and expires within sixty days.</summary>
    ExpiresSoon,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>It has no last day and is older than evidence of its criterion may get.</summary>
    Stale,

    /// <summary>Nobody is named who looks after it.</summary>
    Unowned,

    /// <summary>It was made after the day.</summary>
    Later,

    /// <summary>It was withdrawn by the day.</summary>
    Withdrawn,
}

/// <summary>Something to do.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Subject">The name of the criterion or question that it is about; empty for the whole wheel.</param>
/// <param name="Text">What.</param>
public sealed record HealthAdvice(HealthAdviceKind Kind, string Subject, LocalText Text);

/// <summary>Kinds of things to do, the most pressing first.</summary>
public enum HealthAdviceKind
{
    /// <summary>Renew or replace what expired.</summary>
    Expired,

    /// <summary>Find evidence where there is none.</summary>
    Missing,

    /// <summary>Renew what is stale.</summary>
    Stale,

    /// <summary>Name who looks after it.</summary>
    Unowned,

    /// <summary>Prepare what follows on what expires soon.</summary>
    ExpiresSoon,

    /// <summary>Work on the weakest questions of the wheel.</summary>
    Weak,

    /// <summary>Score what has no score.</summary>
    Unscored,

    /// <summary>Nothing is due.</summary>
    Nothing,
}
