namespace RegioHelix.Studies.Introductions;

/// <summary>Says strengths in words.</summary>
public static class WayStrengths
{
    private const double Strong = 0.4;
    private const double Fair = 0.15;

    /// <summary>The word for a strength, above 0 to 1: of one tie, or of a way as their product.</summary>
    public static WayStrength Word(double strength) => strength switch { >= Strong => WayStrength.Strong, >= Fair => WayStrength.Fair, _ => WayStrength.Thin };
}
