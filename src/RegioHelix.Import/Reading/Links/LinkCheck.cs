using System.Globalization;
using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.Links;

/// <summary>What is wrong with a row of links.</summary>
internal static class LinkCheck
{
    /// <summary>All that is wrong; empty where nothing is.</summary>
    public static IEnumerable<Problem> Of(DelimitedRows rows, LinkColumns columns)
    {
        var (a, b) = (rows[columns.RegionA].Trim(), rows[columns.RegionB].Trim());
        foreach (var (code, column) in new[] { (a, columns.RegionA), (b, columns.RegionB) })
            if (!IsRegion(code))
                yield return At(rows, column, "unknown-region", Phrase.Of("this is no country and no region of NUTS 2013 to 2024; correct it or take the row out"));
        if (a.Length > 0 && b.Length > 0 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)))
            yield return At(rows, columns.RegionB, "link-to-itself", Phrase.Of("a link joins two regions, and one of these is the other or lies in it; correct the row or take it out"));
        if (columns.Activity >= 0 && rows[columns.Activity].Trim() is { Length: > 0 } activity && ActivityCatalogue.Classify(activity) is ActivityCodeStatus.Unknown or ActivityCodeStatus.Aggregate)
            yield return At(rows, columns.Activity, "unknown-activity", Phrase.Of("write a section, division, group or class of NACE Rev. 2 as Eurostat does, such as C10 or G463, or leave it empty"));
        if (!YearText.TryRead(rows[columns.Year], out _))
            yield return At(rows, columns.Year, "bad-year", YearText.Advice);
        if (!double.TryParse(rows[columns.Weight], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !(weight > 0 && double.IsFinite(weight)))
            yield return At(rows, columns.Weight, "bad-weight", Phrase.Of("a weight is a number above 0, with a point as decimal mark; two regions that did nothing together have no row"));
    }

    // An aggregate such as EU28 or the rest of the world has no partner that a region could choose.
    private static bool IsRegion(string code) =>
        RegionCatalogue.Classify(code, NutsVersion.Nuts2024) is RegionCodeStatus.Current or RegionCodeStatus.OtherVersion or RegionCodeStatus.Superseded or RegionCodeStatus.OtherLevel;

    private static Problem At(DelimitedRows rows, int column, string rule, Phrase advice) =>
        new(rows.File, rows.Line, column + 1, rule, SourceProblem.Shorten(rows[column]), advice);
}
