using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Which region a page is about.</summary>
/// <param name="Code">The NUTS code; of a territory its name, as <c>territory:vanguard-2016</c>.</param>
/// <param name="NutsVersion">The year that names the NUTS version.</param>
/// <param name="Level">0 to 3; -1 for a territory.</param>
/// <param name="Name">The name to show.</param>
/// <param name="OwnName">The region's own name.</param>
/// <param name="Country">The country's two letters; empty for a territory.</param>
/// <param name="CountryName">The country's name; of a territory how many regions and countries it is made of here.</param>
/// <param name="AskedFor">The superseded code that was asked for; null where the code itself was.</param>
public sealed record RegionIdentity(
    string Code,
    int NutsVersion,
    int Level,
    LocalText Name,
    string OwnName,
    string Country,
    LocalText CountryName,
    string? AskedFor = null)
{
    /// <summary>The other regions that took over a part of the code that was asked for, those that took more first; null where there is none.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RegionIdentity>? OtherSuccessors { get; init; }

    /// <summary>The address of its page.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Path => Vocabulary.Territories.Territory.FindSlug(Code) is { } slug ? $"/territories/{slug}" : $"/regions/{Code}";
}
