namespace RegioHelix.Analytics.Relatedness;

/// <summary>
/// How alike regions are in what is present in them: any measure of <see cref="RelatednessMeasure"/> with regions and activities changing places,
/// so that two regions are near where they have many activities in common. Source: Bahar, Hausmann and Hidalgo 2014, Journal of International Economics 92(1),
/// use a continuous form; economiccomplexity 2.0.0 this one.
/// </summary>
public static class RegionProximity
{
    /// <summary>The proximity of every two regions; regions without any activity are dropped and named.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="measure">Which measure.</param>
    public static RelatednessTable From(Presence presence, RelatednessMeasure measure = RelatednessMeasure.MinimumConditionalProbability) =>
        ActivityRelatedness.From(CoOccurrence.From(presence.Turned()), measure);
}
