using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.StrategyHealth;

/// <summary>What shows that a criterion is met, checked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Title">What it is.</param>
/// <param name="Link">Where it can be read; null where it is no page.</param>
/// <param name="Document">How it is filed: a number, a decision, a register; null where none is given.</param>
/// <param name="Day">The day it was made.</param>
/// <param name="Owner">Who looks after it: a role or an organisation; null where nobody is named.</param>
/// <param name="ExpiresOn">The last day on which it holds; null where it has none.</param>
/// <param name="Note">What else is to be known; null for nothing.</param>
/// <param name="WithdrawnOn">From which day it no longer counts, replaced or withdrawn; null while it counts.</param>
public sealed record EvidenceItem(
    Guid Id,
    string Criterion,
    string Title,
    string? Link,
    string? Document,
    DateOnly Day,
    string? Owner,
    DateOnly? ExpiresOn,
    string? Note,
    DateOnly? WithdrawnOn = null)
{
    private const int LongestNote = 1_000;

    /// <summary>Checks an entry.</summary>
    /// <param name="entry">What was filled in.</param>
    /// <param name="criteria">The names of the criteria that there are.</param>
    /// <param name="today">The day; what is dated later was not made yet.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">All that is wrong with it.</exception>
    public static EvidenceItem From(EvidenceEntry entry, IReadOnlyCollection<string> criteria, DateOnly today)
    {
        var problems = new FieldProblems();
        if (!criteria.Contains(entry.Criterion))
            problems.Add("criterion", "unknown-choice", entry.Criterion.Length > 60 ? "" : entry.Criterion, Phrase.Of("choose one of the list"));
        var title = PlainText.ReadRequiredLine(entry.Title, "evidence", 200, problems);
        var link = WebAddress.Read(entry.Link, "link", problems);
        var document = PlainText.ReadLine(entry.Document, "document", 200, problems);
        if (problems.Problems.Count == 0 && link is null && document is null)
            problems.Add("document", "missing", "", Phrase.Of("say where it can be seen: a link, or how the document is filed"));
        var day = DayText.ReadRequired(entry.Day, "made_on", problems);
        if (day > today)
            problems.Add("made_on", "in-the-future", entry.Day, Phrase.Of("evidence exists already; give the day on which it was made"));
        var expires = DayText.Read(entry.ExpiresOn, "expires_on", problems);
        if (expires < day)
            problems.Add("expires_on", "dates-reversed", entry.ExpiresOn, Phrase.Of("the last day lies before the first; swap them"));
        var owner = PlainText.ReadLine(entry.Owner, "owner", 150, problems);
        var note = PlainText.ReadLines(entry.Note, "note", LongestNote, problems);
        problems.ThrowIfAny();
        return new(Guid.CreateVersion7(), entry.Criterion, title, link, document, day!.Value, owner, expires, note);
    }
}

/// <summary>What a form says about a piece of evidence, unchecked. Days are written <c>2026-11-26</c>.</summary>
/// <param name="Criterion">The name of the criterion.</param>
/// <param name="Title">What it is.</param>
/// <param name="Link">Where it can be read.</param>
/// <param name="Document">How it is filed.</param>
/// <param name="Day">The day it was made.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="ExpiresOn">The last day on which it holds.</param>
/// <param name="Note">What else is to be known.</param>
public sealed record EvidenceEntry(string Criterion, string Title, string Link, string Document, string Day, string Owner, string ExpiresOn, string Note);
