using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Charts;

/// <summary>Counts over the years as the column module draws them.</summary>
/// <param name="Years">The years, ascending; a year without a figure stays, as a gap.</param>
/// <param name="Values">A count a year; null where missing.</param>
/// <param name="Texts">The counts in the reader's words.</param>
/// <param name="Point">The reader's decimal sign.</param>
/// <param name="Thousands">The reader's sign between thousands.</param>
public sealed record ColumnChart(IReadOnlyList<int> Years, IReadOnlyList<double?> Values, IReadOnlyList<string> Texts, string Point, string Thousands)
{
    /// <summary>Lines up counts.</summary>
    public static ColumnChart Of(IReadOnlyList<YearValue> points, FigureWords words)
    {
        var years = LineChart.Span(points);
        var values = years.Select(year => points.FirstOrDefault(point => point.Year == year)?.Value).ToList();
        var format = FigureText.FormatOf(CultureInfo.CurrentUICulture);
        return new ColumnChart(
            years, values, [.. values.Select(value => value is { } count ? words.Count(count) : words.Missing(Quality.Missing))],
            format.NumberDecimalSeparator, format.NumberGroupSeparator);
    }
}
