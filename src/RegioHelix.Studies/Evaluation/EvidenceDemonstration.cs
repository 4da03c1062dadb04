using RegioHelix.Analytics.Evaluation;
using RegioHelix.Analytics.Evaluation.Simulation;
using RegioHelix.Analytics.Evaluation.Verdicts;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Evaluation;

/// <summary>What a verdict is worth, the truth being known.</summary>
public enum DemonstrationOutcome
{
    /// <summary>Something was planted and found, with its sign.</summary>
    Hit,

    /// <summary>Something was planted and found with the wrong sign.</summary>
    WrongSign,

    /// <summary>Something was planted and could not be told from chance.</summary>
    Missed,

    /// <summary>Nothing was planted and something was found.</summary>
    FalseAlarm,

    /// <summary>Nothing was planted and nothing was found.</summary>
    Quiet,

    /// <summary>No comparison was credible, so nothing was said.</summary>
    Refused,
}

/// <summary>One invented region, what was planted in it and what the check says.</summary>
/// <param name="Name">An invented name.</param>
/// <param name="Shape">How outcomes move in its panel.</param>
/// <param name="HasLike">False where it was put beyond all others, so that no comparison can be credible.</param>
/// <param name="Planted">The effect that was planted, in standard deviations of what is chance; 0 for none.</param>
/// <param name="Verdict">The verdict's name in the contract.</param>
/// <param name="VerdictName">The verdict in words.</param>
/// <param name="Estimate">By the method that leads, or by synthetic did where none does; null where no comparison is credible.</param>
/// <param name="Low">The lower end of its set.</param>
/// <param name="High">The upper end of its set.</param>
/// <param name="Misfit">Before treatment, as a share of the region's own standard deviation.</param>
/// <param name="Outcome">What the verdict is worth.</param>
public sealed record DemonstrationRegion(
    string Name, PanelShape Shape, bool HasLike, double Planted, string Verdict, LocalText VerdictName, double? Estimate, double? Low, double? High, double? Misfit, DemonstrationOutcome Outcome);

/// <summary>How often each verdict was given where the same was planted.</summary>
/// <param name="Planted">What was planted; 0 for none.</param>
/// <param name="HasLike">False for regions beyond all others.</param>
/// <param name="Counts">Regions by verdict, in the order of <see cref="EvidenceDemonstration.Verdicts"/>.</param>
public sealed record DemonstrationGroup(double Planted, bool HasLike, IReadOnlyList<int> Counts)
{
    /// <summary>Regions in all.</summary>
    public int Count => Counts.Sum();
}

/// <summary>
/// The effect check on sixty invented regions of which the truth is known: what it finds and what it misses. Each region stands in a panel of its own with 29 invented others. Invented places only: a
/// verdict on simulated figures is never given about a real region.
/// </summary>
public sealed class EvidenceDemonstration
{
    /// <summary>Units of each panel, the region among them.</summary>
    public const int Units = 30;

    private const int Before = 14;
    private const int After = 6;
    private const int Seed = 2026;

    private static readonly double[] Plan = [0, 0, 0, 2, 4, 8];
    private static readonly string[] First = ["Amber", "Birch", "Cedar", "Dapple", "Elder", "Fallow", "Gorse", "Hazel", "Ivy", "Juniper"];
    private static readonly string[] Second = ["ford", "holt", "mere", "stead", "vale", "wick"];
    private static readonly Lazy<EvidenceDemonstration> Made = new(() => new());

    private EvidenceDemonstration()
    {
        var regions = new DemonstrationRegion[First.Length * Second.Length];
        Parallel.For(0, regions.Length, at => regions[at] = Region(at));
        Regions = regions;
        Groups = [.. regions.GroupBy(region => (region.HasLike, region.Planted)).OrderBy(group => !group.Key.HasLike).ThenBy(group => group.Key.Planted).Select(group =>
            new DemonstrationGroup(group.Key.Planted, group.Key.HasLike, [.. Verdicts.Select(verdict => group.Count(region => region.Verdict == verdict))]))];
    }

    /// <summary>The demonstration; computed once.</summary>
    public static EvidenceDemonstration Current => Made.Value;

    /// <summary>The verdicts' names in the contract, from least to most.</summary>
    public static IReadOnlyList<string> Verdicts { get; } = [.. Enum.GetValues<Verdict>().Select(verdict => EvidenceJson.Name(verdict))];

    /// <summary>The verdicts in words, in the same order.</summary>
    public static IReadOnlyList<LocalText> VerdictNames { get; } = [.. Enum.GetValues<Verdict>().Select(verdict => EvidenceReports.Words.Get($"Verdict{verdict}"))];

    /// <summary>The sixty regions.</summary>
    public IReadOnlyList<DemonstrationRegion> Regions { get; }

    /// <summary>The same counted by what was planted: those with others like them first.</summary>
    public IReadOnlyList<DemonstrationGroup> Groups { get; }

    /// <summary>What came of it in one sentence.</summary>
    public LocalText Sentence => EvidenceReports.Words.Fill("Demonstration", _ =>
    [
        Regions.Count(region => region.Planted != 0 && region.HasLike), Count(DemonstrationOutcome.Hit), Count(DemonstrationOutcome.Missed), Regions.Count(region => region.Planted == 0 && region.HasLike),
        Regions.Count(region => region.HasLike && region.Outcome == DemonstrationOutcome.FalseAlarm),
        Regions.Count(region => region.HasLike && region.Outcome == DemonstrationOutcome.Refused), Regions.Count(region => !region.HasLike), Regions.Count(region => !region.HasLike && region.Outcome == DemonstrationOutcome.Refused),
    ]);

    /// <summary>How many regions came to an end like this.</summary>
    public int Count(DemonstrationOutcome outcome) => Regions.Count(region => region.Outcome == outcome);

    // Six plans by turn, shapes by turn too; of those without an effect every third lies beyond all others.
    private static DemonstrationRegion Region(int at)
    {
        var (shape, planted, beyond) = ((PanelShape)(at / Plan.Length % 3), Plan[at % Plan.Length], at % Plan.Length == 2);
        var panel = SimulatedPanel.From(shape, beyond ? TreatedPlace.Beyond : TreatedPlace.Among, Seed + at, Units, Before, After, planted);
        var trial = VerdictTrial.From(panel, new());
        var credible = trial.Verdict.Verdict != Verdict.NoCredibleComparison;
        var shown = trial.Methods.Single(one => one.Estimate.Method == (trial.Verdict.Leading ?? EffectMethod.SyntheticDid));
        return new(
            First[at / Second.Length] + Second[at % Second.Length], shape, !beyond, planted, EvidenceJson.Name(trial.Verdict.Verdict), EvidenceReports.Words.Get($"Verdict{trial.Verdict.Verdict}"),
            credible ? shown.Estimate.Estimate : null, credible ? shown.Set?.Low : null, credible ? shown.Set?.High : null, trial.Methods[0].MisfitShare, Outcome(trial.Verdict.Verdict, planted, shown.Estimate.Estimate));
    }

    private static DemonstrationOutcome Outcome(Verdict verdict, double planted, double estimate) => (verdict, planted) switch
    {
        (Verdict.NoCredibleComparison, _) => DemonstrationOutcome.Refused,
        (Verdict.CannotBeToldFromChance, 0) => DemonstrationOutcome.Quiet,
        (Verdict.CannotBeToldFromChance, _) => DemonstrationOutcome.Missed,
        (_, 0) => DemonstrationOutcome.FalseAlarm,
        _ => Math.Sign(estimate) == Math.Sign(planted) ? DemonstrationOutcome.Hit : DemonstrationOutcome.WrongSign,
    };
}
