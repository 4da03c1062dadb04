using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Activities;

/// <summary>
/// The activities of NACE Rev. 2 as Eurostat writes their codes (<c>C15</c>, not <c>15</c>): all sections and divisions, and the groups
/// that regional business statistics publish. Read once, at first use.
/// Source: Regulation (EC) No 1893/2006, annex I; for the reach of each, <c>docs/data/activities.md</c>.
/// </summary>
public static class ActivityCatalogue
{
    private static readonly Lazy<IReadOnlyList<ActivityReference>> Rows = new(() => [.. ReadRows()]);

    private static readonly Lazy<FrozenDictionary<string, ActivityReference>> ByCode =
        new(() => All.ToFrozenDictionary(activity => activity.Code, StringComparer.Ordinal));

    // "15" to "C15": what the letter of a division is.
    private static readonly Lazy<FrozenDictionary<string, string>> ByDigits =
        new(() => ListLevel(ActivityLevel.Division).ToFrozenDictionary(division => division.Code[1..], division => division.Code, StringComparer.Ordinal));

    /// <summary>The whole table in order of its codes: a section, then its divisions, each followed by its groups.</summary>
    public static IReadOnlyList<ActivityReference> All => Rows.Value;

    /// <summary>
    /// The activity of a code; null for an aggregate or an unknown code. A group or class that the table does not hold
    /// takes its labels, with the code in brackets, and its reach from the nearest level above that it does hold.
    /// </summary>
    public static ActivityReference? Find(string code)
    {
        if (ByCode.Value.TryGetValue(code, out var activity))
            return activity;
        if (FindParent(code) is not { } parent)
            return null;
        var nearest = ByCode.Value.TryGetValue(parent, out var group) ? group : ByCode.Value[code[..3]];
        return new ActivityReference(
            code, (ActivityLevel)(code.Length - 1), parent,
            $"{nearest.English} ({code})", $"{nearest.Dutch} ({code})", $"{nearest.ShortEnglish} ({code})", $"{nearest.ShortDutch} ({code})",
            nearest.Reach, nearest.ReachNote, nearest.DutchReachNote);
    }

    /// <summary>The activities of one level in order of their codes; of groups only those in the table, of classes and aggregates none.</summary>
    public static IReadOnlyList<ActivityReference> ListLevel(ActivityLevel level) => [.. All.Where(activity => activity.Level == level)];

    /// <summary>The code one level up; null for a section, an aggregate or an unknown code.</summary>
    public static string? FindParent(string code) => Classify(code) switch
    {
        ActivityCodeStatus.Division => code[..1],
        ActivityCodeStatus.Group or ActivityCodeStatus.Class => code[..^1],
        _ => null,
    };

    /// <summary>What a code in a file means.</summary>
    public static ActivityCodeStatus Classify(string code) => FindLevelOfCode(code) switch
    {
        ActivityLevel.Section => ActivityCodeStatus.Section,
        ActivityLevel.Division => ActivityCodeStatus.Division,
        ActivityLevel.Group => ActivityCodeStatus.Group,
        ActivityLevel.Class => ActivityCodeStatus.Class,
        _ => ActivityAggregates.Recognise(code, item => FindLevelOfCode(item) is not null) ? ActivityCodeStatus.Aggregate : ActivityCodeStatus.Unknown,
    };

    /// <summary>The level of a code; null for an unknown one.</summary>
    public static ActivityLevel? FindLevel(string code) => Classify(code) switch
    {
        ActivityCodeStatus.Unknown => null,
        ActivityCodeStatus.Aggregate => ActivityLevel.Aggregate,
        _ => FindLevelOfCode(code),
    };

    /// <summary>
    /// The code as Eurostat writes it from the digits alone, as national sources write them: <c>01.61</c> or <c>0161</c> becomes <c>A0161</c>.
    /// Null where the division does not exist.
    /// </summary>
    public static string? FindByDigits(string digits)
    {
        var bare = digits.Replace(".", "", StringComparison.Ordinal);
        if (bare.Length is < 2 or > 4 || !bare.All(char.IsAsciiDigit))
            return null;
        return ByDigits.Value.TryGetValue(bare[..2], out var division) ? division + bare[2..] : null;
    }

    private static ActivityLevel? FindLevelOfCode(string code)
    {
        if (code.Length is 1 or 3)
            return ByCode.Value.TryGetValue(code, out var activity) ? activity.Level : null;
        if (code.Length is not (4 or 5) || code.AsSpan(3).ContainsAnyExceptInRange('0', '9') || !ByCode.Value.ContainsKey(code[..3]))
            return null;
        return (ActivityLevel)(code.Length - 1);
    }

    private static IEnumerable<ActivityReference> ReadRows()
    {
        foreach (var row in EmbeddedTable.Read("Activities.nace_rev2.tsv", "code", "english", "dutch", "short_english", "short_dutch", "reach", "reach_note", "dutch_reach_note"))
            yield return new ActivityReference(
                row[0], (ActivityLevel)Math.Max(1, row[0].Length - 1), row[0].Length == 1 ? "" : row[0].Length == 3 ? row[0][..1] : row[0][..3],
                row[1], row[2], row[3], row[4], ReadReach(row[5]), row[6], row[7]);
    }

    private static MarketReach ReadReach(string word) => word switch
    {
        "traded" => MarketReach.Traded,
        "local" => MarketReach.Local,
        "set-aside" => MarketReach.SetAside,
        _ => throw new InvalidOperationException($"nace_rev2.tsv: {word} is not a reach"),
    };
}
