using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>A measure as pages, twins and files name it.</summary>
/// <param name="Measure">Which.</param>
/// <param name="Word">Its word in an address.</param>
/// <param name="Name">Its name.</param>
/// <param name="What">What it says, in a sentence.</param>
/// <param name="OfActivity">True for a figure of one activity in a region, false for one of the whole region.</param>
/// <param name="Scale">Where its colours turn.</param>
/// <param name="Unit">How its figures read.</param>
/// <param name="Method">Its method page.</param>
/// <param name="UsualBreaks">Class limits that mean something by themselves; empty where quantiles serve better.</param>
public sealed record EuropeMeasureInfo(
    EuropeMeasure Measure, string Word, LocalText Name, LocalText What, bool OfActivity, MeasureScale Scale, MeasureUnit Unit, string Method, IReadOnlyList<double> UsualBreaks);

/// <summary>Every measure that can be mapped and ranked.</summary>
public static class EuropeMeasures
{
    /// <summary>All of them: those of an activity first, then those of a whole region.</summary>
    public static IReadOnlyList<EuropeMeasureInfo> All { get; } =
    [
        // Even steps on a ratio scale around 1, so that half and double weigh the same.
        OfActivity(EuropeMeasure.LocationQuotient, "quotient", MeasureScale.AroundOne, MeasureUnit.Times, "location-quotient", 0.5, 0.8, 1, 1.25, 2),
        OfActivity(EuropeMeasure.Share, "share", MeasureScale.Amount, MeasureUnit.Part, "share"),
        OfActivity(EuropeMeasure.Jobs, "jobs", MeasureScale.Amount, MeasureUnit.Jobs, "dorling-map"),
        OfActivity(EuropeMeasure.Growth, "growth", MeasureScale.AroundZero, MeasureUnit.YearlyChange, "growth", -0.05, -0.02, 0, 0.02, 0.05),
        OfActivity(EuropeMeasure.Stars, "stars", MeasureScale.Amount, MeasureUnit.Stars, "cluster-stars", 1, 2, 3),
        OfActivity(EuropeMeasure.Density, "density", MeasureScale.Amount, MeasureUnit.Part, "relatedness-density"),
        OfRegion(EuropeMeasure.Diversity, "diversity", MeasureScale.Amount, MeasureUnit.Activities, "presence"),
        OfRegion(EuropeMeasure.Herfindahl, "herfindahl", MeasureScale.Amount, MeasureUnit.Index, "herfindahl"),
        OfRegion(EuropeMeasure.Krugman, "krugman", MeasureScale.Amount, MeasureUnit.Index, "krugman"),
        OfRegion(EuropeMeasure.Entropy, "variety", MeasureScale.Amount, MeasureUnit.Bits, "variety"),
        OfRegion(EuropeMeasure.RelatedVariety, "related-variety", MeasureScale.Amount, MeasureUnit.Bits, "variety"),
        OfRegion(EuropeMeasure.UnrelatedVariety, "unrelated-variety", MeasureScale.Amount, MeasureUnit.Bits, "variety"),
        OfRegion(EuropeMeasure.Complexity, "complexity", MeasureScale.AroundZero, MeasureUnit.Deviations, "complexity", -1, -0.5, 0, 0.5, 1),
        OfRegion(EuropeMeasure.Outlook, "outlook", MeasureScale.AroundZero, MeasureUnit.Deviations, "outlook"),
        OfRegion(EuropeMeasure.Coverage, "coverage", MeasureScale.Amount, MeasureUnit.Part, "bounds", 0.25, 0.5, 0.75, 0.9, 1),
    ];

    /// <summary>What is known of a measure.</summary>
    public static EuropeMeasureInfo Get(EuropeMeasure measure) => All[(int)measure];

    private static EuropeMeasureInfo OfActivity(EuropeMeasure measure, string word, MeasureScale scale, MeasureUnit unit, string method, params double[] breaks) =>
        new(measure, word, Sentences.Get("Measure" + measure), Sentences.Get("MeasureWhat" + measure), OfActivity: true, scale, unit, method, breaks);

    private static EuropeMeasureInfo OfRegion(EuropeMeasure measure, string word, MeasureScale scale, MeasureUnit unit, string method, params double[] breaks) =>
        OfActivity(measure, word, scale, unit, method, breaks) with { OfActivity = false };
}
