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

    /// <summary>The region of level 2 of a code or a name; null where it is neither.</summary>
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
        var code = text.ToUpperInvariant();
        if (code.Length is >= 4 and <= 5 && RegionCatalogue.Find(code[..4]) is not null && RegionCatalogue.IsWellFormed(code))
            return code[..4];
        return text.Length is > 2 and <= LongestRead && search.Find(text, "region", 1) is [{ Score: >= SureOfPlace } hit] ? hit.Code : null;
    }

    private static string? FindDivision(string text)
    {
        var code = text.Any(char.IsDigit) && text.Length <= 8 ? TagSchemes.Nace.FindCode(text) : null;
        return code is { Length: >= DivisionLength } ? code[..DivisionLength] : null;
    }

    private IReadOnlyList<string> ByWords(string text) =>
        text.Length is > 2 and <= LongestRead && search.Find(text, "activity", 1) is [{ Score: >= SureOfWords, Code.Length: >= DivisionLength } hit] ? [hit.Code[..DivisionLength]] : [];
}
