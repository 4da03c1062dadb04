using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Recommendations;

/// <summary>What a form says about a recommendation, unchecked. Days are written <c>2026-11-26</c>.</summary>
public sealed record RecommendationEntry
{
    private const int LongestConclusion = 4_000;

    /// <summary>The group that concluded it.</summary>
    public string GroupName { get; init; } = "";

    /// <summary>What is recommended.</summary>
    public string Title { get; init; } = "";

    /// <summary>What the group concluded.</summary>
    public string Conclusion { get; init; } = "";

    /// <summary>The language of the two.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The organisation that follows it: its slug, or its name.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Whom it addresses.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>By when an answer is hoped for.</summary>
    public string DueOn { get; init; } = "";

    /// <summary>Checks it into a recommendation; adds what is wrong.</summary>
    internal void ReadInto(Recommendation one, FieldProblems problems)
    {
        one.GroupName = PlainText.ReadLine(GroupName, "group_name", 200, problems);
        one.Title = PlainText.ReadRequiredLine(Title, "recommendation_title", 300, problems);
        one.Conclusion = PlainText.ReadLines(Conclusion, "conclusion", LongestConclusion, problems);
        one.Language = LanguageCode.Read(Language, "language", problems) ?? "en";
        one.Addressee = PlainText.ReadRequiredLine(Addressee, "addressee", 200, problems);
        one.DueOn = DayText.ReadRequired(DueOn, "due_on", problems) ?? default;
    }
}

/// <summary>What a form says about a decision, unchecked.</summary>
public sealed record DecisionEntry
{
    /// <summary>What was decided; open takes a decision back.</summary>
    public RecommendationStatus Status { get; init; }

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>When.</summary>
    public string DecidedOn { get; init; } = "";

    /// <summary>Where it can be read.</summary>
    public string DocumentLink { get; init; } = "";

    /// <summary>Checks it into a recommendation; adds what is wrong. What is rejected, or adopted in part, has a reason.</summary>
    internal void ReadInto(Recommendation one, DateOnly today, FieldProblems problems)
    {
        one.Status = Status;
        if (Status == RecommendationStatus.Open)
        {
            (one.Reason, one.DecidedBy, one.DecidedOn, one.DocumentLink) = (null, null, null, null);
            return;
        }
        one.Reason = Status == RecommendationStatus.Adopted ? PlainText.ReadLine(Reason, "reason", 1_000, problems) : PlainText.ReadRequiredLine(Reason, "reason", 1_000, problems);
        one.DecidedBy = PlainText.ReadRequiredLine(DecidedBy, "decided_by", 200, problems);
        one.DecidedOn = DayText.ReadRequired(DecidedOn, "decided_on", problems);
        one.DocumentLink = WebAddress.Read(DocumentLink, "document_link", problems);
        if (one.DecidedOn > today)
            problems.Add("decided_on", "future-day", DecidedOn, Vocabulary.Texts.Phrase.Of("the day lies ahead; give the day of the decision"));
    }
}
