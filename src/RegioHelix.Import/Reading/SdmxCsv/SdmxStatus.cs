using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.SdmxCsv;

/// <summary>SDMX's cross-domain code lists of observation and confidentiality status. Source: SDMX code lists CL_OBS_STATUS 2.2, CL_CONF_STATUS 1.3.</summary>
internal static class SdmxStatus
{
    /// <summary>What to do where a status or flag is unknown.</summary>
    public static readonly Phrase Advice = Phrase.Of("the flag is none of Eurostat's (b c d e f i n p r s u z); correct it");

    /// <summary>Adds what an observation status says to the flags; false where it is unknown.</summary>
    public static bool TryRead(string status, ref ObservationFlags flags)
    {
        // A is a normal value; L, M, O and Q say why one is missing, which the missing value says itself; G and V have no flag of their own.
        if (status is "" or "A" or "L" or "M" or "O" or "Q" or "G" or "V")
            return true;
        if (!FlagCodes.TryRead(status.ToLowerInvariant(), out var read))
            return false;
        flags |= read;
        return true;
    }

    /// <summary>True for the codes that withhold a value; free (F), and no code, do not.</summary>
    public static bool IsConfidential(string status) => status is "C" or "D" or "N" or "S" or "c";
}
