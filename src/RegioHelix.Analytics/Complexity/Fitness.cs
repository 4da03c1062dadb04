using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>How far the fitness iteration came.</summary>
public enum FitnessVerdict
{
    /// <summary>No value changes any more by more than a billionth of itself.</summary>
    Converged,

    /// <summary>Values still move (some towards 0, as the shape of the table demands), but their order has not changed over the last half of the updates. Read the ranks, not the values.</summary>
    RanksSettled,

    /// <summary>Values and ranks still move: more updates are needed.</summary>
    Moving,

    /// <summary>The smallest values fell below what a number can hold: values and ranks of those are lost.</summary>
    Collapsed,
}

/// <summary>Fitness of regions and complexity of activities after some updates.</summary>
/// <param name="Verdict">How far it came.</param>
/// <param name="Updates">Updates made.</param>
/// <param name="LastChange">The largest relative change of a region's fitness in the last update.</param>
/// <param name="Regions">Fitness, mean 1.</param>
/// <param name="Activities">Complexity, mean 1.</param>
/// <param name="DroppedRegions">Regions without any activity.</param>
/// <param name="DroppedActivities">Activities without any region.</param>
public sealed record FitnessResult(
    FitnessVerdict Verdict,
    int Updates,
    double LastChange,
    FigureList Regions,
    FigureList Activities,
    IReadOnlyList<string> DroppedRegions,
    IReadOnlyList<string> DroppedActivities);

/// <summary>
/// Fitness and complexity: a region's fitness is the sum of its activities' complexity, an activity's complexity is held down by its least fit regions,
/// F = sum Q, Q = 1 / sum (1 / F), each divided by its mean, from all ones, both sides from the values of the update before.
/// Source: Tacchella, Cristelli, Caldarelli, Gabrielli and Pietronero 2012, Scientific Reports 2:723.
/// On the shape of the table and what then goes to 0, and on stopping by ranks: Pugliese, Zaccaria and Pietronero 2016, European Physical Journal ST 225.
/// </summary>
public static class Fitness
{
    private const double StillChanging = 1e-9;

    /// <summary>The values after a number of updates, with a verdict on them.</summary>
    /// <param name="presence">Regions by activities; unknown counts as absent, and leaves all figures without bounds.</param>
    /// <param name="updates">1 or more; economiccomplexity's "iterations" are one more than its updates.</param>
    /// <param name="extremality">
    /// How much the least fit regions weigh in an activity's complexity, above 0: Q = (sum (1 / F)^extremality)^(-1 / extremality). 1 is the original;
    /// large values look at the least fit region alone. Mariani, Vidmer, Medo and Zhang 2015, European Physical Journal B 88:293 (from memory); economiccomplexity 2.0.0.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one update, or an extremality that is not a finite number above 0.</exception>
    public static FitnessResult From(Presence presence, int updates = 200, double extremality = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(updates, 1);
        if (!double.IsFinite(extremality) || extremality <= 0)
            throw new ArgumentOutOfRangeException(nameof(extremality), extremality, "an extremality is a finite number above 0");
        var trimmed = presence.DropEmpty();
        var network = new PresenceNetwork(trimmed.Presence);
        double[] regions = [.. network.Diversity.Select(_ => 1.0)];
        double[] activities = [.. network.Ubiquity.Select(_ => 1.0)];
        var (change, settledSince, order) = (0.0, 0, Order(regions));
        for (var update = 1; update <= updates && regions.Length > 0; update++)
        {
            var (nextRegions, nextActivities) = Update(network, regions, activities, extremality);
            if (nextRegions.Concat(nextActivities).Any(value => !double.IsFinite(value) || value == 0))
                return Result(FitnessVerdict.Collapsed, update - 1, change, regions, activities, trimmed, presence.UnsettledCount);
            change = regions.Zip(nextRegions, (before, after) => Math.Abs(after - before) / after).Max();
            (regions, activities) = (nextRegions, nextActivities);
            var next = Order(regions);
            if (!next.SequenceEqual(order))
                (order, settledSince) = (next, update);
        }
        var verdict = change < StillChanging ? FitnessVerdict.Converged : 2 * settledSince <= updates ? FitnessVerdict.RanksSettled : FitnessVerdict.Moving;
        return Result(verdict, updates, change, regions, activities, trimmed, presence.UnsettledCount);
    }

    private static (double[] Regions, double[] Activities) Update(PresenceNetwork network, double[] regions, double[] activities, double extremality) => (
        OverMean(network.SumOverActivities(activities)),
        OverMean(extremality == 1
            ? [.. network.SumOverRegions([.. regions.Select(fitness => 1 / fitness)]).Select(sum => 1 / sum)]
            : [.. network.SumOverRegions([.. regions.Select(fitness => Math.Pow(1 / fitness, extremality))]).Select(sum => Math.Pow(sum, -1 / extremality))]));

    private static double[] OverMean(double[] values)
    {
        var mean = values.Average();
        return [.. values.Select(value => value / mean)];
    }

    // Ties that differ by rounding alone do not change the order.
    private static int[] Order(double[] values) =>
        [.. Enumerable.Range(0, values.Length).OrderBy(at => double.Round(Math.Log(values[at]), 9)).ThenBy(at => at)];

    private static FitnessResult Result(FitnessVerdict verdict, int updates, double change, double[] regions, double[] activities, TrimmedPresence trimmed, int unknown) => new(
        verdict, updates, change, List(trimmed.Presence.Regions, regions, unknown), List(trimmed.Presence.Activities, activities, unknown), trimmed.DroppedRegions, trimmed.DroppedActivities);

    private static FigureList List(IReadOnlyList<string> labels, double[] values, int unknown) => FigureList.Fill(labels, at => Figure.OfKnown(values[at], unknown));
}
