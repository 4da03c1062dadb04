namespace RegioHelix.Import.Simulated;

/// <summary>The location quotients that a planted event runs through. Wide of the threshold on both sides, so that rounding cannot move the year.</summary>
internal static class EventPath
{
    private const double Below = 0.88;
    private const double Above = 1.14;
    private const double Step = 0.06;
    private const double Lowest = 0.4;
    private const double Highest = 1.7;

    /// <summary>The quotient aimed at in a year.</summary>
    public static double Quotient(PlantedEvent planted, int year)
    {
        var after = year - planted.Year;
        var rising = planted.Kind != PlantedEventKind.Exit;
        return (rising, after >= 0) switch
        {
            (true, true) => Math.Min(Highest, Above + (Step * after)),
            (true, false) => Math.Max(Lowest, Below + (Step * (after + 1))),
            (false, true) => Math.Max(Lowest, Below - (Step * after)),
            (false, false) => Math.Min(Highest, Above - (Step * (after + 1))),
        };
    }
}
