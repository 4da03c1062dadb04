using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Inference;
using RegioHelix.Analytics.Evaluation.Simulation;
using RegioHelix.Analytics.Evaluation.Verdicts;

namespace RegioHelix.Benchmarks.Evaluation;

/// <summary>How often verdicts and sets are right on invented panels of one kind, of which the truth is known.</summary>
internal sealed record HonestyStudy(PanelShape Shape, TreatedPlace Place, double Effect, IReadOnlyList<HonestyTrial> Trials)
{
    /// <summary>Units of each panel; periods are those of <see cref="SimulatedPanel"/>.</summary>
    public const int Units = 40;

    private static readonly PlaceboDraws Draws = new(400);

    /// <summary>Checks so many panels, from a seed on.</summary>
    public static HonestyStudy Run(PanelShape shape, TreatedPlace place, double effect, int panels, int firstSeed = 1)
    {
        var trials = new HonestyTrial[panels];
        for (var at = 0; at < panels; at++)
            trials[at] = Of(VerdictTrial.From(SimulatedPanel.From(shape, place, firstSeed + at, Units, effect: effect), Draws));
        return new(shape, place, effect, trials);
    }

    /// <summary>The share of panels with a verdict.</summary>
    public double Share(Verdict verdict) => (double)Trials.Count(one => one.Verdict == verdict) / Trials.Count;

    /// <summary>The share of sets that hold what was planted; all panels, refused or not.</summary>
    public double Coverage(EffectMethod method) => (double)Trials.Count(one => one.Holds[(int)method]) / Trials.Count;

    /// <summary>The mean width of the sets, in standard deviations of what is chance.</summary>
    public double Width(EffectMethod method) => Trials.Average(one => one.Widths[(int)method]);

    private static HonestyTrial Of(VerdictTrial trial) => new(
        trial.Verdict.Verdict, trial.Methods[0].MisfitShare ?? 0, [.. trial.Methods.Select(one => trial.Holds(one.Estimate.Method) == true)],
        [.. trial.Methods.Select(one => one.Set!.High - one.Set.Low)], [.. trial.Methods.Select(one => one.Estimate.Estimate - trial.Panel.Effect)],
        trial.Verdict.Leading is { } leading && Math.Sign(trial.Methods.Single(one => one.Estimate.Method == leading).Estimate.Estimate) == Math.Sign(trial.Panel.Effect));
}

/// <summary>What one invented panel gave.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Misfit">Of synthetic control, as a share of the treated unit's own standard deviation.</param>
/// <param name="Holds">Whether each method's set holds what was planted.</param>
/// <param name="Widths">The width of each set.</param>
/// <param name="Errors">Each estimate less what was planted.</param>
/// <param name="RightSign">Whether what the verdict names has the sign of what was planted.</param>
internal sealed record HonestyTrial(Verdict Verdict, double Misfit, IReadOnlyList<bool> Holds, IReadOnlyList<double> Widths, IReadOnlyList<double> Errors, bool RightSign);
