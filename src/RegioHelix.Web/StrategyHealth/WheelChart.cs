using System.Globalization;
using RegioHelix.Studies.StrategyHealth;

namespace RegioHelix.Web.StrategyHealth;

/// <summary>The wheel as its module draws it: a spoke a question, in the order of the steps.</summary>
/// <param name="Codes">Short names of the spokes, for narrow screens: 1a, 1b.</param>
/// <param name="Names">Their names.</param>
/// <param name="Steps">The step of each.</param>
/// <param name="Now">The score of each; null where it has none.</param>
/// <param name="Before">The scores on the other day; null where none is compared.</param>
/// <param name="NowName">What the one is called.</param>
/// <param name="BeforeName">What the other is called.</param>
/// <param name="None">What stands for no score.</param>
/// <param name="Highest">The highest score.</param>
public sealed record WheelChart(
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Steps,
    IReadOnlyList<int?> Now,
    IReadOnlyList<int?>? Before,
    string NowName,
    string BeforeName,
    string None,
    int Highest)
{
    /// <summary>Lines up the questions.</summary>
    public static WheelChart Of(StrategyHealthProfile health, Func<DateOnly, string> day, string none, CultureInfo culture)
    {
        var lines = health.Wheel.Lines;
        return new(
            [.. Coded(health.Wheel)], [.. lines.Select(line => line.Text.In(culture))], [.. lines.Select(line => health.Wheel.Steps.First(step => step.Name == line.Step).Text.In(culture))],
            [.. lines.Select(line => line.Score)], health.Since is null ? null : [.. lines.Select(line => line.Before)], day(health.Day), health.Since is { } since ? day(since) : "", none, RegioHelix.Registry.StrategyHealth.WheelMark.Highest);
    }

    /// <summary>The short name of each question: the number of its step and a letter.</summary>
    public static IEnumerable<string> Coded(HealthWheel wheel) =>
        wheel.Steps.SelectMany((step, at) => Enumerable.Range(0, step.Questions).Select(letter => $"{at + 1}{(char)('a' + letter)}"));
}
