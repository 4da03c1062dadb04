using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// How much two activities buy from and sell to each other: the largest of four shares, what either buys from the other of all that it buys, and sells to the other
/// of all that it sells, 0 to 1. Sources: Ellison, Glaeser and Kerr 2010, American Economic Review 100(3); Delgado, Porter and Stern 2016: IO [memory].
/// </summary>
public static class InputOutputLinks
{
    /// <summary>The links of every two activities that stand both as seller and as buyer; other rows and columns (imports, final use) count in the totals only.</summary>
    /// <param name="flows">Sellers (rows) by buyers (columns), amounts of 0 or more; shares are over the published ones.</param>
    /// <returns>Activities that stand on one side only, or without any flow, are dropped and named.</returns>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static SimilarityMatrix From(RegionActivityTable flows)
    {
        var sums = Tables.TableSums.From(flows);
        string[] both = [.. flows.Activities.Where(activity => flows.FindRegion(activity) >= 0)];
        string[] kept = [.. both.Where(activity => Sales(activity) > 0 || Purchases(activity) > 0)];
        var values = new double[(long)kept.Length * kept.Length];
        for (var one = 0; one < kept.Length; one++)
            for (var other = 0; other <= one; other++)
                values[(one * kept.Length) + other] = values[(other * kept.Length) + one] = Link(kept[one], kept[other]);
        return new(kept, [.. flows.Activities.Union(flows.Regions, StringComparer.Ordinal).Except(kept, StringComparer.Ordinal)], LinkKind.InputOutput, "IO", values);

        double Sales(string activity) => sums.Regions[flows.FindRegion(activity)].Published;

        double Purchases(string activity) => sums.Activities[flows.FindActivity(activity)].Published;

        double Link(string one, string other)
        {
            double?[] shares =
            [
                Share(Flow(one, other), Sales(one)), Share(Flow(one, other), Purchases(other)),
                Share(Flow(other, one), Sales(other)), Share(Flow(other, one), Purchases(one)),
            ];
            return shares.Max() ?? double.NaN;
        }

        double? Flow(string seller, string buyer) => flows[flows.FindRegion(seller), flows.FindActivity(buyer)].Value;
    }

    private static double? Share(double? flow, double total) => flow is not { } value ? null : total > 0 ? value / total : 0;
}
