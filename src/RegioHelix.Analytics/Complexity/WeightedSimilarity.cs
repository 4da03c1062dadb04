using RegioHelix.Analytics.Pipeline;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The similarity D^-1/2 X U^-1 X' D^-1/2 with X the amounts themselves and D and U their sums: the operator of correspondence analysis.
/// </summary>
internal sealed class WeightedSimilarity : ISimilarity
{
    private readonly PresenceLists lists;
    private readonly double[] amounts;
    private readonly double[] regionSums;
    private readonly double[] activitySums;

    /// <param name="present">Where the table is above 0, without empty regions and activities.</param>
    /// <param name="table">The amounts; found by label.</param>
    public WeightedSimilarity(Presence present, RegionActivityTable table)
    {
        lists = present.Lists;
        int[] activities = [.. present.Activities.Select(table.FindActivity)];
        amounts = new double[lists.Count];
        (regionSums, activitySums) = (new double[present.Regions.Count], new double[present.Activities.Count]);
        for (var region = 0; region < regionSums.Length; region++)
        {
            var row = table.FindRegion(present.Regions[region]);
            var at = lists.RegionStarts[region];
            foreach (var activity in lists.ActivitiesOf(region))
            {
                amounts[at] = table[row, activities[activity]].Value!.Value;
                regionSums[region] += amounts[at];
                activitySums[activity] += amounts[at++];
            }
        }
    }

    public bool IsEmpty(int region) => false;

    /// <summary>The known eigenvector of the eigenvalue 1, of length 1.</summary>
    public double[] Leading()
    {
        var total = regionSums.Sum();
        return [.. regionSums.Select(sum => Math.Sqrt(sum / total))];
    }

    /// <summary>The operator times a vector.</summary>
    public void Apply(ReadOnlySpan<double> vector, Span<double> product)
    {
        var means = MeanOverRegions(ToRegions(vector.ToArray()));
        for (var region = 0; region < regionSums.Length; region++)
        {
            var (sum, at) = (0.0, lists.RegionStarts[region]);
            foreach (var activity in lists.ActivitiesOf(region))
                sum += amounts[at++] * means[activity];
            product[region] = sum / Math.Sqrt(regionSums[region]);
        }
    }

    /// <summary>The regions' index from an eigenvector of the symmetric form.</summary>
    public double[] ToRegions(double[] vector) => [.. vector.Select((value, region) => value / Math.Sqrt(regionSums[region]))];

    /// <summary>For each activity the mean of a value over its regions.</summary>
    public double[] MeanOverRegions(double[] regions)
    {
        var means = new double[activitySums.Length];
        for (var (region, at) = (0, 0); region < regionSums.Length; region++)
            foreach (var activity in lists.ActivitiesOf(region))
                means[activity] += amounts[at++] / activitySums[activity] * regions[region];
        return means;
    }
}
