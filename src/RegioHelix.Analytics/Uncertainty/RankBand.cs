namespace RegioHelix.Analytics.Uncertainty;

/// <summary>Where a figure stands among others, by the draws: 1 is the largest, equal ones share the better place.</summary>
/// <param name="Rank">By the published values; null where there is none.</param>
/// <param name="Best">The better end of the interval of ranks, a whole number; null where no draw gave a figure.</param>
/// <param name="Worst">The worse end.</param>
/// <param name="Classes">The part of all draws in which it stands in each class, the highest class first; classes are equal parts of the ranking.</param>
/// <param name="Unranked">The part of all draws that gave no figure: with the classes this adds up to 1.</param>
public sealed record RankBand(int? Rank, int? Best, int? Worst, IReadOnlyList<double> Classes, double Unranked);
