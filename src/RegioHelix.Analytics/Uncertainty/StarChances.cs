using RegioHelix.Analytics.Clusters;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How often each place has each number of stars among the draws.</summary>
public sealed class StarChances
{
    private const int Counts = 4;

    private readonly int[] times;
    private readonly int draws;

    private StarChances(IReadOnlyList<string> regions, IReadOnlyList<string> activities, int[] times, int draws) =>
        (Regions, Activities, this.times, this.draws) = (regions, activities, times, draws);

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>Column labels, in order.</summary>
    public IReadOnlyList<string> Activities { get; }

    /// <summary>The chance of a number of stars, 0 to 3, at a place by position.</summary>
    public Chance this[int region, int activity, int stars]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)activity, (uint)Activities.Count, nameof(activity));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)stars, (uint)Counts, nameof(stars));
            var at = ((region * Activities.Count) + activity) * Counts;
            return new(times[at + stars], times[at] + times[at + 1] + times[at + 2] + times[at + 3], draws);
        }
    }

    /// <summary>The chances of every place; one whose cell stays missing has none.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="reading">The rules.</param>
    /// <param name="isCandidate">Whether an activity's places can be clusters; null for all.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    public static StarChances From(TableDraws draws, ClusterReading reading, Func<string, bool>? isCandidate = null, DrawControl? control = null)
    {
        var (regions, activities) = (draws.Table.Regions, draws.Table.Activities);
        var times = new int[regions.Count * activities.Count * Counts];
        DrawRun.ForEach(draws.Count, control ?? new(), draw =>
        {
            var stars = ClusterStars.From(draws[draw], reading, isCandidate);
            for (var at = 0; at < regions.Count * activities.Count; at++)
                if (stars[at / activities.Count, at % activities.Count].Stars is { } count)
                    Interlocked.Increment(ref times[(at * Counts) + count]);
        });
        return new(regions, activities, times, draws.Count);
    }
}
