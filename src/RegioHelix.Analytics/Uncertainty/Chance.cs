namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How often something was so among the draws.</summary>
/// <param name="Yes">Draws in which it was.</param>
/// <param name="Known">Draws that had an answer.</param>
/// <param name="Draws">All draws.</param>
public readonly record struct Chance(int Yes, int Known, int Draws)
{
    /// <summary>The part of the draws with an answer, 0 to 1; null where none had one.</summary>
    public double? Probability => Known == 0 ? null : Yes / (double)Known;

    /// <summary>Standard error of the probability from the number of draws alone; null where none had an answer.</summary>
    public double? StandardError => Probability is { } p ? Math.Sqrt(p * (1 - p) / Known) : null;
}
