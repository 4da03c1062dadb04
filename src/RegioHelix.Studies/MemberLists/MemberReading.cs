using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Tags;
using RegioHelix.Studies.Search;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.MemberLists;

/// <summary>Reads places and activities as people write them: by their codes, else by their names in many languages, each text once.</summary>
internal sealed class MemberReading(SearchStudy search)
{
    private const int SureOfPlace = 92;
    private const int SureOfWords = 75;
    private const int DivisionLength = 3;
    private const int LongestRead = 80;
    private readonly Dictionary<string, string?> regions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (IReadOnlyList<string> Codes, bool IsGuess)> activities = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes among which a place's name leaves the choice; empty where it leaves none.</summary>
    public static IReadOnlyList<string> Choices(string text) => IsCode(text.Trim()) ? [] : PlaceNames.Find(text) is { Count: > 1 } several ? [.. several.Select(place => place.Code)] : [];

    /// <summary>The region of level 2 of a code, a town or a name; null where it is none, or of several.</summary>
    public string? Region(string text)
    {
        if (!regions.TryGetValue(text, out var region))
            regions[text] = region = FindRegion(text.Trim());
        return region;
    }

    /// <summary>The divisions that a text names by codes; empty where it has none.</summary>
    public static IReadOnlyList<string> Codes(string text) =>
        [.. text.Split([';', '|', ',', '/', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FindDivision).OfType<string>().Distinct()];

    /// <summary>The divisions that a text names by codes or by words.</summary>
    public (IReadOnlyList<string> Codes, bool IsGuess) Activities(string text)
    {
        if (!activities.TryGetValue(text, out var found))
            activities[text] = found = Codes(text) is { Count: > 0 } codes ? (codes, false) : (ByWords(text), true);
        return found;
    }

    private string? FindRegion(string text)
    {
        if (IsCode(text))
            return text.ToUpperInvariant()[..4];
        // The exact name of a place before one that is like it; of two such places neither is taken.
        if (PlaceNames.Find(text) is { Count: > 0 } places)
            return places is [var place] ? place.Code : null;
        return text.Length is > 2 and <= LongestRead && search.Find(text, "region", 1) is [{ Score: >= SureOfPlace } hit] ? hit.Code : null;
    }

    private static bool IsCode(string text) => text.Length is >= 4 and <= 5 && text.ToUpperInvariant() is var code && RegionCatalogue.IsWellFormed(code) && RegionCatalogue.Find(code[..4]) is not null;

    private static string? FindDivision(string text)
    {
        var code = text.Any(char.IsDigit) && text.Length <= 8 ? TagSchemes.Nace.FindCode(text) : null;
        return code is { Length: >= DivisionLength } ? code[..DivisionLength] : null;
    }

    private IReadOnlyList<string> ByWords(string text) =>
        text.Length is > 2 and <= LongestRead && search.Find(text, "activity", 1) is [{ Score: >= SureOfWords, Code.Length: >= DivisionLength } hit] ? [hit.Code[..DivisionLength]] : [];
}
