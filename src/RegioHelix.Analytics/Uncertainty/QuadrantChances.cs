namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How often each activity lies in each quadrant of each region among the draws. Draws without a complexity index have no answer.</summary>
public sealed class QuadrantChances
{
    internal const int Quadrants = 4;

    private readonly int[] times;
    private readonly int draws;

    internal QuadrantChances(IReadOnlyList<string> regions, IReadOnlyList<string> activities, QuadrantCut cut, int[] times, int draws) =>
        (Regions, Activities, Cut, this.times, this.draws) = (regions, activities, cut, times, draws);

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>Where the lines run.</summary>
    public QuadrantCut Cut { get; }

    /// <summary>The chance of a quadrant for an activity in a region, by position.</summary>
    public Chance this[int region, int activity, Quadrant quadrant]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)activity, (uint)Activities.Count, nameof(activity));
            var at = ((region * Activities.Count) + activity) * Quadrants;
            return new(times[at + (int)quadrant], times[at] + times[at + 1] + times[at + 2] + times[at + 3], draws);
        }
    }
}
