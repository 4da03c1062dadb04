namespace RegioHelix.Analytics.Clusters.Definitions;

/// <summary>
/// The mean of several similarities, each first standardised over its pairs to mean 0 and standard deviation 1: LC-IO-Occ and its like.
/// Source: Delgado, Porter and Stern 2016, Journal of Economic Geography 16(1) [memory].
/// </summary>
public static class SimilarityAverage
{
    /// <summary>The mean over the links known for a pair; a link without any variation counts as 0.</summary>
    /// <param name="links">One or more.</param>
    /// <returns>The activities that all links have, in the order of the first; the others are dropped and named.</returns>
    /// <exception cref="ArgumentException">No links.</exception>
    public static SimilarityMatrix From(params IReadOnlyList<SimilarityMatrix> links)
    {
        if (links.Count == 0)
            throw new ArgumentException("an average needs at least one similarity", nameof(links));
        string[] common = [.. links[0].Activities.Where(activity => links.All(link => link.FindActivity(activity) >= 0))];
        SimilarityMatrix[] parts = [.. links.Select(link => link.Select(common))];
        (double Mean, double Deviation)[] spreads = [.. parts.Select(part => part.Spread())];
        var values = new double[(long)common.Length * common.Length];
        for (var one = 0; one < common.Length; one++)
            for (var other = 0; other < common.Length; other++)
                values[(one * common.Length) + other] = MeanAt(parts, spreads, one, other);
        return new(
            common,
            [.. links.SelectMany(link => link.Activities.Concat(link.Dropped)).Distinct(StringComparer.Ordinal).Except(common, StringComparer.Ordinal)],
            LinkKind.Average, string.Join('+', links.Select(link => link.Name)), values);
    }

    private static double MeanAt(SimilarityMatrix[] parts, (double Mean, double Deviation)[] spreads, int one, int other)
    {
        var (sum, known) = (0.0, 0);
        for (var part = 0; part < parts.Length; part++)
            if (parts[part].Row(one)[other] is var value && !double.IsNaN(value))
                (sum, known) = (sum + (spreads[part].Deviation > 0 ? (value - spreads[part].Mean) / spreads[part].Deviation : 0), known + 1);
        return known == 0 ? double.NaN : sum / known;
    }
}
