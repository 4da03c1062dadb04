using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Evaluation;

/// <summary>The average effect on the units first treated in one period, in one period.</summary>
/// <param name="Group">The period of first treatment.</param>
/// <param name="Time">The period looked at; before the group's, the estimate is a test of parallel paths.</param>
/// <param name="Estimate">ATT(g,t), in the outcome's unit.</param>
/// <param name="StandardError">From the influence function; null with a single unit on either side.</param>
public sealed record GroupTimeEffect(int Group, int Time, double Estimate, double? StandardError);

/// <summary>An average over group-time effects.</summary>
/// <param name="Estimate">In the outcome's unit.</param>
/// <param name="StandardError">From the influence function; null where a part has none.</param>
public sealed record StaggeredAverage(double Estimate, double? StandardError);

/// <summary>
/// Difference in differences where units are first treated in different periods: an effect for each group and period, against units that are never treated,
/// from the period before treatment on (before it, from one period to the next). Never a plain two-way regression, which compares treated with treated.
/// Source: Callaway and Sant'Anna 2021, Journal of Econometrics 225(2), 200-230, without covariates.
/// </summary>
public sealed class StaggeredDid
{
    private readonly RegionPanel panel;
    private readonly int[][] groups;
    private readonly int[] never;
    private readonly int[] starts;
    private readonly double[][] influence;

    private StaggeredDid(RegionPanel panel, int[] starts, int[][] groups, int[] never)
    {
        (this.panel, this.starts, this.groups, this.never) = (panel, starts, groups, never);
        var (effects, influences) = (new List<GroupTimeEffect>(), new List<double[]>());
        for (var group = 0; group < groups.Length; group++)
            for (var time = 1; time < panel.Times.Count; time++)
            {
                var (effect, parts) = Effect(group, time);
                effects.Add(effect);
                influences.Add(parts);
            }
        (Effects, influence) = (effects, [.. influences]);
    }

    /// <summary>Every group-time effect, groups ascending, then periods.</summary>
    public IReadOnlyList<GroupTimeEffect> Effects { get; }

    /// <summary>The average over all group-time effects under treatment, groups by their size.</summary>
    public StaggeredAverage Simple => Average([.. Enumerable.Range(0, Effects.Count).Where(at => Effects[at].Time >= Effects[at].Group)]);

    /// <summary>The average effect so many periods after first treatment (negative: before), groups by their size; by position in the panel's periods.</summary>
    public IReadOnlyList<(int Since, StaggeredAverage Average)> Dynamic =>
        [.. Enumerable.Range(0, Effects.Count).GroupBy(Since).OrderBy(group => group.Key).Select(group => (group.Key, Average([.. group])))];

    /// <summary>Estimates all effects.</summary>
    /// <param name="panel">The outcome.</param>
    /// <param name="firstTreated">The first treated period of each unit, by position; null for never. A period after the panel's last counts as never.</param>
    /// <exception cref="ArgumentException">Too few never-treated units, no treated unit, or a unit treated from the first period on.</exception>
    public static StaggeredDid From(RegionPanel panel, IReadOnlyList<int?> firstTreated)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstTreated.Count, panel.Units.Count);
        int?[] starts = [.. firstTreated.Select(first => first is { } period && panel.FirstAt(period) < panel.Times.Count ? panel.FirstAt(period) : (int?)null)];
        if (Array.FindIndex(starts, start => start == 0) is >= 0 and var early)
            throw new ArgumentException($"{panel.Units[early]} is treated from the first period on: there is nothing to compare with before; leave it out", nameof(firstTreated));
        int[] never = [.. Enumerable.Range(0, starts.Length).Where(unit => starts[unit] is null)];
        if (never.Length < 2)
            throw new ArgumentException($"{never.Length} units are never treated; at least 2 are needed", nameof(firstTreated));
        int[] dates = [.. starts.OfType<int>().Distinct().Order()];
        if (dates.Length == 0)
            throw new ArgumentException("no unit is ever treated", nameof(firstTreated));
        return new(panel, dates, [.. dates.Select(date => Enumerable.Range(0, starts.Length).Where(unit => starts[unit] == date).ToArray())], never);
    }

    /// <summary>
    /// Half the width of bands that hold for all group-time effects at once, in standard errors: the quantile of the largest absolute t over draws of the influence function
    /// with random signs (Mammen's two-point weights). Null where an effect has no standard error.
    /// </summary>
    /// <param name="confidence">Such as 0.95.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Of the draws.</param>
    public double? SimultaneousWidth(double confidence = 0.95, int draws = 1000, int seed = 1)
    {
        int[] told = [.. Enumerable.Range(0, Effects.Count).Where(at => Effects[at].StandardError is > 0)];
        if (told.Length < Effects.Count)
            return null;
        var (random, largest, weights) = (new Random(seed), new double[draws], new double[panel.Units.Count]);
        var (root, chance) = (Math.Sqrt(5), (Math.Sqrt(5) + 1) / (2 * Math.Sqrt(5)));
        for (var draw = 0; draw < draws; draw++)
        {
            for (var unit = 0; unit < weights.Length; unit++)
                weights[unit] = random.NextDouble() < chance ? (1 - root) / 2 : (1 + root) / 2;
            largest[draw] = told.Max(at => Math.Abs(Weights.SimplexProblem.Dot(influence[at], weights)) / Effects[at].StandardError!.Value);
        }
        Array.Sort(largest);
        return largest[(int)Math.Ceiling(confidence * draws) - 1];
    }

    private int Since(int effect) => panel.FirstAt(Effects[effect].Time) - panel.FirstAt(Effects[effect].Group);

    // The influence of each unit is of the estimate itself: the variance of the estimate is the sum of their squares.
    private (GroupTimeEffect Effect, double[] Influence) Effect(int group, int time)
    {
        var before = time >= starts[group] ? starts[group] - 1 : time - 1;
        var (ours, others) = (Changes(groups[group], time, before), Changes(never, time, before));
        var influences = new double[panel.Units.Count];
        for (var at = 0; at < ours.Length; at++)
            influences[groups[group][at]] = (ours[at] - ours.Average()) / ours.Length;
        for (var at = 0; at < others.Length; at++)
            influences[never[at]] = -(others[at] - others.Average()) / others.Length;
        double? error = ours.Length > 1 ? Math.Sqrt(Weights.SimplexProblem.Dot(influences, influences)) : null;
        return (new(panel.Times[starts[group]], panel.Times[time], ours.Average() - others.Average(), error), influences);
    }

    private double[] Changes(int[] units, int time, int before) => [.. units.Select(unit => panel[unit, time] - panel[unit, before])];

    // Weights are shares of the groups' sizes; that these shares are estimates too adds a part of its own to each unit's influence.
    private StaggeredAverage Average(int[] effects)
    {
        double[] sizes = [.. effects.Select(at => (double)groups[Array.IndexOf(starts, panel.FirstAt(Effects[at].Group))].Length)];
        var whole = sizes.Sum();
        var estimate = effects.Select((at, index) => sizes[index] / whole * Effects[at].Estimate).Sum();
        if (effects.Any(at => Effects[at].StandardError is null))
            return new(estimate, null);
        var total = new double[panel.Units.Count];
        for (var index = 0; index < effects.Length; index++)
        {
            var group = groups[Array.IndexOf(starts, panel.FirstAt(Effects[effects[index]].Group))];
            for (var unit = 0; unit < total.Length; unit++)
                total[unit] += sizes[index] / whole * influence[effects[index]][unit];
            foreach (var unit in group)
                total[unit] += (Effects[effects[index]].Estimate - estimate) / whole;
        }
        return new(estimate, Math.Sqrt(Weights.SimplexProblem.Dot(total, total)));
    }
}
