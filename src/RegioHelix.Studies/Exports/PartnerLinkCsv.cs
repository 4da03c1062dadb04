using System.Globalization;
using RegioHelix.Studies.Complementarity;

namespace RegioHelix.Studies.Exports;

/// <summary>What a region already does with its partners as CSV: a line for each partner and source. Apart from the partners' figures, because it comes from elsewhere.</summary>
public static class PartnerLinkCsv
{
    private static readonly string[] Header = ["region", "region_name", "partner", "partner_name", "links", "what", "first_year", "last_year", "source", "dataset"];

    /// <summary>Writes every line.</summary>
    public static string Write(PartnerProfile profile, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.InvariantCulture;
        return CsvText.Write(Header, profile.Links, link => (object?[])
        [
            profile.Region.Code, profile.Region.Name.In(language), link.Partner.Code, link.Partner.Name.In(language), link.Weight, link.Title, link.FirstYear, link.LastYear, link.Source, link.Dataset,
        ]);
    }
}
