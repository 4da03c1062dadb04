namespace RegioHelix.Studies.Events;

/// <summary>How good a programme is: how much of what is wanted it has, and how far it is below what no programme exceeds.</summary>
public static class ProgrammeQuality
{
    /// <summary>The share of the meetings that both sides want, 0 to 1; 1 where nobody wants one.</summary>
    public static double MetShare(int met, int wanted) => wanted == 0 ? 1 : (double)met / wanted;

    /// <summary>How far the weight is below the proven bound at most, 0 to 1; 0 where the bound is 0.</summary>
    public static double Gap(long weight, double upperBound) => upperBound <= 0 ? 0 : Math.Max(0, (upperBound - weight) / upperBound);
}
