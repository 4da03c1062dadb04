using RegioHelix.Analytics.Uncertainty;

namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>How a truth is published.</summary>
internal enum Publishing
{
    /// <summary>Every count drawn from the Poisson law of its mean.</summary>
    Poisson,

    /// <summary>Every figure times a lognormal factor.</summary>
    Multiplied,

    /// <summary>Small cells withheld, totals published, nothing else wrong.</summary>
    Withheld,
}

/// <summary>One line of the study: how the truth is published, and how bands are drawn from what is published.</summary>
/// <param name="Name">Short stable name.</param>
/// <param name="Publishing">How it is published.</param>
/// <param name="MeanCount">Mean count a cell of the truth.</param>
/// <param name="Draw">How bands are drawn; draws and seed are the study's.</param>
internal sealed record CoverageCase(string Name, Publishing Publishing, double MeanCount, DrawSettings Draw)
{
    /// <summary>Relative deviation of multiplied figures.</summary>
    public const double Deviation = 0.2;

    /// <summary>Cells below this count are withheld.</summary>
    public const double Limit = 10;

    /// <summary>All lines.</summary>
    public static IReadOnlyList<CoverageCase> All { get; } =
    [
        .. from mean in new[] { 4.0, 40, 400 }
           from way in new (string Name, CountNoise Counts, IntervalForm Form)[]
           {
               ("poisson, percentile", CountNoise.Poisson, IntervalForm.Percentile),
               ("poisson, basic", CountNoise.Poisson, IntervalForm.Basic),
               ("poisson, bias-corrected", CountNoise.Poisson, IntervalForm.BiasCorrected),
               ("posterior, percentile", CountNoise.PoissonPosterior, IntervalForm.Percentile),
           }
           select new CoverageCase($"counts of mean {mean}: {way.Name}", Publishing.Poisson, mean, new(Counts: way.Counts, Form: way.Form)),
        .. from form in Enum.GetValues<IntervalForm>()
           select new CoverageCase($"error of 20 %: {form switch { IntervalForm.Percentile => "percentile", IntervalForm.Basic => "basic", _ => "bias-corrected" }}", Publishing.Multiplied, 40, new(Counts: CountNoise.None, Error: new(Deviation), Form: form)),
        new("withheld below 10: between bounds", Publishing.Withheld, 40, new(Counts: CountNoise.None, Missing: MissingDraw.BetweenBounds)),
        new("withheld below 10: within totals", Publishing.Withheld, 40, new(Counts: CountNoise.None, Missing: MissingDraw.WithinTotals)),
    ];
}
