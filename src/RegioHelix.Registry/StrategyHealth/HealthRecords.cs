namespace RegioHelix.Registry.StrategyHealth;

/// <summary>A piece of evidence of a kept assessment.</summary>
public sealed class HealthEvidence : RegistryRecord
{
    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; internal set; }

    /// <summary>The name of the criterion.</summary>
    public string Criterion { get; internal set; } = "";

    /// <summary>What it is.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>Where it can be read; null where it is no page.</summary>
    public string? Link { get; internal set; }

    /// <summary>How it is filed; null where none is given.</summary>
    public string? Document { get; internal set; }

    /// <summary>The day it was made.</summary>
    public DateOnly Day { get; internal set; }

    /// <summary>Who looks after it; null where nobody is named.</summary>
    public string? Owner { get; internal set; }

    /// <summary>The last day on which it holds; null where it has none.</summary>
    public DateOnly? ExpiresOn { get; internal set; }

    /// <summary>What else is to be known; null for nothing.</summary>
    public string? Note { get; internal set; }

    /// <summary>From which day it no longer counts; null while it counts.</summary>
    public DateOnly? WithdrawnOn { get; internal set; }

    /// <summary>The expiry of which those who keep it were told; null while they were not.</summary>
    public DateOnly? ToldOfExpiry { get; internal set; }

    /// <summary>The record of an item.</summary>
    public static HealthEvidence From(Guid assessment, EvidenceItem item) => new()
    {
        Id = item.Id,
        AssessmentId = assessment,
        Criterion = item.Criterion,
        Title = item.Title,
        Link = item.Link,
        Document = item.Document,
        Day = item.Day,
        Owner = item.Owner,
        ExpiresOn = item.ExpiresOn,
        Note = item.Note,
        WithdrawnOn = item.WithdrawnOn,
    };

    /// <summary>The item.</summary>
    public EvidenceItem ToItem() => new(Id, Criterion, Title, Link, Document, Day, Owner, ExpiresOn, Note, WithdrawnOn);
}

/// <summary>A score of a kept assessment: one a question and day.</summary>
public sealed class HealthScore : RegistryRecord
{
    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; internal set; }

    /// <summary>The name of the question.</summary>
    public string Question { get; internal set; } = "";

    /// <summary>The day.</summary>
    public DateOnly Day { get; internal set; }

    /// <summary>0 to 5.</summary>
    public int Score { get; internal set; }

    /// <summary>Why; null only for a score of 0.</summary>
    public string? Reason { get; internal set; }

    /// <summary>What shows it; null where none is given.</summary>
    public string? Evidence { get; internal set; }

    /// <summary>The record of a mark.</summary>
    public static HealthScore From(Guid assessment, WheelMark mark)
    {
        var score = new HealthScore { AssessmentId = assessment, Question = mark.Question, Day = mark.Day };
        score.Change(mark);
        return score;
    }

    /// <summary>Takes over what was said later on the same day.</summary>
    public void Change(WheelMark mark) => (Score, Reason, Evidence) = (mark.Score, mark.Reason, mark.Evidence);

    /// <summary>The mark.</summary>
    public WheelMark ToMark() => new(Question, Day, Score, Reason, Evidence);
}
