namespace RegioHelix.Analytics.Complexity;

/// <summary>What divides the sum of squares in a standard deviation.</summary>
public enum DeviationOver
{
    /// <summary>The number of values: numpy's default, py-ecomplexity and the Atlas.</summary>
    Population,

    /// <summary>The number less one: R's <c>sd</c>; economiccomplexity, ReKS.</summary>
    Sample,
}

/// <summary>On which scale an activity's index is given.</summary>
public enum ActivityScale
{
    /// <summary>Its own mean 0 and standard deviation 1.</summary>
    Own,

    /// <summary>
    /// The regions' mean and deviation taken off a vector in which a region's index is the mean of its activities':
    /// the Atlas of Economic Complexity and py-ecomplexity. Its own mean is then not 0.
    /// </summary>
    OfRegions,

    /// <summary>
    /// As <see cref="OfRegions"/>, but the regions' mean is not taken off: the vector itself in units of the regions' deviation. Its mean over all presences is 0.
    /// Stata's ecomplexity and py-ecomplexity weigh the complexity outlook with it.
    /// </summary>
    OfRegionsNotCentred,
}

/// <summary>The conventions of the eigenvector index.</summary>
/// <param name="Deviation">Divisor of the standard deviation.</param>
/// <param name="Scale">Scale of the activities' index.</param>
/// <param name="SmallestGap">The least difference between the second and third eigenvalue; below it the index is refused.</param>
public sealed record ComplexitySettings(
    DeviationOver Deviation = DeviationOver.Population, ActivityScale Scale = ActivityScale.Own, double SmallestGap = 1e-6);
