using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Organisations;

/// <summary>Reads a region as people write it: its NUTS code, its name, or a town in it.</summary>
public static class PlaceText
{
    // Codes without a digit have three letters at most.
    private const int LongestCode = 3;

    /// <summary>Reads it; null where it is blank or has a problem. Nothing is guessed: what is the name of several is asked.</summary>
    /// <param name="given">What was written.</param>
    /// <param name="field">The field, for problems.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static NutsCode? Read(string? given, string field, FieldProblems problems)
    {
        if (given?.Trim() is not { Length: > LongestCode } written || RegionCatalogue.Find(written.ToUpperInvariant()) is not null)
            return RegionText.Read(given, null, field, problems);
        var named = PlaceNames.Find(written);
        if (named is [var one])
            return RegionText.Read(one.PresentCode, null, field, problems);
        if (named.Count > 1)
            problems.Add(field, "ambiguous-place", written, Phrase.Of($"this is a name in {string.Join(", ", named.Select(place => place.PresentCode))}; give the code of the one you mean"));
        else if (written.Any(char.IsDigit))
            return RegionText.Read(given, null, field, problems);
        else
            problems.Add(field, "unknown-region", written.Length > 80 ? written[..80] : written, Phrase.Of("no region or town of this name is known; give the code of the region, such as BE21"));
        return null;
    }
}
