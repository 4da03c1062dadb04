namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// A similarity of regions through their activities in its symmetric form: over whether an activity is present (<see cref="SimilarityOperator"/>)
/// or over how much of it there is (<see cref="WeightedSimilarity"/>).
/// </summary>
internal interface ISimilarity
{
    /// <summary>True of a region that is left out.</summary>
    bool IsEmpty(int region);

    /// <summary>The operator times a vector.</summary>
    void Apply(ReadOnlySpan<double> vector, Span<double> product);
}
