namespace RegioHelix.Analytics.Relatedness;

/// <summary>In which numbers relatedness density is added up.</summary>
public enum DensityPrecision
{
    /// <summary>Double precision, each sum in the order of the activities.</summary>
    Full,

    /// <summary>
    /// Single precision, about twice as fast and half the memory: each density is off by at most 2 (k + 2) 2^-24 of itself,
    /// where k is the number of activities; in practice by a hundredth of that. Only proximity of a table without unknown cells has it.
    /// </summary>
    Reduced,
}
