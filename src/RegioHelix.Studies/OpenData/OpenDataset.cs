using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.OpenData;

/// <summary>Everything that this installation gives to anybody.</summary>
/// <param name="Sentence">What there is.</param>
/// <param name="Day">The day on which the lists were looked at.</param>
/// <param name="Datasets">Figures first, then the registry's lists, then rules and lists that travel with the program.</param>
public sealed record OpenDataCatalogue(LocalText Sentence, DateOnly Day, IReadOnlyList<OpenDataset> Datasets);

/// <summary>Something that anybody may take along.</summary>
/// <param name="Slug">Its name in the catalogue's addresses; it stays.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Publisher">Who publishes it; null for who runs this installation.</param>
/// <param name="Licence">Under which terms; null for those that this installation chose for its own lists.</param>
/// <param name="Source">Where a reader finds the original; null where there is none.</param>
/// <param name="Page">The page here that shows it.</param>
/// <param name="Figures">Published, landmark or simulated; null where it is no table of figures.</param>
/// <param name="FromYear">The first year it speaks of; null where it speaks of none.</param>
/// <param name="ToYear">The last.</param>
/// <param name="Modified">The day of its last change; null where nobody noted it.</param>
/// <param name="IsLive">True where it is made anew whenever somebody asks.</param>
/// <param name="Version">Which version it is; null where it has none.</param>
/// <param name="Rows">How many lines the file has; null where that is known only when it is made.</param>
/// <param name="Themes">Words of the Union's list of data themes: <c>ECON</c>, <c>REGI</c>, <c>GOVE</c>.</param>
/// <param name="Files">How it can be had.</param>
public sealed record OpenDataset(
    string Slug,
    OpenDataKind Kind,
    LocalText Title,
    LocalText Description,
    LocalText? Publisher,
    OpenLicence? Licence,
    string? Source,
    string Page,
    FigureKind? Figures,
    int? FromYear,
    int? ToYear,
    DateOnly? Modified,
    bool IsLive,
    string? Version,
    int? Rows,
    IReadOnlyList<string> Themes,
    IReadOnlyList<OpenFile> Files)
{
    /// <summary>True for invented figures: they say nothing about real regions.</summary>
    public bool IsSimulated => Figures == FigureKind.Simulated;
}

/// <summary>A form in which a dataset can be had.</summary>
/// <param name="Path">Its address on this site.</param>
/// <param name="Form"><c>csv</c> or <c>json</c>.</param>
public sealed record OpenFile(string Path, string Form);

/// <summary>Terms of reuse.</summary>
/// <param name="Text">In a sentence.</param>
/// <param name="Address">The terms themselves; null where they have no address that is known here.</param>
public sealed record OpenLicence(LocalText Text, string? Address);

/// <summary>Where open data comes from.</summary>
public enum OpenDataKind
{
    /// <summary>Imported or simulated figures on regions.</summary>
    Figures,

    /// <summary>What organisations publish here.</summary>
    Registry,

    /// <summary>Rules and lists that travel with the program or that its owner edits.</summary>
    Rules,
}
