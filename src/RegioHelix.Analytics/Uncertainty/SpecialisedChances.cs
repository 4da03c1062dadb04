using RegioHelix.Analytics.Specialisation;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>How often each region is specialised in each activity among the draws: the probability that its location quotient reaches a threshold.</summary>
public static class SpecialisedChances
{
    /// <summary>The chance of every cell; a cell that stays missing has none.</summary>
    /// <param name="draws">The tables drawn.</param>
    /// <param name="threshold">A quotient above 0.</param>
    /// <param name="rule">Whether the threshold itself is enough.</param>
    /// <param name="control">Threads, progress, cancellation; null for all processors.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold that is not a finite number above 0.</exception>
    public static ChanceTable From(TableDraws draws, double threshold = 1, ThresholdRule rule = ThresholdRule.AtOrAbove, DrawControl? control = null) =>
        ChanceTable.Count(draws, table =>
        {
            var specialised = Specialised.From(table, threshold, rule);
            return (region, activity) => specialised[region, activity].OverPublished;
        }, control);
}
