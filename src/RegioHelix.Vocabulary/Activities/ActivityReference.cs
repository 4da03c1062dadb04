namespace RegioHelix.Vocabulary.Activities;

/// <summary>One activity of NACE Rev. 2 as the reference table knows it.</summary>
/// <param name="Code">Section letter, then digits, as Eurostat writes it (<c>C15</c>).</param>
/// <param name="Level">Section, division or group.</param>
/// <param name="Parent">The code one level up; empty for a section.</param>
/// <param name="English">The full label in English.</param>
/// <param name="Dutch">The full label in Dutch.</param>
/// <param name="ShortEnglish">A few words for charts and sentences, lower case unless a name (<c>leather and footwear</c>).</param>
/// <param name="ShortDutch">The same in Dutch (<c>leer en schoenen</c>).</param>
/// <param name="Reach">Traded, local or set aside.</param>
/// <param name="ReachNote">Why, in a few words, where the choice is not plain; else empty.</param>
/// <param name="DutchReachNote">The same in Dutch.</param>
public sealed record ActivityReference(
    string Code,
    ActivityLevel Level,
    string Parent,
    string English,
    string Dutch,
    string ShortEnglish,
    string ShortDutch,
    MarketReach Reach,
    string ReachNote,
    string DutchReachNote = "");
