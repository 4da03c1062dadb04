using System.Collections.Frozen;

namespace RegioHelix.Vocabulary.Activities;

/// <summary>
/// The grammar of Eurostat's aggregates of NACE codes: codes joined by <c>_</c>, ranges by <c>-</c>, and after <c>_X_</c> what is left out
/// (<c>B-N_S95_X_K</c>). Source: Eurostat, code list NACE_R2.
/// </summary>
internal static class ActivityAggregates
{
    // Names that no grammar explains: totals, no response, imputed rents, and the technology groups of Eurostat's high-tech statistics.
    private static readonly FrozenSet<string> Named = new[]
    {
        "TOTAL", "NRP", "UNK", "L68A",
        "HTC", "C_HTC", "C_HTC_M", "C_LTC", "C_LTC_M",
        "KIS", "KIS_HTC", "KIS_MKT_OTH", "KIS_OTH", "LKIS", "LKIS_MKT", "LKIS_OTH", "KIA", "KIABI", "ICT",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for an aggregate, whose every part satisfies <paramref name="isCode"/>.</summary>
    public static bool Recognise(string text, Func<string, bool> isCode)
    {
        if (Named.Contains(text))
            return true;
        var sides = text.Split("_X_");
        return sides.Length <= 2 && sides.All(side => side.Split('_').All(item => IsItem(item, isCode)));
    }

    private static bool IsItem(string item, Func<string, bool> isCode)
    {
        var ends = item.Split('-');
        return ends.Length switch
        {
            1 => Named.Contains(item) || isCode(item),
            2 => ends.All(isCode) && string.CompareOrdinal(ends[0], ends[1]) < 0,
            _ => false,
        };
    }
}
