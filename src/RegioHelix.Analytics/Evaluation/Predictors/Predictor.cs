using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Analytics.Evaluation.Predictors;

/// <summary>
/// What units are matched on besides the path of the outcome: the mean of a variable over a span of periods before treatment. The outcome itself over a period or a span is a predictor too.
/// Source: Abadie, Diamond and Hainmueller 2010, JASA 105(490), 493-505.
/// </summary>
public sealed class Predictor
{
    private readonly PanelVariable variable;

    /// <summary>Makes a predictor.</summary>
    /// <param name="variable">The variable, for the panel's units in their order.</param>
    /// <param name="from">The first period of its mean.</param>
    /// <param name="to">The last period of its mean.</param>
    /// <exception cref="ArgumentException">A span that ends before it begins.</exception>
    public Predictor(PanelVariable variable, int from, int to)
    {
        if (to < from)
            throw new ArgumentException($"the span {from} to {to} ends before it begins", nameof(to));
        (this.variable, From, To) = (variable, from, to);
    }

    /// <summary>The variable and its span: <c>jobs@2005-2010</c>.</summary>
    public string Name => From == To ? FormattableString.Invariant($"{variable.Name}@{From}") : FormattableString.Invariant($"{variable.Name}@{From}-{To}");

    /// <summary>The first period of its mean.</summary>
    public int From { get; }

    /// <summary>The last period of its mean.</summary>
    public int To { get; }

    /// <summary>The mean of what is observed of a unit, over those of the span's periods that may be used; null where nothing is.</summary>
    /// <param name="unit">The unit's position in the panel.</param>
    /// <param name="periods">The periods that may be used.</param>
    public double? Mean(int unit, IReadOnlySet<int> periods)
    {
        var (sum, count) = (0.0, 0);
        for (var at = 0; at < variable.Times.Count; at++)
            if (variable.Times[at] is var time && time >= From && time <= To && variable[unit, at] is { } value && periods.Contains(time))
                (sum, count) = (sum + value, count + 1);
        return count == 0 ? null : sum / count;
    }
}

/// <summary>The predictors of a question.</summary>
/// <param name="All">Each of them; none for the path of the outcome.</param>
/// <param name="FitFrom">The first of the periods before treatment over which the outcome's misfit decides how important each predictor is.</param>
/// <param name="FitTo">The last of them.</param>
public sealed record PredictorSet(IReadOnlyList<Predictor> All, int FitFrom = int.MinValue, int FitTo = int.MaxValue)
{
    /// <summary>No predictors.</summary>
    public static PredictorSet None { get; } = new([]);
}

/// <summary>A predictor after matching.</summary>
/// <param name="Name">As the reader wrote it.</param>
/// <param name="Weight">Its importance, V: 0 or above, 1 in sum over the predictors, each divided by its standard deviation over the units first.</param>
/// <param name="Treated">Its value for the treated units.</param>
/// <param name="Comparison">Its value for the weighted donors.</param>
/// <param name="Donors">Its mean over the donors, all alike.</param>
public sealed record PredictorBalance(string Name, double Weight, double Treated, double Comparison, double Donors);
