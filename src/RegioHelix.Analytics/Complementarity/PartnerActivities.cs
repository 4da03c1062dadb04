using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complementarity;

/// <summary>
/// Which activities a region looks for partners in, each with its weight: one activity, a theme (a priority, an ecosystem), or all that it lacks.
/// </summary>
public sealed class PartnerActivities
{
    private readonly IReadOnlyDictionary<string, double>? weights;

    private PartnerActivities(IReadOnlyDictionary<string, double>? weights) => this.weights = weights;

    /// <summary>All activities that the region lacks, each with weight 1. Those whose presence is unknown are left out.</summary>
    public static PartnerActivities AllLacking { get; } = new((IReadOnlyDictionary<string, double>?)null);

    /// <summary>One activity, whether the region has it or not.</summary>
    public static PartnerActivities One(string activity) => new(new Dictionary<string, double>(StringComparer.Ordinal) { [activity] = 1 });

    /// <summary>A weighted set of activities, whether the region has them or not.</summary>
    /// <param name="weights">Weights of 0 or more, one above 0.</param>
    /// <exception cref="ArgumentException">Other weights.</exception>
    public static PartnerActivities Theme(IReadOnlyDictionary<string, double> weights)
    {
        if (weights.FirstOrDefault(weight => !double.IsFinite(weight.Value) || weight.Value < 0) is { Key: { } activity, Value: var value })
            throw new ArgumentException($"the weight of {activity} is {value}; allowed are finite weights of 0 or more", nameof(weights));
        if (!weights.Values.Any(weight => weight > 0))
            throw new ArgumentException("a theme needs an activity with a weight above 0", nameof(weights));
        return new(new Dictionary<string, double>(weights, StringComparer.Ordinal));
    }

    /// <summary>The weight of each activity of the table for a region, 0 where it does not count.</summary>
    internal double[] WeightsFor(Presence presence, int region) => [.. Enumerable.Range(0, presence.Activities.Count)
        .Select(activity => weights is null ? (presence[region, activity] == false ? 1 : 0) : weights.GetValueOrDefault(presence.Activities[activity]))];
}
