using System.Globalization;
using RegioHelix.Studies.Diversification;

namespace RegioHelix.Studies.Exports;

/// <summary>Who crossed the threshold of an activity as CSV; each line says its years and source.</summary>
public static class TurnoverCsv
{
    private static readonly string[] Header =
    [
        "activity", "activity_name", "region", "region_name", "country", "verdict", "since", "quotient_before", "quotient_after", "jobs_before", "jobs_after",
        "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes those that entered, those that left, those that jumped, and those that crossed within error.</summary>
    public static string Write(ActivityTurnover profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        var lines = profile.Entered.Select(line => (line, "entered")).Concat(profile.Left.Select(line => (line, "left"))).Concat(profile.Jumps.Select(line => (line, "jump"))).Concat(profile.WithinError.Select(line => (line, "within-error")));
        return CsvText.Write(Header, lines, one => (object?[])
        [
            profile.Code, profile.Name.In(language), one.line.Region.Code, one.line.Region.Name.In(language), one.line.Region.Country, one.Item2, profile.Since,
            one.line.From, one.line.To, one.line.JobsBefore, one.line.JobsAfter, .. ProvenanceFields.Of(profile.Provenance, language),
        ]);
    }
}
