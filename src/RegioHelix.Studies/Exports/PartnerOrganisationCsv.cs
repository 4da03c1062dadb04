using System.Globalization;
using RegioHelix.Studies.Complementarity;

namespace RegioHelix.Studies.Exports;

/// <summary>Organisations that complete a region or an organisation as CSV. No person is in it, nor whom anybody knows.</summary>
public static class PartnerOrganisationCsv
{
    private static readonly string[] Header =
        ["for_region", "for_organisation", "for", "rank", "slug", "name", "kind", "invented", "region", "region_name", "does_what_is_sought", "does", "adds", "ways", "through", "people_to_name", "year", "quality", "kind_of_figure", "source", "nuts_version", "dataset", "vintage"];

    /// <summary>Writes them, the best first.</summary>
    public static string Write(PartnerFinding finding, CultureInfo culture) => CsvText.Write(Header, finding.Organisations.Select((one, at) => (One: one, Rank: at + 1)), line => (object?[])
    [
        finding.Partners.Region.Code, finding.Organisation?.Slug, finding.Partners.For?.Code ?? "all", line.Rank, line.One.Organisation.Slug, line.One.Organisation.Name, StudyWords.Of(line.One.Organisation.Kind),
        line.One.Organisation.IsInvented ? "yes" : "no", line.One.Region.Code, line.One.Region.Name.In(culture), line.One.DoesWanted ? "yes" : "no", string.Join(' ', line.One.Does.Select(does => does.Code)), line.One.Added,
        string.Join(' ', line.One.Ways.Select(way => StudyWords.Of(way.Kind)).Distinct()), string.Join(' ', line.One.Ways.Select(way => way.Through?.Slug).OfType<string>()), line.One.Ways.Sum(way => way.People),
        .. ProvenanceFields.Of(finding.Partners.Provenance, culture),
    ]);
}
