namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>Where a standard error comes from.</summary>
public enum ErrorSource
{
    /// <summary>There is none: too few units.</summary>
    None,

    /// <summary>The spread of placebo estimates: one treated unit.</summary>
    Placebo,

    /// <summary>Leaving out one unit at a time: two treated units or more.</summary>
    Jackknife,
}

/// <summary>An estimate with all that shows how far it can be believed.</summary>
public sealed record EffectDiagnosis
{
    private EffectDiagnosis(EffectQuestion question, EffectEstimate estimate, PlaceboDraws draws, CancellationToken cancellation)
    {
        (Question, Estimate) = (question, estimate);
        OutsidePlacebos = UnitPlacebos.From(question, estimate, PlaceboPool.WithoutTreated, draws, cancellation);
        Placebos = estimate.Method == EffectMethod.SyntheticControl ? UnitPlacebos.From(question, estimate, PlaceboPool.WithTreated, draws, cancellation) : OutsidePlacebos;
        (StandardError, ErrorSource) = Jackknife.StandardError(question, estimate) is { } jackknife ? (jackknife, ErrorSource.Jackknife)
            : OutsidePlacebos.StandardError is { } placebo ? (placebo, ErrorSource.Placebo) : ((double?)null, ErrorSource.None);
        InTime = InTimePlacebo.List(question, estimate.Method, draws with { Most = Math.Min(draws.Most, MostInTime) }, cancellation);
        DonorsLeftOut = LeaveOneOut.Donors(question, estimate, cancellation);
        PeriodsLeftOut = LeaveOneOut.Periods(question, estimate, cancellation);
        HullDistance = Inference.HullDistance.From(question, estimate);
        HasUniqueWeights = WeightUniqueness.From(question, estimate);
        PreTrend = PreTrend.From(question, estimate, OutsidePlacebos);
        Set = PlaceboInversion.From(estimate, OutsidePlacebos);
        Sensitivity = Sensitivity.From(question, estimate, Standing, Set, Verdicts.EvidenceVerdict.Level);
    }

    private const int MostInTime = 200;

    /// <summary>What was asked.</summary>
    public EffectQuestion Question { get; }

    /// <summary>The estimate.</summary>
    public EffectEstimate Estimate { get; }

    /// <summary>Its standard error, in the outcome's unit; null without a source.</summary>
    public double? StandardError { get; }

    /// <summary>Where that comes from.</summary>
    public ErrorSource ErrorSource { get; }

    /// <summary>The placebos that the method's authors run: with the treated units among the donors for synthetic control, without them else.</summary>
    public UnitPlacebos Placebos { get; }

    /// <summary>The placebos with the treated units left out, which the standard error, the set and the smallest detectable effect rest on.</summary>
    public UnitPlacebos OutsidePlacebos { get; }

    /// <summary>
    /// The standing that counts: by the ratio for synthetic control, where misfit differs from unit to unit; by the effect else, and where the treated unit is met exactly and has no ratio. Null without placebos.
    /// </summary>
    public PlaceboStanding? Standing => (Estimate.Method == EffectMethod.SyntheticControl ? Placebos.ByRatio : null) ?? Placebos.ByEffect;

    /// <summary>Earlier dates.</summary>
    public IReadOnlyList<InTimePlacebo> InTime { get; }

    /// <summary>The estimate without each donor; null where too few would be left.</summary>
    public LeaveOneOut? DonorsLeftOut { get; }

    /// <summary>The estimate without each period before treatment; null where too few would be left.</summary>
    public LeaveOneOut? PeriodsLeftOut { get; }

    /// <summary>False where other donor weights fit as well.</summary>
    public bool HasUniqueWeights { get; }

    /// <summary>How far the treated units' path before treatment lies from all that the donors' paths can be mixed to, in the outcome's unit a period; 0 within.</summary>
    public double HullDistance { get; }

    /// <summary>What the comparison resembles before treatment: mean, last value and slope.</summary>
    public IReadOnlyList<BalanceLine> Balance => BalanceLine.List(Question, Estimate);

    /// <summary>Drift before treatment; null with too few periods or units.</summary>
    public PreTrend? PreTrend { get; }

    /// <summary>The effects that placebos do not reject at 95 %, or at the highest confidence attainable; null without placebos.</summary>
    public PlaceboInversion? Set { get; }

    /// <summary>How wrong the assumptions may be.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>The misfit before treatment as a share of the treated unit's own standard deviation before treatment; null where it never varied then.</summary>
    public double? MisfitShare => MisfitShareOf(Question, Estimate);

    /// <summary>The misfit before treatment as a share of the treated units' mean outcome then, without its sign; null where that is 0.</summary>
    public double? MisfitOfMean => Question.Outcome.AsSpan(0, Question.FirstPost).ToArray().Average() is var mean && mean != 0 ? Estimate.PreRmspe / Math.Abs(mean) : null;

    /// <summary>The standard deviation of the treated units' mean before treatment.</summary>
    public double OwnDeviation => DeviationOf(Question);

    /// <summary>The misfit before treatment of any estimate as a share of the treated unit's own standard deviation then; null where it never varied then.</summary>
    public static double? MisfitShareOf(EffectQuestion question, EffectEstimate estimate) => DeviationOf(question) is > 0 and var deviation ? estimate.PreRmspe / deviation : null;

    private static double DeviationOf(EffectQuestion question)
    {
        var before = question.Outcome.AsSpan(0, question.FirstPost).ToArray();
        var mean = before.Average();
        var deviation = Math.Sqrt(before.Average(value => (value - mean) * (value - mean)));
        return deviation > 1e-13 * Math.Abs(mean) ? deviation : 0;
    }

    /// <summary>
    /// The smallest effect that would have been told from chance four times in five, at the level of the verdict shared among so many tests; null without placebos, and where so few units could
    /// never bring p to that level.
    /// </summary>
    /// <param name="tested">How many are tested, this one among them; 1 or more.</param>
    public double? DetectableAmong(int tested = 1) => Standing is not { } standing || standing.SmallestP * tested > Verdicts.EvidenceVerdict.Level ? null
        : PlaceboInversion.From(Estimate, OutsidePlacebos, 1 - (Verdicts.EvidenceVerdict.Level / tested))?.MinimumDetectable;

    /// <summary>Estimates and examines.</summary>
    /// <param name="question">The question.</param>
    /// <param name="method">The method.</param>
    /// <param name="draws">Which placebo groups; all of them by default up to a thousand.</param>
    /// <param name="cancellation">Stops between two fits.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static EffectDiagnosis From(EffectQuestion question, EffectMethod method, PlaceboDraws draws, CancellationToken cancellation = default) =>
        new(question, EffectEstimate.From(question, method), draws, cancellation);
}
