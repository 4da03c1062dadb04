using System.Globalization;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Web.Charts;

/// <summary>Figures over the years as the line module draws them.</summary>
/// <param name="Years">The years, ascending; a year without figures stays, as a gap.</param>
/// <param name="Series">One line a thing.</param>
/// <param name="Reference">A level to compare with; null for none.</param>
/// <param name="ReferenceName">What that level is.</param>
/// <param name="Point">The reader's decimal sign.</param>
/// <param name="Thousands">The reader's sign between thousands.</param>
public sealed record LineChart(
    IReadOnlyList<int> Years, IReadOnlyList<LineSeries> Series, double? Reference, string? ReferenceName, string Point, string Thousands)
{
    /// <summary>Lines up the quotients of some activities over the same years.</summary>
    public static LineChart Of(IReadOnlyList<ActivityTrend> trends, string referenceName, FigureWords words)
    {
        var years = Span(trends.SelectMany(trend => trend.Points));
        var format = FigureText.FormatOf(CultureInfo.CurrentUICulture);
        return new LineChart(years, [.. trends.Select(trend => Line(trend, years, words))], 1, referenceName, format.NumberDecimalSeparator, format.NumberGroupSeparator);
    }

    /// <summary>Every year from the first to the last of the points.</summary>
    public static IReadOnlyList<int> Span(IEnumerable<YearValue> points)
    {
        var years = points.Select(point => point.Year).ToList();
        return years.Count == 0 ? [] : [.. Enumerable.Range(years.Min(), years.Max() - years.Min() + 1)];
    }

    private static LineSeries Line(ActivityTrend trend, IReadOnlyList<int> years, FigureWords words)
    {
        var values = years.Select(year => trend.Points.FirstOrDefault(point => point.Year == year)?.Value).ToList();
        return new LineSeries(words.Say(trend.Name), values, [.. values.Select(value => value is { } quotient ? words.Times(quotient) : words.Missing(Studies.Provenance.Quality.Missing))]);
    }
}

/// <summary>One line.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">A figure a year; null where missing.</param>
/// <param name="Texts">The figures in the reader's words.</param>
public sealed record LineSeries(string Name, IReadOnlyList<double?> Values, IReadOnlyList<string> Texts);
