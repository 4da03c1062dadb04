using System.Globalization;
using System.Text.Json;
using RegioHelix.Studies.Clusters;
using RegioHelix.Studies.Europe;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Provenance;

namespace RegioHelix.Web.Europe;

/// <summary>The tables of the pages on Europe to take along; each line says its year, source and quality.</summary>
internal static class EuropeCsv
{
    private static readonly string[] Tail = ["year", "kind", "dataset", "vintage"];

    /// <summary>Every region of a picture.</summary>
    public static ExportTable Table(EuropePicture picture) => ExportTable.Of(
        picture.Sentence,
        ["region", "region_name", "country", "measure", "activity", "rank", "value", "lower", "upper", "jobs", "quality", "doubt", "class", .. Tail],
        picture.Provenance,
        picture.Regions,
        region => (object?[])
        [
            region.Region.Code, region.Region.Name.In(Language), region.Region.Country, picture.Measure.Word, picture.Activity?.Code, region.Rank, region.Value, region.Lower, region.Upper, region.Jobs,
            Word(region.Quality), Word(region.Doubt), region.Class < 0 ? null : region.Class + 1, .. End(picture.Provenance),
        ]);

    /// <summary>Every line of a ranking, all its pages.</summary>
    public static ExportTable Table(EuropeRanking ranking) => ExportTable.Of(
        ranking.Sentence,
        ["region", "region_name", "country", "measure", "activity", "rank", "best_rank", "worst_rank", "value", "lower", "upper", "jobs", "quality", "few_data", .. Tail],
        ranking.Provenance,
        ranking.Lines,
        line => (object?[])
        [
            line.Region.Code, line.Region.Name.In(Language), line.Region.Country, ranking.Measure.Word, ranking.Activity?.Code, line.Rank, line.Best, line.Worst, line.Value, line.Lower, line.Upper, line.Jobs,
            Word(line.Quality), line.FewData ? "yes" : "no", .. End(ranking.Provenance),
        ]);

    /// <summary>The methods in every year.</summary>
    public static ExportTable Table(EuropeClusters clusters) => ExportTable.Of(
        clusters.Sentence,
        ["method", "definition", "source", "source_year", "share", "lower", "upper", "share_of_traded", "jobs", "clusters", "quality", .. Tail],
        clusters.Weight.Provenance,
        clusters.Years.SelectMany(year => year.Lines.Select(line => (year.Year, Line: line))),
        one => (object?[])
        [
            one.Line.Method, one.Line.Definition.In(Language), one.Line.Source.In(Language), one.Line.SourceYear, one.Line.Share, one.Line.Lower, one.Line.Upper, one.Line.ShareOfTraded, one.Line.Jobs, one.Line.Places,
            clusters.Weight.Provenance.IsSimulated ? "simulated" : "computed", one.Year, .. End(clusters.Weight.Provenance)[1..],
        ]);

    /// <summary>Every gain and loss.</summary>
    public static ExportTable Table(MoverProfile movers) => ExportTable.Of(
        movers.Sentence,
        ["region", "region_name", "country", "activity", "activity_name", "change", "quotient_before", "quotient_after", "standard_errors", "jobs_before", "jobs_after", "since", "quality", .. Tail],
        movers.Provenance,
        movers.Changes,
        change => (object?[])
        [
            change.Region.Code, change.Region.Name.In(Language), change.Region.Country, change.Activity.Code, change.Activity.Name.In(Language), change.Gained ? "gained" : "lost", change.Before, change.After,
            change.StandardErrors, change.JobsBefore, change.JobsAfter, movers.Since, movers.Provenance.IsSimulated ? "simulated" : "computed", .. End(movers.Provenance),
        ]);

    private static CultureInfo Language => CultureInfo.CurrentUICulture;

    private static object?[] End(FigureProvenance provenance) => [provenance.Year, Word(provenance.Kind), provenance.Dataset, provenance.Vintage];

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
