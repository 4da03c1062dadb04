using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Change;

/// <summary>Two years of one table and their sums over the cells that both publish.</summary>
internal sealed class YearPair
{
    private readonly double[] firstByActivity;
    private readonly double[] lastByActivity;

    private YearPair(RegionActivityTable first, RegionActivityTable last)
    {
        (First, Last) = (first, last);
        (firstByActivity, lastByActivity) = (new double[first.Activities.Count], new double[first.Activities.Count]);
        for (var region = 0; region < first.Regions.Count; region++)
            for (var activity = 0; activity < firstByActivity.Length; activity++)
                if (IsPublished(region, activity))
                {
                    firstByActivity[activity] += first[region, activity].Value!.Value;
                    lastByActivity[activity] += last[region, activity].Value!.Value;
                }
                else
                {
                    Missing++;
                }
        // An activity that starts from 0 everywhere has no growth: it stays out of the whole as well.
        var growing = Enumerable.Range(0, firstByActivity.Length).Where(activity => firstByActivity[activity] > 0).ToList();
        WholeFirst = growing.Sum(activity => firstByActivity[activity]);
        WholeGrowth = WholeFirst == 0 ? 0 : (growing.Sum(activity => lastByActivity[activity]) / WholeFirst) - 1;
    }

    public RegionActivityTable First { get; }

    public RegionActivityTable Last { get; }

    public double WholeGrowth { get; }

    /// <summary>Cells that are missing in one of the years.</summary>
    public int Missing { get; private set; }

    private double WholeFirst { get; }

    public static YearPair Of(RegionActivityTable first, RegionActivityTable last)
    {
        TableSums.From(first);
        TableSums.From(last);
        return new(first, last);
    }

    public IEnumerable<int> ActivitiesOf(int region) =>
        Enumerable.Range(0, firstByActivity.Length).Where(activity => firstByActivity[activity] > 0 && IsPublished(region, activity));

    public double ActivityGrowth(int activity) => (lastByActivity[activity] / firstByActivity[activity]) - 1;

    public double WholeShare(int activity) => firstByActivity[activity] / WholeFirst;

    public double RegionFirst(int region) => ActivitiesOf(region).Sum(activity => First[region, activity].Value!.Value);

    private bool IsPublished(int region, int activity) => First[region, activity].IsPublished && Last[region, activity].IsPublished;
}
