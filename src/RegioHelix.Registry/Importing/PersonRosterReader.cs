using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>A checked row of a list of people.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Profile">What it says of the person; the mail address is there.</param>
/// <param name="Organisation">The organisation in which the person has a place; null for none.</param>
/// <param name="Title">What the person does there; null where nothing is said.</param>
/// <param name="Source">Where the data come from.</param>
internal sealed record PersonRow(long Line, PersonProfile Profile, Guid? Organisation, string? Title, string Source);

/// <summary>Reads rows of a list of people; what is wrong is named by file, line and column.</summary>
internal sealed class PersonRosterReader(Roster roster, RosterColumns columns, PlacesForPeople places, string? usualSource)
{
    private const int MostProblems = 200;
    private const int LongestTitle = 120;
    private const int LongestSource = 200;

    /// <summary>Reads all rows; throws all their problems at once, up to 200.</summary>
    public IReadOnlyList<PersonRow> Read()
    {
        var (read, problems) = (new List<PersonRow>(), new List<Problem>());
        foreach (var row in roster.Rows.TakeWhile(_ => problems.Count < MostProblems))
        {
            var found = new FieldProblems(roster.File, row.Line) { Columns = columns.Places };
            read.Add(Read(row, found));
            problems.AddRange(found.Problems);
        }
        return problems.Count == 0 ? read : throw new ProblemsException(problems);
    }

    private PersonRow Read(RosterRow row, FieldProblems problems)
    {
        var (headline, language) = (columns.Get(row, "headline"), columns.Get(row, "headline_language"));
        var mail = columns.Get(row, "mail");
        if (mail.Length == 0)
            problems.Add("mail", "missing", "", Phrase.Of("give the mail address: who is entered by somebody else must be told of it"));
        var profile = PersonProfile.Read(
            new PersonEntry
            {
                Name = Name(row),
                Mail = mail,
                Languages = columns.Get(row, "languages").Split([';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Headline = headline.Length == 0 ? [] : [new FreeText(language.Length == 0 ? "en" : language, headline)],
            },
            problems);
        return new(row.Line, profile, Organisation(row, problems), PlainText.ReadLine(columns.Get(row, "role"), "role", LongestTitle, problems), Source(row, problems));
    }

    // Not put together where a part is far too long: it is refused by its length alone.
    private string Name(RosterRow row)
    {
        if (columns.Get(row, "name") is { Length: > 0 } whole)
            return whole;
        string[] parts = [columns.Get(row, "given_name"), columns.Get(row, "family_name")];
        return parts.FirstOrDefault(part => part.Length > PersonProfile.LongestName) ?? string.Join(' ', parts).Trim();
    }

    private string Source(RosterRow row, FieldProblems problems)
    {
        var said = columns.Get(row, "source") is { Length: > 0 } own ? own : usualSource;
        if (string.IsNullOrWhiteSpace(said))
            problems.Add("source", "missing", "", Phrase.Of("say where you have the data from, in a column or once for the whole list: the person is told"));
        return PlainText.ReadLine(said, "source", LongestSource, problems) ?? "";
    }

    private Guid? Organisation(RosterRow row, FieldProblems problems)
    {
        if (columns.Get(row, "organisation") is not { Length: > 0 } given || PlainText.ReadLine(given, "organisation", LongestSource, problems) is not { } name)
            return null;
        var found = places.Find(name);
        if (found.Count == 0)
            problems.Add("organisation", "unknown-organisation", name, Phrase.Of("no organisation in which you may give places has this name; take it in first, or leave the cell empty"));
        if (found.Count > 1)
            problems.Add("organisation", "ambiguous-organisation", name, Phrase.Of("several organisations have this name; give the name in the address of its page instead"));
        return found is [var one] ? one : null;
    }
}
