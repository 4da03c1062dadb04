namespace RegioHelix.Analytics.Specialisation;

/// <summary>Whether a measure describes regions by their activities or activities by their regions.</summary>
public enum MeasureOf
{
    /// <summary>One figure a region, over its activities.</summary>
    Region,

    /// <summary>One figure an activity, over its regions.</summary>
    Activity,
}
