namespace RegioHelix.Analytics.Evaluation.Inference;

/// <summary>What becomes of the treated units while another takes its turn.</summary>
public enum PlaceboPool
{
    /// <summary>They join the donors: Abadie, Diamond and Hainmueller 2010, JASA 105(490), section 3.4.</summary>
    WithTreated,

    /// <summary>They stay out, so that their effect touches no placebo: Arkhangelsky and others 2021, American Economic Review 111(12), algorithm 4.</summary>
    WithoutTreated,
}

/// <summary>
/// The estimate repeated for units that were not treated, in groups as large as the treated one: what the method finds where there is nothing to find.
/// Sources: Abadie, Diamond and Hainmueller 2010, JASA 105(490), 493-505; Arkhangelsky and others 2021, American Economic Review 111(12), algorithm 4.
/// </summary>
public sealed class UnitPlacebos
{
    private UnitPlacebos(EffectQuestion question, EffectEstimate estimate, IReadOnlyList<PlaceboRun> runs, bool areAll)
    {
        (Runs, AreAll) = (runs, areAll);
        ByEffect = PlaceboStanding.Among(Math.Abs(estimate.Estimate), runs.Select(run => (double?)Math.Abs(run.Estimate)));
        ByRatio = PlaceboStanding.Among(PlaceboRun.RatioOf(question, estimate), runs.Select(run => run.Ratio));
        Pruned = PlaceboStanding.Among(
            Math.Abs(estimate.Estimate),
            runs.Where(run => run.PreRmspe * run.PreRmspe <= PrunedBeyond * estimate.PreRmspe * estimate.PreRmspe).Select(run => (double?)Math.Abs(run.Estimate)));
    }

    /// <summary>A placebo whose mean squared misfit is more than so many times the treated units' is pruned: the middle one of the three limits of Abadie, Diamond and Hainmueller 2010.</summary>
    public const double PrunedBeyond = 5;

    /// <summary>Every run, in the order of the donor pool or of the draws.</summary>
    public IReadOnlyList<PlaceboRun> Runs { get; }

    /// <summary>True where every possible group was tried, so that no seed matters.</summary>
    public bool AreAll { get; }

    /// <summary>The standing by the size of the estimate; null without a run.</summary>
    public PlaceboStanding? ByEffect { get; }

    /// <summary>The standing by the gap under treatment relative to that before; null without a run, or where the treated unit's own misfit is nothing but rounding.</summary>
    public PlaceboStanding? ByRatio { get; }

    /// <summary>The standing by the size of the estimate among the placebos that fit about as well before; null where none does.</summary>
    public PlaceboStanding? Pruned { get; }

    /// <summary>The standard deviation of the placebo estimates; null with fewer than two. Assumes that all units vary alike.</summary>
    public double? StandardError
    {
        get
        {
            if (Runs.Count < 2)
                return null;
            var mean = Runs.Average(run => run.Estimate);
            return Math.Sqrt(Runs.Average(run => (run.Estimate - mean) * (run.Estimate - mean)));
        }
    }

    /// <summary>Runs the placebos.</summary>
    /// <param name="question">The question.</param>
    /// <param name="estimate">Its answer; its method is repeated.</param>
    /// <param name="pool">What becomes of the treated units.</param>
    /// <param name="draws">Which groups.</param>
    /// <param name="cancellation">Stops between two runs.</param>
    /// <returns>Without a run where the donors are not more than the treated units, or too few remain to compare with.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static UnitPlacebos From(EffectQuestion question, EffectEstimate estimate, PlaceboPool pool, PlaceboDraws draws, CancellationToken cancellation = default)
    {
        var groups = question.DonorCount > question.TreatedCount ? draws.Groups(question.DonorUnits, question.TreatedCount) : [];
        var runs = new PlaceboRun?[groups.Count];
        var (treated, donors, noise) = (question.TreatedUnits.ToArray(), question.DonorUnits.ToArray(), SyntheticDid.Noise(question));
        // Each run writes its own place: the order in which cores take them changes no bit.
        Parallel.For(0, runs.Length, new ParallelOptions { CancellationToken = cancellation }, at =>
        {
            var rest = Without(donors, groups[at]);
            if (question.FindWith(groups[at], pool == PlaceboPool.WithTreated ? [.. rest, .. treated] : rest) is { } asked)
                runs[at] = PlaceboRun.Of(asked, EffectEstimate.From(asked, estimate.Method, noise));
        });
        return new(question, estimate, [.. runs.OfType<PlaceboRun>()], PlaceboDraws.Count(question.DonorCount, question.TreatedCount) <= draws.Most);
    }

    private static int[] Without(int[] donors, int[] group)
    {
        var (rest, count) = (new int[donors.Length - group.Length], 0);
        foreach (var donor in donors)
            if (!group.Contains(donor))
                rest[count++] = donor;
        return rest;
    }
}
