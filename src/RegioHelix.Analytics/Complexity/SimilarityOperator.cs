using RegioHelix.Analytics.Relatedness;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The symmetric form of the regions' similarity, D^-1/2 M U^-1 M' D^-1/2, applied without being built: it has the eigenvalues of
/// the usual D^-1 M U^-1 M', all between 0 and 1, and a largest one of 1 whose vector is the root of diversity.
/// Source: Mealy, Farmer and Teytelboym 2019, Science Advances 5(1), eaau1705, supplement.
/// </summary>
internal sealed class SimilarityOperator
{
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly double[] rootDiversity;
    private readonly double[] ubiquity;
    private readonly double[] activities;

    public SimilarityOperator(Presence presence)
    {
        (starts, columns) = presence.ByRegion.Positions();
        rootDiversity = [.. Enumerable.Range(0, presence.Regions.Count).Select(region => Math.Sqrt(presence.ByRegion.Count(region)))];
        ubiquity = [.. Enumerable.Range(0, presence.Activities.Count).Select(activity => (double)presence.ByActivity.Count(activity))];
        activities = new double[ubiquity.Length];
    }

    public int Size => rootDiversity.Length;

    /// <summary>The known eigenvector of the eigenvalue 1, of length 1.</summary>
    public double[] Leading()
    {
        var length = Math.Sqrt(columns.Length);
        return [.. rootDiversity.Select(root => root / length)];
    }

    /// <summary>The operator times a vector.</summary>
    public void Apply(ReadOnlySpan<double> vector, Span<double> product)
    {
        Array.Clear(activities);
        for (var region = 0; region < Size; region++)
        {
            var value = vector[region] / rootDiversity[region];
            foreach (var activity in columns.AsSpan(starts[region]..starts[region + 1]))
                activities[activity] += value;
        }
        for (var activity = 0; activity < activities.Length; activity++)
            activities[activity] /= ubiquity[activity];
        for (var region = 0; region < Size; region++)
        {
            var sum = 0.0;
            foreach (var activity in columns.AsSpan(starts[region]..starts[region + 1]))
                sum += activities[activity];
            product[region] = sum / rootDiversity[region];
        }
    }

    /// <summary>The regions' index from an eigenvector of the symmetric form.</summary>
    public double[] ToRegions(double[] vector) => [.. vector.Select((value, region) => value / rootDiversity[region])];
}
