using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Which region a page is about.</summary>
/// <param name="Code">The NUTS code.</param>
/// <param name="NutsVersion">The year that names the NUTS version.</param>
/// <param name="Level">0 to 3.</param>
/// <param name="Name">The name to show.</param>
/// <param name="OwnName">The region's own name.</param>
/// <param name="Country">The country's two letters.</param>
/// <param name="CountryName">The country's name.</param>
/// <param name="AskedFor">The superseded code that was asked for; null where the code itself was.</param>
public sealed record RegionIdentity(
    string Code,
    int NutsVersion,
    int Level,
    LocalText Name,
    string OwnName,
    string Country,
    LocalText CountryName,
    string? AskedFor = null);
