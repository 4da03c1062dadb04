using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Importing;

/// <summary>What an import of a list of people would do, without doing it.</summary>
/// <param name="Positions">The column of each field, from 0.</param>
/// <param name="Rows">Each row.</param>
public sealed record PersonRosterPreview(IReadOnlyDictionary<string, int> Positions, IReadOnlyList<PreviewedPerson> Rows)
{
    /// <summary>How many would be added.</summary>
    public int Added => Rows.Count(row => row.Known is null && row.RepeatsLine is null);

    /// <summary>How many are known, or stand twice in the list.</summary>
    public int KnownAlready => Rows.Count - Added;
}

/// <summary>One row of a preview.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Profile">What it says, checked.</param>
/// <param name="Organisation">The organisation in which the person gets a place; null for none.</param>
/// <param name="Title">What the person does there; null where nothing is said.</param>
/// <param name="Source">Where the data come from.</param>
/// <param name="Suggestions">People whom it may be, the surest first.</param>
/// <param name="RepeatsLine">The earlier line of the same list that holds the same person; null for none.</param>
public sealed record PreviewedPerson(long Line, PersonProfile Profile, Guid? Organisation, string? Title, string Source, IReadOnlyList<PersonSuggestion> Suggestions, long? RepeatsLine)
{
    /// <summary>The person whom it is taken for; null where it is taken as new.</summary>
    public PersonSuggestion? Known => Suggestions.FirstOrDefault(suggestion => suggestion.Reason is PersonLikeness.SameMail or PersonLikeness.SameNameThere);
}

/// <summary>A person whom a row of a list may be.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name as it is held.</param>
/// <param name="Reason">Why.</param>
public sealed record PersonSuggestion(Guid Id, string Name, PersonLikeness Reason);

/// <summary>Why two entries may be the same person.</summary>
public enum PersonLikeness
{
    /// <summary>The same mail address.</summary>
    SameMail,

    /// <summary>The same name but for spelling and order, in the same organisation, and no other address is held.</summary>
    SameNameThere,

    /// <summary>A name there that differs by a few letters, or the same with another address: a suggestion, never taken by itself.</summary>
    SimilarNameThere,
}
