using System.Globalization;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Charts;

namespace RegioHelix.Web.Evaluation;

/// <summary>Lines over the periods as the fan module draws them: a few in front, many behind.</summary>
/// <param name="Years">The periods.</param>
/// <param name="Front">The lines in front.</param>
/// <param name="Behind">The lines behind.</param>
/// <param name="From">The first period under treatment; null where there are several.</param>
/// <param name="FromName">What stands there.</param>
/// <param name="Point">The reader's decimal sign.</param>
/// <param name="Thousands">The reader's sign between thousands.</param>
public sealed record FanChart(IReadOnlyList<int> Years, IReadOnlyList<LineSeries> Front, IReadOnlyList<FanLine> Behind, int? From, string FromName, string Point, string Thousands)
{
    /// <summary>The chart of a picture.</summary>
    public static FanChart Of(EvidenceFan fan, string fromName, FigureWords words)
    {
        var format = FigureText.FormatOf(CultureInfo.CurrentUICulture);
        return new(
            fan.Times, [.. fan.Front.Select(path => new LineSeries(words.Say(path.Name), [.. path.Values.Select(value => (double?)value)], [.. path.Values.Select(words.Count)]))],
            [.. fan.Behind.Select(path => new FanLine(words.Say(path.Name), path.Values))], fan.From is { } from ? fan.Times.First(time => time >= from) : null, fromName,
            format.NumberDecimalSeparator, format.NumberGroupSeparator);
    }
}

/// <summary>A line behind.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">A value a period.</param>
public sealed record FanLine(string Name, IReadOnlyList<double> Values);
