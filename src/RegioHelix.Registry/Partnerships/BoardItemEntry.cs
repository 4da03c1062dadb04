using System.Globalization;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>What a form says about something on the board, unchecked. What its kind does not have is not looked at.</summary>
public sealed record BoardItemEntry
{
    /// <summary>What it says.</summary>
    public string Title { get; init; } = "";

    /// <summary>The member that answers for it.</summary>
    public Guid? Owner { get; init; }

    /// <summary>By when, or when.</summary>
    public string On { get; init; } = "";

    /// <summary>When it was done.</summary>
    public string DoneOn { get; init; } = "";

    /// <summary>Where it can be read.</summary>
    public string Link { get; init; } = "";

    /// <summary>Activities and themes.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>How likely, 1 to 3.</summary>
    public string Likelihood { get; init; } = "";

    /// <summary>How bad, 1 to 3.</summary>
    public string Impact { get; init; } = "";

    /// <summary>What is done about it.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The money.</summary>
    public string Amount { get; init; } = "";

    /// <summary>Its currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Where it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Checks it into an item of its kind; adds what is wrong.</summary>
    internal void ReadInto(BoardItem item, IReadOnlyCollection<Guid> members, DateOnly today, FieldProblems problems)
    {
        item.Title = PlainText.ReadRequiredLine(Title, "title", 300, problems);
        item.On = item.Kind == BoardItemKind.Risk ? null : DayText.ReadRequired(On, "on", problems);
        item.Link = ReadLink(Link, problems);
        item.OwnerId = Owner;
        if (Owner is { } owner && !members.Contains(owner))
            problems.Add("owner", "unknown-choice", "", Phrase.Of("choose one of the list"));
        if (Owner is null && item.Kind is BoardItemKind.Action or BoardItemKind.Investment)
            problems.Add("owner", "missing", "", Phrase.Of("choose the member that answers for it; add members first"));
        if (item.Kind is BoardItemKind.Milestone or BoardItemKind.Action or BoardItemKind.Risk)
            ReadDone(item, today, problems);
        if (item.Kind is BoardItemKind.Action or BoardItemKind.Outcome)
            item.Activities = ScopePart.ReadAll(Activities, "activities", problems);
        if (item.Kind == BoardItemKind.Risk)
            (item.Likelihood, item.Impact, item.Answer) = (ReadStep(Likelihood, "likelihood", problems), ReadStep(Impact, "impact", problems), PlainText.ReadRequiredLine(Answer, "answer", 500, problems));
        if (item.Kind == BoardItemKind.Investment)
            ReadMoney(item, problems);
        if (item is { Kind: BoardItemKind.Document, Link: null } && string.IsNullOrWhiteSpace(Link))
            problems.Add("link", "missing", "", Phrase.Of("say where the document can be read"));
        if (item.Kind == BoardItemKind.Outcome && item.On > today)
            problems.Add("on", "in-the-future", On, Phrase.Of("an outcome has happened; give the day of the event"));
    }

    /// <summary>Reads a page of this site, or a web address; null where it is blank or has a problem.</summary>
    internal static string? ReadLink(string link, FieldProblems problems) =>
        // A path and nothing that leads elsewhere, whatever the site is called.
        link.Trim() is ['/', ..] path && path is not ['/', '/' or '\\', ..] ? PlainText.ReadLine(path, "link", 300, problems) : WebAddress.Read(link, "link", problems);

    private void ReadDone(BoardItem item, DateOnly today, FieldProblems problems)
    {
        item.DoneOn = DayText.Read(DoneOn, "done_on", problems);
        if (item.DoneOn > today)
            problems.Add("done_on", "in-the-future", DoneOn, Phrase.Of("what is done was done today or before"));
    }

    private void ReadMoney(BoardItem item, FieldProblems problems)
    {
        item.Amount = EuroText.Read(Amount, "amount", problems);
        if (string.IsNullOrWhiteSpace(Amount))
            problems.Add("amount", "missing", "", Phrase.Of("fill this in"));
        item.Currency = string.IsNullOrWhiteSpace(Currency) ? "EUR" : Currency.Trim().ToUpperInvariant();
        if (item.Currency.Length != 3 || !item.Currency.All(char.IsAsciiLetterUpper))
            problems.Add("currency", "unknown-currency", item.Currency, Phrase.Of("give a currency by its three letters, such as EUR or SEK"));
        item.Source = PlainText.ReadRequiredLine(Source, "source", 200, problems);
    }

    private static int? ReadStep(string given, string field, FieldProblems problems)
    {
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var step) && step is >= 1 and <= 3)
            return step;
        problems.Add(field, "unknown-choice", given, Phrase.Of("choose one of the list"));
        return null;
    }
}
