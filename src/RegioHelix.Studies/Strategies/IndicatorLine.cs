using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Strategies;

/// <summary>An indicator with where it stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it counts.</param>
/// <param name="Kind">Output or result.</param>
/// <param name="Counting">How it is counted.</param>
/// <param name="Unit">In what; null where nobody said.</param>
/// <param name="Priority">The code of its priority; null for the whole strategy.</param>
/// <param name="Baseline">Where it stood before; null where unknown.</param>
/// <param name="BaselineYear">In which year.</param>
/// <param name="Target">Where it is to be; null where nobody set it.</param>
/// <param name="TargetYear">In which year.</param>
/// <param name="Value">Where it stands; null where it cannot be told.</param>
/// <param name="AtLeast">The least it can be, where projects' values cannot be added.</param>
/// <param name="AtMost">The most it can be, likewise.</param>
/// <param name="On">The day of the value that counts, the latest where several do; null without one.</param>
/// <param name="Basis">What the value rests on.</param>
/// <param name="Progress">The part of the way from baseline to target, 0 at the baseline and 1 at the target; null where it cannot be told.</param>
/// <param name="Projects">How many projects report it.</param>
/// <param name="Source">Who measures it; null where nobody said.</param>
/// <param name="Sources">Files and rows that values came from.</param>
public sealed record IndicatorLine(
    string Code,
    LocalText Name,
    IndicatorKind Kind,
    IndicatorCounting Counting,
    string? Unit,
    string? Priority,
    decimal? Baseline,
    int? BaselineYear,
    decimal? Target,
    int? TargetYear,
    decimal? Value,
    decimal? AtLeast,
    decimal? AtMost,
    DateOnly? On,
    IndicatorBasis Basis,
    double? Progress,
    int Projects,
    string? Source,
    IReadOnlyList<SourceRow> Sources)
{
    /// <summary>Reads where an indicator stands.</summary>
    internal static IndicatorLine From(StrategyIndicator indicator, StrategyContents contents)
    {
        var whole = indicator.Values.Where(value => value.ProjectId is null).MaxBy(value => value.On);
        // Of each project the latest value: earlier ones are the same things, counted before.
        var latest = indicator.Values.Where(value => value.ProjectId is not null).GroupBy(value => value.ProjectId).Select(same => same.MaxBy(value => value.On)!).ToList();
        var (value, least, most, basis) = Stand(indicator.Counting, whole, latest);
        return new(
            indicator.Code, StrategyWords.Of(indicator.Name, indicator.Code), indicator.Kind, indicator.Counting, indicator.Unit,
            contents.Priorities.FirstOrDefault(one => one.Id == indicator.PriorityId)?.Code,
            indicator.Baseline, indicator.BaselineYear, indicator.Target, indicator.TargetYear,
            value, least, most, whole?.On ?? (latest.Count == 0 ? null : latest.Max(one => one.On)), basis,
            value is { } now && indicator is { Baseline: { } from, Target: { } to } && to != from ? (double)((now - from) / (to - from)) : null,
            latest.Count, indicator.Source,
            [.. indicator.Values.Select(one => SourceRow.Of(one.ImportId, one.SourceLine, contents)).OfType<SourceRow>().Distinct()]);
    }

    // Organisations that two projects report may be the same ones: a sum would count them twice.
    private static (decimal? Value, decimal? Least, decimal? Most, IndicatorBasis Basis) Stand(IndicatorCounting counting, IndicatorValue? whole, List<IndicatorValue> latest) => (whole, latest.Count, counting) switch
    {
        ({ } reported, _, _) => (reported.Amount, null, null, IndicatorBasis.Reported),
        (_, 0, _) => (null, null, null, IndicatorBasis.None),
        (_, 1, _) => (latest[0].Amount, null, null, IndicatorBasis.Summed),
        (_, _, IndicatorCounting.Organisations) => (null, latest.Max(one => one.Amount), latest.Sum(one => one.Amount), IndicatorBasis.Bounded),
        _ => (latest.Sum(one => one.Amount), null, null, IndicatorBasis.Summed),
    };
}

/// <summary>What the value of an indicator rests on.</summary>
public enum IndicatorBasis
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Reported for all together.</summary>
    Reported,

    /// <summary>The sum of what projects report.</summary>
    Summed,

    /// <summary>Projects report it, but their organisations may be the same: only bounds are known.</summary>
    Bounded,
}

/// <summary>A row of a file that a figure came from.</summary>
/// <param name="Import">The import.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SourceRow(Guid Import, string File, long Line)
{
    internal static SourceRow? Of(Guid? import, long? line, StrategyContents contents) =>
        import is { } id && line is { } at && contents.Imports.FirstOrDefault(one => one.Id == id) is { } known ? new(id, known.FileName, at) : null;
}
