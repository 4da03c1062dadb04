namespace RegioHelix.Analytics.Specialisation;

/// <summary>A point of a Lorenz curve.</summary>
/// <param name="Base">Part of the base reached, 0 to 1.</param>
/// <param name="Part">Part of the amount reached, 0 to 1, never above the base.</param>
public readonly record struct LorenzPoint(double Base, double Part);

/// <summary>
/// A Lorenz curve: amounts gathered from where there are least for their base to where there are most, and the Gini coefficient,
/// twice the area between it and the diagonal. Source: Lorenz 1905, Publications of the American Statistical Association 9(70); Gini 1912.
/// </summary>
public sealed class LorenzCurve
{
    private LorenzCurve(IReadOnlyList<LorenzPoint> points) => Points = points;

    /// <summary>From (0, 0) to (1, 1).</summary>
    public IReadOnlyList<LorenzPoint> Points { get; }

    /// <summary>Twice the area between diagonal and curve: 0 (as the base) to below 1.</summary>
    public double Gini => 1 - Points.Zip(Points.Skip(1), (from, to) => (to.Base - from.Base) * (to.Part + from.Part)).Sum();

    /// <summary>The curve of amounts over a base; null where either adds up to 0.</summary>
    /// <param name="amounts">0 or more, finite.</param>
    /// <param name="bases">As many, 0 or more, finite; where the base is 0 and the amount is not, the amount comes last.</param>
    /// <exception cref="ArgumentException">Different numbers of both, or a negative or non-finite one.</exception>
    public static LorenzCurve? From(IReadOnlyList<double> amounts, IReadOnlyList<double> bases)
    {
        if (amounts.Count != bases.Count)
            throw new ArgumentException($"{amounts.Count} amounts need as many bases, not {bases.Count}", nameof(bases));
        if (amounts.Concat(bases).Any(value => !double.IsFinite(value) || value < 0))
            throw new ArgumentException("amounts and bases are finite and 0 or more", nameof(amounts));
        var (amount, whole) = (amounts.Sum(), bases.Sum());
        if (amount == 0 || whole == 0)
            return null;
        var points = new List<LorenzPoint> { new(0, 0) };
        var (part, reached) = (0.0, 0.0);
        foreach (var at in Enumerable.Range(0, amounts.Count).Where(at => amounts[at] + bases[at] > 0).OrderBy(at => amounts[at] / bases[at]))
        {
            (part, reached) = (part + amounts[at], reached + bases[at]);
            points.Add(new(Math.Min(1, reached / whole), Math.Min(1, part / amount)));
        }
        return new(points);
    }
}
