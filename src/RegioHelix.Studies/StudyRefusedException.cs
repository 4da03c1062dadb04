using RegioHelix.Studies.Search;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies;

/// <summary>Why a study has no answer.</summary>
public enum RefusalReason
{
    /// <summary>No region, activity, dataset or method of that name: HTTP 404.</summary>
    Unknown,

    /// <summary>Known, but not in what is loaded (another year, another level, not covered): HTTP 404.</summary>
    NotLoaded,

    /// <summary>Loaded, but its file is damaged and no former one is whole: HTTP 503.</summary>
    Unreadable,

    /// <summary>The switches do not go together or cannot be read: HTTP 400.</summary>
    BadSettings,
}

/// <summary>A study cannot answer; says why and what would work. Exit code 1.</summary>
public sealed class StudyRefusedException : Exception
{
    /// <summary>Makes the refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="explanation">In a sentence or two, with what to do.</param>
    /// <param name="suggestions">What was perhaps meant; empty for none.</param>
    /// <param name="offers">Switches with which the same question has an answer, the nearest first; empty for none.</param>
    public StudyRefusedException(RefusalReason reason, LocalText explanation, IReadOnlyList<SearchHit>? suggestions = null, IReadOnlyList<SwitchOffer>? offers = null)
        : base(explanation.English)
    {
        Reason = reason;
        Explanation = explanation;
        Suggestions = suggestions ?? [];
        Offers = offers ?? [];
    }

    /// <summary>The refusal of switches or of a form, in a sentence that says what to do.</summary>
    public static StudyRefusedException OfSettings(string english, string dutch) => new(RefusalReason.BadSettings, new LocalText(english, dutch));

    /// <summary>Why.</summary>
    public RefusalReason Reason { get; }

    /// <summary>In a sentence or two.</summary>
    public LocalText Explanation { get; }

    /// <summary>What was perhaps meant.</summary>
    public IReadOnlyList<SearchHit> Suggestions { get; }

    /// <summary>Switches with which the same question has an answer.</summary>
    public IReadOnlyList<SwitchOffer> Offers { get; }
}

/// <summary>A switch with which a refused question has an answer.</summary>
/// <param name="Switch">The switch's name in an address.</param>
/// <param name="Value">Its value there; null to leave it out.</param>
public sealed record SwitchOffer(string Switch, string? Value);
