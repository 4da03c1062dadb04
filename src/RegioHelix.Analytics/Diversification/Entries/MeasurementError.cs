using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Analytics.Diversification.Entries;

/// <summary>
/// What the publisher's own figures may be off by, cell by cell: rounding, counting, sampling and flagged unreliability, each on top of the others and
/// independent between cells and years. Bias, and breaks between years, are not in it. That the roundings of two years are independent is fair where the
/// true figure moves by a unit or more; where it moves less, the rounded figure tends to stay as it is, and the error is overstated.
/// </summary>
/// <param name="Name">Short stable name, for what is printed beside a result.</param>
/// <param name="Source">Where it comes from, or that it is assumed.</param>
public sealed record MeasurementError(string Name, string Source)
{
    /// <summary>No error at all: what a plain comparison of two years takes for granted.</summary>
    public static MeasurementError None { get; } = new("none", "assumed");

    /// <summary>
    /// The rounding of the open figures of the Business Register and Employment Survey, cells that disclose nobody: to 5 below 50 up to 1,000 from 5,000.
    /// Which cells these are is not published; the others are rounded twice as coarsely (<see cref="BresStrict"/>).
    /// </summary>
    public static MeasurementError BresRelaxed { get; } = new("bres-relaxed-rounding", BresSource)
    {
        Rounding = [new(0, 5), new(50, 25), new(250, 50), new(500, 100), new(1000, 250), new(2500, 500), new(5000, 1000)],
    };

    /// <summary>The same where a cell might disclose somebody: from 10 below 50 to 2,000 from 5,000.</summary>
    public static MeasurementError BresStrict { get; } = new("bres-strict-rounding", BresSource)
    {
        Rounding = [.. BresRelaxed.Rounding.Select(step => step with { Unit = 2 * step.Unit })],
    };

    private const string BresSource = "Nomis, Rounding of Business Register and Employment Survey estimates, public access";

    /// <summary>To which unit figures are rounded, by their size, ascending; empty where they are not.</summary>
    public IReadOnlyList<RoundingStep> Rounding { get; init; } = [];

    /// <summary>Variance a unit of the figure: 0 for none, 1 for a Poisson count, and for a sample survey about how many persons one respondent stands for.</summary>
    public double CountFactor { get; init; }

    /// <summary>Standard error over the figure, of every cell: 0.1 is 10 %.</summary>
    public double RelativeError { get; init; }

    /// <summary>Standard error over the figure, of cells flagged as of low reliability, instead of <see cref="RelativeError"/> where it is larger.</summary>
    public double UnreliableError { get; init; }

    /// <summary>Figures rounded to a multiple of a unit.</summary>
    /// <param name="unit">Above 0.</param>
    public static MeasurementError RoundedTo(double unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        return new("rounded", "given") { Rounding = [new(0, unit)] };
    }

    /// <summary>Figures that vary as counts: variance a factor times the figure, 1 for Poisson.</summary>
    /// <param name="factor">Above 0.</param>
    public static MeasurementError Counted(double factor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        return new(factor == 1 ? "poisson" : "sampled", "given") { CountFactor = factor };
    }

    /// <summary>The standard error of a cell whose true figure is known.</summary>
    /// <param name="figure">0 or more.</param>
    /// <param name="flags">The cell's flags.</param>
    public double StandardError(double figure, ObservationFlags flags = default) => Math.Sqrt(Variance(figure, flags));

    internal double Variance(double figure, ObservationFlags flags)
    {
        var (unit, relative) = (UnitAt(figure), Relative(flags));
        return (unit * unit / 12) + (CountFactor * figure) + (relative * relative * figure * figure);
    }

    /// <summary>One published figure of a true one; never below 0.</summary>
    internal double Draw(double truth, ObservationFlags flags, SeededDraws draws)
    {
        var figure = CountFactor > 0 ? CountFactor * draws.Poisson(truth / CountFactor) : truth;
        if (Relative(flags) is > 0 and var relative)
            figure = Math.Max(0, figure * (1 + (relative * draws.Normal())));
        var unit = UnitAt(truth);
        return unit > 0 ? Math.Max(0, figure + (unit * (draws.Uniform() - 0.5))) : figure;
    }

    private double Relative(ObservationFlags flags) => flags.HasFlag(ObservationFlags.LowReliability) ? Math.Max(RelativeError, UnreliableError) : RelativeError;

    private double UnitAt(double figure)
    {
        var unit = 0.0;
        foreach (var step in Rounding)
            unit = figure >= step.From ? step.Unit : unit;
        return unit;
    }
}

/// <summary>From a size on, figures are multiples of a unit.</summary>
/// <param name="From">The size.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct RoundingStep(double From, double Unit);
