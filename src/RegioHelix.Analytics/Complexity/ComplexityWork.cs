using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The complexity index of one presence table after another, in memory that is kept. Regions and activities without the other are left out:
/// they have no score and count in no mean.
/// </summary>
internal sealed class ComplexityWork(int regionCount, int activityCount)
{
    private const int MostSteps = 1000;

    private readonly SimilarityOperator similarity = new(regionCount, activityCount);
    private readonly LanczosEigenpair search = new(regionCount);
    private readonly double[] second = new double[regionCount];
    private readonly double[] leading = new double[regionCount];

    /// <summary>The regions' index, NaN where a region has no activity; means nothing unless computed.</summary>
    public double[] Regions { get; } = new double[regionCount];

    /// <summary>The activities' index, NaN where no region has the activity.</summary>
    public double[] Activities { get; } = new double[activityCount];

    /// <summary>Null where there is none.</summary>
    public double? SecondEigenvalue { get; private set; }

    /// <summary>Null where there is none.</summary>
    public double? ThirdEigenvalue { get; private set; }

    /// <summary>Length of the eigen-equation's remainder.</summary>
    public double? Residual { get; private set; }

    /// <summary>Correlation of the index with diversity, without its sign.</summary>
    public double? DiversityCorrelation { get; private set; }

    /// <summary>Steps taken to the second eigenvalue.</summary>
    public int Steps { get; private set; }

    /// <summary>Computes the index of a connected table.</summary>
    /// <param name="presence">Which activities each region has.</param>
    /// <param name="settings">Conventions.</param>
    /// <param name="accuracy">How accurate.</param>
    /// <param name="cores">How many to use.</param>
    public ComplexityState Find(PresenceLists presence, ComplexitySettings settings, EigenAccuracy accuracy, Cores cores)
    {
        (SecondEigenvalue, ThirdEigenvalue, Residual, DiversityCorrelation, Steps) = (null, null, null, null, 0);
        if (presence.Diversity.Count(count => count > 0) < 2 || presence.Ubiquity.Count(count => count > 0) < 2)
            return ComplexityState.TooFew;
        similarity.Fill(presence, cores);
        similarity.Leading(leading);
        search.Forget();
        search.Know(leading);
        if (!search.Find(similarity, accuracy.Vector, MostSteps))
            return ComplexityState.TooFew;
        (SecondEigenvalue, Residual, Steps) = (search.Value, search.Residual, search.Steps);
        search.Vector.CopyTo(second, 0);
        // A second search beside the vector found: one alone cannot see an eigenvalue that comes twice.
        search.Know(second);
        ThirdEigenvalue = search.Find(similarity, accuracy.Gap, MostSteps) ? search.Value : null;
        if (SecondEigenvalue < settings.SmallestGap)
            return ComplexityState.AllEqual;
        if (SecondEigenvalue - (ThirdEigenvalue ?? 0) < settings.SmallestGap)
            return ComplexityState.NearTied;
        if (Residual > accuracy.WorstResidual)
            return ComplexityState.NotConverged;
        Score(presence, settings);
        return ComplexityState.Computed;
    }

    private void Score(PresenceLists presence, ComplexitySettings settings)
    {
        for (var region = 0; region < Regions.Length; region++)
            Regions[region] = presence.Diversity[region] == 0 ? double.NaN : second[region] / similarity.RootDiversity[region];
        Orient(presence);
        // Divided by the eigenvalue, a region's index is the mean of its activities', as theirs is of regions'.
        for (var activity = 0; activity < Activities.Length; activity++)
            Activities[activity] = presence.Ubiquity[activity] == 0
                ? double.NaN
                : VectorSums.At(presence.RegionsOf(activity), Regions) / presence.Ubiquity[activity] / SecondEigenvalue!.Value;
        var regions = Spread(Regions, settings.Deviation);
        var activities = settings.Scale switch
        {
            ActivityScale.Own => Spread(Activities, settings.Deviation),
            ActivityScale.OfRegionsNotCentred => regions with { Mean = 0 },
            _ => regions,
        };
        Scale(Regions, regions);
        Scale(Activities, activities);
    }

    // The sign of the correlation with diversity; where that is none, the first region's that is not 0.
    private void Orient(PresenceLists presence)
    {
        var correlation = Standard.Correlation(Present(Regions, presence.Diversity), Present(presence.Diversity, presence.Diversity));
        DiversityCorrelation = Math.Abs(correlation);
        if (correlation < 0 || (correlation == 0 && Array.Find(Regions, value => value is not (0 or double.NaN)) < 0))
            foreach (ref var value in Regions.AsSpan())
                value = -value;
    }

    private static double[] Present(double[] values, double[] diversity) =>
        Array.TrueForAll(diversity, count => count > 0) ? values : [.. values.Where((_, at) => diversity[at] > 0)];

    private static (double Mean, double Deviation) Spread(double[] values, DeviationOver over)
    {
        var (sum, count) = (0.0, 0);
        foreach (var value in values)
            (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
        var (mean, squares) = (sum / count, 0.0);
        foreach (var value in values)
            squares += double.IsNaN(value) ? 0 : (value - mean) * (value - mean);
        return (mean, Math.Sqrt(squares / (count - (over == DeviationOver.Sample ? 1 : 0))));
    }

    private static void Scale(double[] values, (double Mean, double Deviation) of)
    {
        foreach (ref var value in values.AsSpan())
            value = (value - of.Mean) / of.Deviation;
    }
}

/// <summary>How accurate an index is made.</summary>
/// <param name="Vector">The estimated residual at which the search for the second vector stops.</param>
/// <param name="Gap">The same for the third, of which the value alone is needed: that is accurate to about the square.</param>
/// <param name="WorstResidual">A larger one is not convergence.</param>
internal readonly record struct EigenAccuracy(double Vector, double Gap, double WorstResidual)
{
    /// <summary>To rounding.</summary>
    public static EigenAccuracy Full => new(1e-15, 1e-9, 1e-10);

    /// <summary>For draws: the index to some nine digits, the gap to about seven.</summary>
    public static EigenAccuracy Draw => new(1e-11, 1e-5, 1e-8);
}
