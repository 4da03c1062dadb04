namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Where the line between low and high relatedness density runs.</summary>
public enum DensityCut
{
    /// <summary>At the mean density of the region's own activities: what is near for this region.</summary>
    MeanOfRegion,

    /// <summary>At the mean density of the table: what is near for any region.</summary>
    MeanOfTable,

    /// <summary>At a fixed density.</summary>
    Fixed,
}

/// <summary>
/// The two lines that make four quadrants of opportunities: relatedness density (how well prepared) and complexity (how much it promises).
/// Source of the two axes: Balland, Boschma, Crespo and Rigby 2019, Regional Studies 53(9), 1252-1268; where the lines run is a choice.
/// At or above a line is high.
/// </summary>
/// <param name="Density">Where the line of density runs.</param>
/// <param name="FixedDensity">The fixed density, 0 to 1; not read otherwise.</param>
/// <param name="Complexity">The line of complexity, in standard deviations of the activities' index: 0 is their mean.</param>
public sealed record QuadrantCut(DensityCut Density = DensityCut.MeanOfRegion, double FixedDensity = 0.5, double Complexity = 0);

/// <summary>One of the four fields of relatedness density by complexity.</summary>
public enum Quadrant
{
    /// <summary>Low density, low complexity.</summary>
    FarAndSimple,

    /// <summary>High density, low complexity.</summary>
    NearAndSimple,

    /// <summary>Low density, high complexity.</summary>
    FarAndComplex,

    /// <summary>High density, high complexity.</summary>
    NearAndComplex,
}
