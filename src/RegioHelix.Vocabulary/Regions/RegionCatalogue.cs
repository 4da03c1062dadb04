using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Regions;

/// <summary>
/// The NUTS 2 regions of versions 2013 to 2024 and the meaning of every geographical code beside them.
/// Read once, at first use. Source: Regulation (EC) No 1059/2003 and its amendments; <c>docs/data/regions.md</c>.
/// </summary>
public static partial class RegionCatalogue
{
    private static readonly Lazy<IReadOnlyList<RegionReference>> Rows = new(() => [.. ReadRows()]);

    private static readonly Lazy<FrozenDictionary<string, RegionReference>> ByCode =
        new(() => All.ToFrozenDictionary(region => region.Code, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<NutsVersion, IReadOnlyList<RegionReference>>> ByVersion =
        new(() => Enum.GetValues<NutsVersion>().ToFrozenDictionary(
            version => version,
            version => (IReadOnlyList<RegionReference>)[.. All.Where(region => region.Versions.Contains(version))]));

    /// <summary>Every NUTS 2 region of the four versions, in order of its code; a code stands once.</summary>
    public static IReadOnlyList<RegionReference> All => Rows.Value;

    /// <summary>The region of a code, in whatever version; null for any other code.</summary>
    public static RegionReference? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The regions of one version, in order of their codes.</summary>
    public static IReadOnlyList<RegionReference> ListVersion(NutsVersion version) => ByVersion.Value[version];

    /// <summary>What a code in a file means, beside the version of its dataset.</summary>
    public static RegionCodeStatus Classify(string code, NutsVersion version)
    {
        if (Find(code) is { } region)
            return region.Versions.Contains(version) ? RegionCodeStatus.Current : RegionCodeStatus.OtherVersion;
        if (RegionChanges.Find(code) is not null)
            return RegionCodeStatus.Superseded;
        if (AggregatePattern().IsMatch(code))
            return RegionCodeStatus.Aggregate;
        if (!IsWellFormed(code) || !IsKnownCountry(code[..2]))
            return RegionCodeStatus.Unknown;
        if (OutsideRegionsPattern().IsMatch(code))
            return RegionCodeStatus.ExtraRegio;
        return code.Length == 4 ? RegionCodeStatus.Unknown : RegionCodeStatus.OtherLevel;
    }

    /// <summary>True for two capital letters and up to three more capitals or digits: the form of a NUTS code of any level.</summary>
    public static bool IsWellFormed(string code) => CodePattern().IsMatch(code);

    /// <summary>The code that took the place of most of a former region, one change on; null where nothing replaced the code.</summary>
    public static string? FindSuccessor(string code) => RegionChanges.Find(code)?.Successors[0];

    /// <summary>
    /// The code that answers for another in a version: itself where it is in force, else along the main successors forward,
    /// else the region it came from. Null where there is none. The areas can differ: show both names.
    /// </summary>
    public static string? FindIn(string code, NutsVersion version)
    {
        for (var forward = code; forward is not null; forward = FindSuccessor(forward))
            if (IsIn(forward, version))
                return forward;
        return FindOriginIn(code, version);
    }

    /// <summary>
    /// The codes among which a former region was divided, in a version: the main one first, each once; itself where it is in force. Empty where
    /// nothing replaced it there.
    /// </summary>
    public static IReadOnlyList<string> ListSuccessorsIn(string code, NutsVersion version) =>
        IsIn(code, version) ? [code] : [.. (RegionChanges.Find(code)?.Successors ?? []).SelectMany(next => ListSuccessorsIn(next, version)).Distinct()];

    /// <summary>
    /// The version that holds most of the given level 2 codes. On a tie the one that has the fewest further regions in the
    /// countries that occur, then the older. Null where no code is of any version.
    /// </summary>
    public static NutsVersion? DetectVersion(IEnumerable<string> codes)
    {
        var known = codes.Where(code => Find(code) is not null).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0)
            return null;
        var countries = known.Select(code => code[..2]).ToHashSet(StringComparer.Ordinal);
        return Enum.GetValues<NutsVersion>()
            .OrderByDescending(version => known.Count(code => IsIn(code, version)))
            .ThenBy(version => ListVersion(version).Count(region => countries.Contains(region.Country) && !known.Contains(region.Code)))
            .ThenBy(version => version)
            .First();
    }

    private static bool IsIn(string code, NutsVersion version) => Find(code)?.Versions.Contains(version) == true;

    private static string? FindOriginIn(string code, NutsVersion version)
    {
        foreach (var origin in RegionChanges.ListOrigins(code))
            if (IsIn(origin.Code, version))
                return origin.Code;
        foreach (var origin in RegionChanges.ListOrigins(code))
            if (FindOriginIn(origin.Code, version) is { } older)
                return older;
        return null;
    }

    // Files up to 2010 write GR for Greece; the country itself is listed once, as EL.
    private static bool IsKnownCountry(string letters) => letters == "GR" || CountryCatalogue.Find(letters) is not null;

    private static IEnumerable<RegionReference> ReadRows()
    {
        var dutch = EmbeddedTable.Read("Regions.dutch-names.tsv", "code", "dutch_name").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Read("Regions.regions.tsv", "code", "name", "english_name", "country", "latitude", "longitude", "versions"))
            yield return new RegionReference(
                row[0], row[1], row[2], row[3], ReadDegrees(row[4]), ReadDegrees(row[5]),
                [.. row[6].Split('|').Select(year => (NutsVersion)int.Parse(year, CultureInfo.InvariantCulture))])
            {
                DutchName = dutch.GetValueOrDefault(row[0], row[1]),
            };
    }

    private static double ReadDegrees(string degrees) => double.Parse(degrees, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[A-Z]{2}[0-9A-Z]{0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    // ZZ is extra-regio, XX is "region not known": neither belongs to a region of its country.
    [GeneratedRegex(@"^[A-Z]{2}(Z{1,3}|X{1,3})\z", RegexOptions.CultureInvariant)]
    private static partial Regex OutsideRegionsPattern();

    // EU, EU_V, EU28, EU27_2020, EA, EA19, EA20_2023, EEA, EEA30_2007, EFTA, EU27_2020_EFTA and the like.
    [GeneratedRegex(@"^(EU[0-9]{0,2}(_V|_[0-9]{4})?(_[A-Z]{2,4})*|EA[0-9]{0,2}(_[0-9]{4})?|EEA[0-9]{0,2}(_[0-9]{4})?(_X_[A-Z]{2})?|EFTA|CN_X_HK|WORLD)\z", RegexOptions.CultureInvariant)]
    private static partial Regex AggregatePattern();
}
