using RegioHelix.Analytics.Evaluation.Predictors;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Evaluation;

/// <summary>
/// What is asked: did the outcome of the treated units move, from a period on, away from where units like them went? Several treated units of one date are averaged first.
/// </summary>
public sealed class EffectQuestion
{
    private readonly int[] treated;
    private readonly int[] donors;

    private EffectQuestion(RegionPanel panel, int[] treated, int[] donors, int firstPost, PredictorSet predictors)
    {
        (Panel, this.treated, this.donors, FirstPost, Predictors) = (panel, treated, donors, firstPost, predictors);
        Scale = PreDeviation(panel, [.. treated, .. donors], firstPost);
        Outcome = new double[panel.Times.Count];
        foreach (var unit in treated)
            for (var time = 0; time < Outcome.Length; time++)
                Outcome[time] += panel.Row(unit)[time] / treated.Length;
    }

    /// <summary>The outcome of all units.</summary>
    public RegionPanel Panel { get; }

    /// <summary>Position of the first period under treatment.</summary>
    public int FirstPost { get; }

    /// <summary>Names of the treated units.</summary>
    public IReadOnlyList<string> Treated => [.. treated.Select(unit => Panel.Units[unit])];

    /// <summary>Names of the units to compare with: the donor pool.</summary>
    public IReadOnlyList<string> Donors => [.. donors.Select(unit => Panel.Units[unit])];

    /// <summary>Number of donors.</summary>
    public int DonorCount => donors.Length;

    /// <summary>Number of treated units.</summary>
    public int TreatedCount => treated.Length;

    /// <summary>Number of periods under treatment.</summary>
    public int PostCount => Panel.Times.Count - FirstPost;

    /// <summary>What synthetic control matches donors on; none for the path of the outcome. The other methods do not use them.</summary>
    public PredictorSet Predictors { get; }

    /// <summary>The mean outcome of the treated units, a value a period.</summary>
    internal double[] Outcome { get; }

    /// <summary>The standard deviation of the outcome of all units before treatment; weights are found on outcomes divided by it.</summary>
    internal double Scale { get; }

    internal ReadOnlySpan<int> TreatedUnits => treated;

    internal ReadOnlySpan<int> DonorUnits => donors;

    /// <summary>Asks the question.</summary>
    /// <param name="panel">The outcome.</param>
    /// <param name="treated">Names of the treated units, one or more.</param>
    /// <param name="from">The first period under treatment; at least two periods lie before it, and the panel reaches it.</param>
    /// <param name="donors">Names of the donor pool, two or more, none of them treated; null for all others.</param>
    /// <param name="predictors">What synthetic control matches donors on; null for the path of the outcome.</param>
    /// <exception cref="ArgumentException">A name that the panel lacks or that stands twice, a donor that is treated, too few donors or periods, or an outcome that never varies before treatment.</exception>
    public static EffectQuestion From(RegionPanel panel, IReadOnlyList<string> treated, int from, IReadOnlyList<string>? donors = null, PredictorSet? predictors = null)
    {
        var ours = Positions(panel, treated, nameof(treated));
        var others = donors is null ? [.. Enumerable.Range(0, panel.Units.Count).Except(ours)] : Positions(panel, donors, nameof(donors));
        return Of(panel, ours, others, panel.FirstAt(from), predictors ?? PredictorSet.None);
    }

    internal static EffectQuestion Of(RegionPanel panel, int[] treated, int[] donors, int firstPost, PredictorSet predictors)
    {
        if (treated.Length == 0)
            throw new ArgumentException("no unit is treated", nameof(treated));
        if (treated.Intersect(donors).Any())
            throw new ArgumentException($"{panel.Units[treated.Intersect(donors).First()]} is treated and cannot be a donor", nameof(donors));
        if (donors.Length < 2)
            throw new ArgumentException($"{donors.Length} donors; a comparison needs at least 2", nameof(donors));
        if (firstPost < 2)
            throw new ArgumentException($"{firstPost} periods lie before treatment; a comparison needs at least 2", nameof(firstPost));
        if (firstPost >= panel.Times.Count)
            throw new ArgumentException("no period lies under treatment", nameof(firstPost));
        var question = new EffectQuestion(panel, treated, donors, firstPost, predictors);
        return question.Scale > 0 ? question : throw new ArgumentException("the outcome is the same in every unit and period before treatment", nameof(panel));
    }

    /// <summary>The same question of other units; null where a comparison is not possible: fewer than two donors, or an outcome that never varies among them.</summary>
    internal EffectQuestion? FindWith(int[] treatedUnits, int[] donorUnits) => Find(Panel, treatedUnits, donorUnits, FirstPost, Predictors);

    /// <summary>The same units asked about over other periods; null where a comparison is not possible.</summary>
    internal EffectQuestion? FindOver(RegionPanel periods, int firstPost) => Find(periods, treated, donors, firstPost, Predictors);

    private static EffectQuestion? Find(RegionPanel panel, int[] treated, int[] donors, int firstPost, PredictorSet predictors)
    {
        if (donors.Length < 2 || firstPost < 2 || firstPost >= panel.Times.Count)
            return null;
        var question = new EffectQuestion(panel, treated, donors, firstPost, predictors);
        return question.Scale > 0 ? question : null;
    }

    private static int[] Positions(RegionPanel panel, IReadOnlyList<string> names, string parameter)
    {
        int[] found = [.. names.Select(name => panel.Find(name) is >= 0 and var at ? at : throw new ArgumentException($"the panel has no unit {name}", parameter))];
        return found.Distinct().Count() == found.Length ? found : throw new ArgumentException("a unit is named twice", parameter);
    }

    private static double PreDeviation(RegionPanel panel, int[] units, int firstPost)
    {
        var (sum, count) = (0.0, units.Length * firstPost);
        foreach (var unit in units)
            foreach (var value in panel.Row(unit)[..firstPost])
                sum += value;
        var (mean, squares) = (sum / count, 0.0);
        foreach (var unit in units)
            foreach (var value in panel.Row(unit)[..firstPost])
                squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / count);
        // Of equal values, summing leaves a trace of rounding.
        return deviation > 1e-13 * Math.Abs(mean) ? deviation : 0;
    }
}
