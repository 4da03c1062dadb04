namespace RegioHelix.Analytics.Complexity;

/// <summary>Whether a complexity index could be computed, and if not, why.</summary>
public enum ComplexityState
{
    /// <summary>Computed.</summary>
    Computed,

    /// <summary>Fewer than two regions or activities are present: there is nothing to compare.</summary>
    TooFew,

    /// <summary>The table falls into parts that share no activity: any order between the parts would be arbitrary. Compute each on its own.</summary>
    Disconnected,

    /// <summary>The second and third eigenvalue are so near each other that the index would turn with the last digit of the data.</summary>
    NearTied,

    /// <summary>All regions are equal in the index: it cannot be brought to a standard deviation of 1.</summary>
    AllEqual,

    /// <summary>The iteration did not reach its accuracy.</summary>
    NotConverged,
}
