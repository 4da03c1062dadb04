using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Organisations;

/// <summary>An organisation in a list. No person is in it.</summary>
/// <param name="Slug">Its public name in addresses.</param>
/// <param name="Name">Its name as it writes it itself.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Town">Its town; null where unknown.</param>
/// <param name="Place">Its region; null where unknown.</param>
/// <param name="Activities">What it does, by NACE.</param>
/// <param name="Topics">What it is about by other classifications.</param>
/// <param name="Languages">Languages in which one can write to it, ISO 639-1.</param>
/// <param name="ConfirmedAt">When somebody last said that all this is still so. UTC.</param>
/// <param name="IsInvented">True where the generator made it: there is no such organisation.</param>
public sealed record OrganisationLine(
    string Slug,
    string Name,
    OrganisationKind Kind,
    string? Town,
    OrganisationPlace? Place,
    IReadOnlyList<Topic> Activities,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<string> Languages,
    DateTimeOffset ConfirmedAt,
    bool IsInvented);

/// <summary>Where something is.</summary>
/// <param name="Code">The NUTS code, of any level.</param>
/// <param name="NutsVersion">The version of the code, a year; null where it was not said.</param>
/// <param name="Name">The region's name; its code where it has none here.</param>
/// <param name="Country">The country's code as NUTS writes it.</param>
/// <param name="CountryName">The country's name.</param>
public sealed record OrganisationPlace(string Code, int? NutsVersion, LocalText Name, string Country, LocalText CountryName);

/// <summary>A class of a classification.</summary>
/// <param name="Scheme">The classification, <c>NACE_R2</c>.</param>
/// <param name="Code">The class, <c>C15</c>.</param>
/// <param name="Name">The class in words.</param>
public sealed record Topic(string Scheme, string Code, LocalText Name);

/// <summary>How many organisations are of a kind.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Count">How many.</param>
public sealed record KindCount(OrganisationKind Kind, int Count);
