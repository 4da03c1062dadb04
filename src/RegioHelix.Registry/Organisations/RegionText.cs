using System.Globalization;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Organisations;

/// <summary>Reads NUTS codes of any level with their version.</summary>
public static class RegionText
{
    private const NutsVersion Newest = NutsVersion.Nuts2024;

    /// <summary>Reads a code; null where it is blank or has a problem.</summary>
    /// <param name="given">The code.</param>
    /// <param name="year">Its version, a year; null for the newest in which the code is in force.</param>
    /// <param name="field">The field, for problems.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static NutsCode? Read(string? given, int? year, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, 20, problems)?.ToUpperInvariant() is not { } code)
            return null;
        if (year is { } named && !Enum.IsDefined((NutsVersion)named))
        {
            problems.Add(field, "unknown-nuts-version", named.ToString(CultureInfo.InvariantCulture), Phrase.Of("the versions are 2013, 2016, 2021 and 2024"));
            return null;
        }
        var version = year is null ? RegionCatalogue.Find(code)?.Versions.Max() ?? Newest : (NutsVersion)year;
        if (RegionCatalogue.IsWellFormed(code) && RegionCatalogue.Classify(code, version) is RegionCodeStatus.Current or RegionCodeStatus.OtherLevel)
            return new NutsCode(code, version);
        problems.Add(field, "unknown-region", code, Phrase.Of($"NUTS {(int)version} has no such region; give the code of another version with its year, or leave it out"));
        return null;
    }
}
