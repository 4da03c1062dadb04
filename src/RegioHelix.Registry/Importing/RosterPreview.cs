using RegioHelix.Registry.Organisations;

namespace RegioHelix.Registry.Importing;

/// <summary>What an import of a list would do, without doing it.</summary>
/// <param name="Positions">The column of each field, from 0.</param>
/// <param name="Rows">Each row.</param>
public sealed record RosterPreview(IReadOnlyDictionary<string, int> Positions, IReadOnlyList<PreviewedRow> Rows)
{
    /// <summary>How many would be added.</summary>
    public int Added => Rows.Count(row => row.Known is null && row.RepeatsLine is null);

    /// <summary>How many are known, or stand twice in the list.</summary>
    public int KnownAlready => Rows.Count - Added;
}

/// <summary>One row of a preview.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Profile">What it says, checked.</param>
/// <param name="Suggestions">Organisations that it may be, the surest first.</param>
/// <param name="RepeatsLine">The earlier line of the same list that holds the same organisation; null for none.</param>
/// <param name="MayLieIn">The regions of which somebody must say which, because the town's name is of several; empty where there is nothing to say.</param>
public sealed record PreviewedRow(long Line, OrganisationProfile Profile, IReadOnlyList<DuplicateSuggestion> Suggestions, long? RepeatsLine, IReadOnlyList<string> MayLieIn)
{
    /// <summary>The organisation that it is taken for unless somebody says otherwise; null where it is taken as new.</summary>
    public DuplicateSuggestion? Known => Suggestions.FirstOrDefault(suggestion => suggestion.Reason is DuplicateReason.SameDomain or DuplicateReason.SameName);
}

/// <summary>An organisation that a row of a list may be.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Slug">Its public name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why.</param>
public sealed record DuplicateSuggestion(Guid Id, string Slug, string Name, DuplicateReason Reason);

/// <summary>Why two entries may be the same organisation.</summary>
public enum DuplicateReason
{
    /// <summary>Their web sites have the same domain.</summary>
    SameDomain,

    /// <summary>Their names are the same but for spelling and legal form, and their countries do not differ.</summary>
    SameName,

    /// <summary>Their names differ by a few letters: a suggestion, never taken by itself.</summary>
    SimilarName,
}
