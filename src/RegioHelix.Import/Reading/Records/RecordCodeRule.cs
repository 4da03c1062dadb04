using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Records;

/// <summary>Which codes records may have, and as what they are kept.</summary>
internal static class RecordCodeRule
{
    private const int LongestCode = 40;
    private const int RegionLength = 4;

    public static readonly Phrase RegionAdvice = Phrase.Of("this is no country and no region of NUTS 2013 to 2024; a sum of countries such as EU28 cannot be where a record lies. Correct it or take the record out");

    /// <summary>What to do about an activity.</summary>
    public static Phrase ActivityAdvice(string classification) => classification == "NACE_R2"
        ? Phrase.Of("this is no section, division, group or class of NACE Rev. 2; correct it, take the record out, or name another classification with --classification")
        : Phrase.Of("a code has 1 to 40 letters, digits or signs and no control character");

    /// <summary>The region as it is kept; null where it is unknown.</summary>
    public static string? Region(string written)
    {
        // Of level 3 only the region of level 2 that it lies in can be looked up.
        var status = RegionCatalogue.Classify(written, NutsVersion.Nuts2024);
        var isKnown = status is not (RegionCodeStatus.Unknown or RegionCodeStatus.Aggregate);
        return isKnown && (written.Length <= RegionLength || RegionCatalogue.Classify(written[..RegionLength], NutsVersion.Nuts2024) != RegionCodeStatus.Unknown) ? written : null;
    }

    /// <summary>The activity as it is kept: under NACE bare digits get their letter; null where it is unknown.</summary>
    public static string? Activity(string written, string classification)
    {
        if (classification != "NACE_R2")
            return written.Length <= LongestCode && !written.Any(char.IsControl) ? written : null;
        var code = ActivityCatalogue.FindByDigits(written) ?? written;
        return ActivityCatalogue.Classify(code) is ActivityCodeStatus.Unknown or ActivityCodeStatus.Aggregate ? null : code;
    }
}
