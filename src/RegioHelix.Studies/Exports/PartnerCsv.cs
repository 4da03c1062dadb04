using System.Globalization;
using RegioHelix.Studies.Complementarity;

namespace RegioHelix.Studies.Exports;

/// <summary>The regions that complete a region as CSV: each line says its year and source.</summary>
public static class PartnerCsv
{
    private static readonly string[] Header =
    [
        "region", "region_name", "for", "rank", "partner", "partner_name", "partner_country", "added", "adds", "shares", "shared_activities", "kilometres",
        "year", "quality", "kind", "source", "nuts_version", "dataset", "vintage",
    ];

    /// <summary>Writes every partner, the one that adds most first.</summary>
    public static string Write(PartnerProfile profile, CultureInfo? culture = null) => CsvText.Write(Table(profile, culture));

    /// <summary>The same as a table, for other forms.</summary>
    public static ExportTable Table(PartnerProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return ExportTable.Of(profile.Sentence, Header, profile.Provenance, profile.Partners.Select((line, at) => (Line: line, Rank: at + 1)), one => (object?[])
        [
            profile.Region.Code, profile.Region.Name.In(language), profile.For?.Code ?? "all", one.Rank, one.Line.Region.Code, one.Line.Region.Name.In(language), one.Line.Region.Country,
            one.Line.Added, string.Join(' ', one.Line.Adds.Select(part => part.Code)), string.Join(' ', one.Line.Shares.Select(shared => shared.Code)), one.Line.SharedCount,
            one.Line.Kilometres is { } kilometres ? Math.Round(kilometres) : null, .. ProvenanceFields.Of(profile.Provenance, language),
        ]);
    }
}
