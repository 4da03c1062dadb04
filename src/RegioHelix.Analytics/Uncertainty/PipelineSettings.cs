using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Whether densities get intervals too: one for every cell, the largest part of the work.</summary>
public enum DensityIntervals
{
    /// <summary>An interval for every cell.</summary>
    Every,

    /// <summary>None; only the chances of the quadrants.</summary>
    None,
}

/// <summary>How the pipeline of the draws is run: location quotient at a threshold, proximity by the smaller conditional probability, density without the own activity, complexity.</summary>
/// <param name="Threshold">A quotient above 0.</param>
/// <param name="Rule">Whether the threshold itself is enough.</param>
/// <param name="Complexity">Conventions of the index; null for the defaults.</param>
/// <param name="Cut">Where the lines between the quadrants run; null for the defaults.</param>
/// <param name="Intervals">Whether densities get intervals.</param>
/// <param name="RankClasses">Number of equal classes of the rankings.</param>
public sealed record PipelineSettings(
    double Threshold = 1,
    ThresholdRule Rule = ThresholdRule.AtOrAbove,
    ComplexitySettings? Complexity = null,
    QuadrantCut? Cut = null,
    DensityIntervals Intervals = DensityIntervals.Every,
    int RankClasses = Bands.Quarters);
