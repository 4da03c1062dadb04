using System.Globalization;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Records;

/// <summary>Under which label each code of a dataset counts.</summary>
/// <param name="Labels">The labels, in ordinal order.</param>
/// <param name="Positions">The position of each code's label; codes that are set aside are not in it.</param>
/// <param name="SetAside">The codes that do not count.</param>
internal sealed record RecordLabels(IReadOnlyList<string> Labels, IReadOnlyDictionary<string, int> Positions, IReadOnlyList<string> SetAside)
{
    private const int CountryLength = 2;
    private const int RegionLength = 4;

    /// <summary>Regions of a level: a finer one counts for the one it lies in, a coarser one and one of another NUTS version for none.</summary>
    public static RecordLabels OfRegions(RecordSettings settings) => Of(settings.Set.Regions, code =>
    {
        var length = CountryLength + settings.NutsLevel;
        // What lies outside all regions is in the country, but in none of its regions.
        if (code.Length < length || (settings.NutsLevel > 0 && IsOutside(code)))
            return null;
        return code.Length >= RegionLength && settings.NutsLevel > 0 && RegionCatalogue.Classify(code[..RegionLength], settings.Set.NutsVersion) != RegionCodeStatus.Current ? null : code[..length];
    });

    /// <summary>Activities of a depth.</summary>
    /// <exception cref="ProblemsException">No such depth.</exception>
    public static RecordLabels OfActivities(RecordSettings settings) => Of(settings.Set.Activities, Cut(settings.Detail ?? (IsNace(settings) ? "division" : "all"), IsNace(settings)));

    private static bool IsNace(RecordSettings settings) => settings.Set.Classification == "NACE_R2";

    private static bool IsOutside(string code) => RegionCatalogue.Classify(code, NutsVersion.Nuts2024) == RegionCodeStatus.ExtraRegio;

    private static Func<string, string?> Cut(string detail, bool isNace)
    {
        if (detail == "all")
            return code => code;
        if (isNace && Enum.TryParse<ActivityLevel>(detail, ignoreCase: true, out var level) && level != ActivityLevel.Aggregate && !char.IsAsciiDigit(detail[0]))
            return level == ActivityLevel.Section ? code => code[..1] : code => code.Length > (int)level ? code[..((int)level + 1)] : null;
        if (int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var letters) && letters > 0)
            return code => code.Length >= letters ? code[..letters] : null;
        throw new ProblemsException(new Problem("--detail", 0, 0, "unknown-value", Problem.Shorten(detail), Phrase.Verbatim($"it takes {(isNace ? "section, division, group, class, " : "")}all, or the number of letters of a code that count")));
    }

    private static RecordLabels Of(IReadOnlyList<string> codes, Func<string, string?> label)
    {
        var labelled = codes.Select(code => (Code: code, Label: label(code))).ToList();
        string[] labels = [.. labelled.Select(pair => pair.Label).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        return new(
            labels,
            labelled.Where(pair => pair.Label is not null).ToDictionary(pair => pair.Code, pair => places[pair.Label!], StringComparer.Ordinal),
            [.. labelled.Where(pair => pair.Label is null).Select(pair => pair.Code)]);
    }
}
