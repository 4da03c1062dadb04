namespace RegioHelix.Analytics.Specialisation;

/// <summary>Which side of the threshold the threshold itself is on.</summary>
public enum ThresholdRule
{
    /// <summary>Specialised where the quotient is at or above it: Balassa 1965, Hidalgo et al. 2007 and most packages.</summary>
    AtOrAbove,

    /// <summary>Specialised only above it: Nesta's regional complexity study of 2018 (LQ &gt; 1).</summary>
    Above,
}
