namespace RegioHelix.Registry.Ties;

/// <summary>How strong a tie is today: what was said of it, fading with the time since the last contact.</summary>
public static class TieStrength
{
    /// <summary>The strongest that can be said.</summary>
    public const int Strongest = 5;

    /// <summary>After so many days without contact half is left: two years. A convention of this program, not a measured figure.</summary>
    public const double HalfLifeDays = 730;

    /// <summary>The strength, above 0 to 1; 1 for the strongest on the day of the contact.</summary>
    /// <param name="said">1 to <see cref="Strongest"/>.</param>
    /// <param name="lastContact">The day of the last contact; a day ahead counts as today.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static double Of(int said, DateOnly lastContact, DateOnly today) =>
        (double)said / Strongest * Math.Pow(2, -Math.Max(0, today.DayNumber - lastContact.DayNumber) / HalfLifeDays);
}
