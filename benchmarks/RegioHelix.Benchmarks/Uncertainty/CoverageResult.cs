namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>How often bands of 95 % held the truth.</summary>
internal sealed class CoverageResult
{
    private readonly Dictionary<string, (int Held, int All)> held = [];
    private readonly (double Said, int Was, int All)[] deciles = new (double, int, int)[10];

    /// <summary>Draws of the complexity index that were refused, of all.</summary>
    public double Refused { get; set; }

    /// <summary>Part of the cells withheld.</summary>
    public double Withheld { get; set; }

    /// <summary>Counts an interval that is there.</summary>
    public void Tell(string figure, double truth, double? lower, double? upper)
    {
        if (lower is null || upper is null || double.IsNaN(truth))
            return;
        var slack = 1e-9 * Math.Max(1, Math.Abs(truth));
        var (yes, all) = held.GetValueOrDefault(figure);
        held[figure] = (yes + (truth >= lower - slack && truth <= upper + slack ? 1 : 0), all + 1);
    }

    /// <summary>Counts a probability and what was true.</summary>
    public void Tell(double? said, bool was)
    {
        if (said is not { } probability)
            return;
        ref var decile = ref deciles[Math.Min(9, (int)(probability * 10))];
        decile = (decile.Said + probability, decile.Was + (was ? 1 : 0), decile.All + 1);
    }

    /// <summary>The part held, or null where nothing was counted.</summary>
    public double? Coverage(string figure) => held.TryGetValue(figure, out var counted) ? counted.Held / (double)counted.All : null;

    /// <summary>For each tenth of the probabilities said: their mean, how often it was so, how many there were.</summary>
    public IEnumerable<(double Said, double Was, int All)> Deciles() =>
        deciles.Select(decile => (decile.Said / Math.Max(1, decile.All), decile.Was / (double)Math.Max(1, decile.All), decile.All));

    /// <summary>The mean distance between said and was, each probability counting once.</summary>
    public double Miscalibration() => Deciles().Sum(decile => decile.All * Math.Abs(decile.Said - decile.Was)) / Math.Max(1, deciles.Sum(decile => decile.All));
}
