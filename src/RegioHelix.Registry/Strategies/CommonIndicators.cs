using System.Collections.Frozen;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Registry.Strategies;

/// <summary>The common indicators of 2021-2027, <c>common-indicators.tsv</c>: names as public lists of programmes give them, to be checked.</summary>
public static class CommonIndicators
{
    private static readonly Lazy<IReadOnlyList<CommonIndicator>> Rows = new(() =>
    [
        .. EmbeddedTable.Read(typeof(CommonIndicators).Assembly, "Strategies.common-indicators.tsv", "code", "english", "dutch", "kind", "counting")
            .Select(row => new CommonIndicator(row[0], FreeTexts.Of([new("en", row[1]), new("nl", row[2])]), Enum.Parse<IndicatorKind>(row[3]), Enum.Parse<IndicatorCounting>(row[4]))),
    ]);

    private static readonly Lazy<FrozenDictionary<string, CommonIndicator>> ByCode = new(() => All.ToFrozenDictionary(row => row.Code, StringComparer.OrdinalIgnoreCase));

    /// <summary>All of them, in the order of the table.</summary>
    public static IReadOnlyList<CommonIndicator> All => Rows.Value;

    /// <summary>The one that a code begins with, in whatever case and with what a programme puts behind it (<c>RCO01 - P1</c>); null for none.</summary>
    public static CommonIndicator? Find(string code)
    {
        var end = Math.Min(3, code.Length);
        while (end < code.Length && char.IsAsciiDigit(code[end]))
            end++;
        return ByCode.Value.GetValueOrDefault(code[..end]);
    }
}

/// <summary>A common indicator.</summary>
/// <param name="Code">RCO for outputs, RCR for results.</param>
/// <param name="Names">What it counts, in English and Dutch.</param>
/// <param name="Kind">Whether it counts what was made or what came of it.</param>
/// <param name="Counting">How it is counted.</param>
public sealed record CommonIndicator(string Code, FreeTexts Names, IndicatorKind Kind, IndicatorCounting Counting);
