namespace RegioHelix.Analytics.Clusters;

/// <summary>What a star is earned for; a place can earn several.</summary>
[Flags]
public enum StarCriteria
{
    /// <summary>No star.</summary>
    None = 0,

    /// <summary>Many people work in it.</summary>
    Size = 1,

    /// <summary>Its share of the region is well above its share of all regions.</summary>
    Specialisation = 2,

    /// <summary>It is a large part of the region's own employment.</summary>
    Focus = 4,
}
