using System.Globalization;
using System.Text.Json;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Maps;

namespace RegioHelix.Web.Maps;

/// <summary>A map's regions as a table; each line says its year, source and quality.</summary>
internal static class MapCsv
{
    private static readonly string[] Header =
        ["region", "region_name", "country", "activity", "measure", "year", "value", "lower", "upper", "jobs", "quality", "kind", "dataset", "vintage"];

    /// <summary>Writes every region of the map.</summary>
    public static ExportTable Table(EuropeMap map)
    {
        var language = CultureInfo.CurrentUICulture;
        return ExportTable.Of(map.Sentence, Header, map.Provenance, map.Regions, region => (object?[])
        [
            region.Region.Code, region.Region.Name.In(language), region.Region.Country, map.Activity, Word(map.Measure), map.Provenance.Year,
            region.Value, region.Lower, region.Upper, region.Jobs, Word(region.Quality), Word(map.Provenance.Kind), map.Provenance.Datasets, map.Provenance.Vintage,
        ]);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
