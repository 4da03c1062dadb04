using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>Sums over the activities that a region does not have, with what those of which it is not known can add or take.</summary>
internal sealed class BoundedSums
{
    private readonly int width;
    private readonly double[] absent;
    private readonly double[]? least;
    private readonly double[]? most;

    private BoundedSums(int width, double[] absent, double[]? least, double[]? most) => (this.width, this.absent, this.least, this.most) = (width, absent, least, most);

    /// <summary>The sum over the absent, and the least and the most it can be; NaN for an activity that has no relatedness.</summary>
    public (double Sum, double Lower, double Upper) this[int region, int activity]
    {
        get
        {
            var at = (region * width) + activity;
            return (absent[at], absent[at] + (least?[at] ?? 0), absent[at] + (most?[at] ?? 0));
        }
    }

    /// <summary>The sums, as <see cref="AbsentSums"/>. Each unknown activity adds its weight or nothing.</summary>
    public static BoundedSums From(Presence presence, RelatednessTable relatedness, Func<int, int, double> weight, OwnActivity own)
    {
        double[]? Unknown(Func<double, double> side) => presence.UnknownCount == 0 ? null : AbsentSums.From(presence, relatedness, (one, other) => side(weight(one, other)), own, null);
        return new(
            presence.Activities.Count, AbsentSums.From(presence, relatedness, weight, own),
            Unknown(value => Math.Min(0, value)), Unknown(value => Math.Max(0, value)));
    }
}
