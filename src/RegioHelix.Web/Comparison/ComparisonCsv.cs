using System.Globalization;
using System.Text.Json;
using RegioHelix.Studies.Comparison;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Web.Comparison;

/// <summary>A comparison as a table: a line a region and activity.</summary>
internal static class ComparisonCsv
{
    private static readonly string[] Header =
        ["region", "region_name", "activity", "activity_name", "year", "location_quotient", "lower", "upper", "specialised", "jobs", "growth_per_year", "stars", "quality", "kind", "dataset", "vintage"];

    /// <summary>Every activity in every region.</summary>
    public static ExportTable Table(RegionComparison comparison)
    {
        var (language, source) = (CultureInfo.CurrentUICulture, comparison.Provenance);
        return ExportTable.Of(
            comparison.Sentence,
            Header,
            source,
            comparison.Regions.SelectMany((region, at) => comparison.Activities.Select(activity => (region.Region, Activity: activity, Cell: activity.Cells[at]))),
            one => (object?[])
            [
                one.Region.Code, one.Region.Name.In(language), one.Activity.Code, one.Activity.Name.In(language), source.Year, one.Cell.LocationQuotient, one.Cell.Lower, one.Cell.Upper,
                Word(one.Cell.Verdict), one.Cell.Jobs, one.Cell.Growth, one.Cell.Stars, Word(one.Cell.Quality), Word(source.Kind), source.Dataset, source.Vintage,
            ]);
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
