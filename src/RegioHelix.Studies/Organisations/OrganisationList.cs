using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Organisations;

/// <summary>Which organisations are asked for. What is left out does not narrow.</summary>
public sealed record OrganisationQuestion
{
    /// <summary>Part of a name, in whatever spelling.</summary>
    public string? Name { get; init; }

    /// <summary>What they are.</summary>
    public OrganisationKind? Kind { get; init; }

    /// <summary>The code of a country, or of a region in any version of NUTS.</summary>
    public string? Region { get; init; }

    /// <summary>The code of an activity; its parts are found with it.</summary>
    public string? Activity { get; init; }

    /// <summary>The slug of a theme: those who name it, or do one of its activities.</summary>
    public string? Theme { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True where something narrows.</summary>
    public bool IsNarrowed => Name is not null || Kind is not null || Region is not null || Activity is not null || Theme is not null;
}

/// <summary>One page of the published organisations that were asked for.</summary>
/// <param name="Sentence">How many there are, of what kind, and how many are invented.</param>
/// <param name="Found">How many were found, on all pages.</param>
/// <param name="Published">How many are published at all.</param>
/// <param name="Invented">How many of those found are invented.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are; 0 where nothing was found.</param>
/// <param name="Kinds">How many of each kind were found; the most first.</param>
/// <param name="Countries">The countries in which any are published, whatever was asked.</param>
/// <param name="Organisations">Those of the page, in order of their names.</param>
public sealed record OrganisationList(
    LocalText Sentence,
    int Found,
    int Published,
    int Invented,
    int Page,
    int Pages,
    IReadOnlyList<KindCount> Kinds,
    IReadOnlyList<CountryCount> Countries,
    IReadOnlyList<OrganisationLine> Organisations);

/// <summary>How many organisations are published in a country.</summary>
/// <param name="Code">The country's code as NUTS writes it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many.</param>
public sealed record CountryCount(string Code, LocalText Name, int Count);

/// <summary>The organisations of one region.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Sentence">How many of what kind, and how many are invented.</param>
/// <param name="Found">How many.</param>
/// <param name="Invented">How many of them are invented.</param>
/// <param name="Kinds">How many of each kind; the most first.</param>
/// <param name="First">The first few by name.</param>
public sealed record OrganisationsHere(string Region, LocalText Sentence, int Found, int Invented, IReadOnlyList<KindCount> Kinds, IReadOnlyList<OrganisationLine> First);
