using RegioHelix.Store.Observations;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>Which outcomes the loaded figures offer: of every dataset each indicator and unit once, in the slice that the dataset is read in.</summary>
internal static class EffectOutcomes
{
    // Fewer years than a check needs before and under treatment.
    private const int FewestYears = 3;

    // Amounts that parts of an activity add up to; a rate or an index of two activities has no sum.
    private static readonly HashSet<string> Additive = ["NR", "PER", "THS", "THS_PER", "FTE", "HW", "THS_HW", "EUR", "MIO_EUR", "MIO_NAC", "PPS", "MIO_PPS", "MIO_PPS_EU27_2020", "MIO_PPCS"];

    /// <summary>All: those parted by activity first, published before simulated.</summary>
    public static IReadOnlyList<EffectOutcome> List(IObservationStore store) =>
    [
        .. store.ListDatasets().Where(state => state.Declaration.Kind is FigureKind.Published or FigureKind.Simulated && state.Years.Count >= FewestYears && state.NutsLevels.Any(level => level >= 1))
            .SelectMany(Of).OrderBy(one => one.IsSimulated).ThenBy(one => !one.IsByActivity).ThenBy(one => one.Key, StringComparer.Ordinal),
    ];

    /// <summary>The outcome of a name; a dataset alone, or with its indicator, means the first of those.</summary>
    /// <exception cref="ProblemsException">There is none.</exception>
    public static EffectOutcome Get(IObservationStore store, string key)
    {
        var all = List(store);
        // The figure that a dataset is about stands for it where the dataset alone is named.
        return all.FirstOrDefault(one => one.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
            ?? all.Where(one => one.Key.StartsWith(key + "/", StringComparison.OrdinalIgnoreCase)).OrderByDescending(one => IsMain(store, one)).FirstOrDefault()
            ?? throw new ProblemsException(new Problem("outcome", 0, 0, "unknown-outcome", key, all.Count == 0
                ? Phrase.Of("no figures over three years or more are loaded; import a dataset first")
                : Phrase.Of($"the loaded figures offer {string.Join(", ", all.Take(20).Select(one => one.Key))}")));
    }

    private static bool IsMain(IObservationStore store, EffectOutcome one) =>
        store.FindDataset(one.Dataset) is { } state && TableChooser.MainMeasure(state) is var main && main.Indicator == one.Indicator && main.Unit == one.Unit;

    private static IEnumerable<EffectOutcome> Of(DatasetState state)
    {
        var byActivity = state.Classification.StartsWith("NACE", StringComparison.Ordinal) && TableChooser.Levels(state).Count > 0;
        foreach (var same in state.Measures.Where(measure => measure.Published > 0).GroupBy(measure => (measure.Indicator, measure.Unit)))
            if (!byActivity || Additive.Contains(same.Key.Unit))
                yield return new(
                    state.Declaration.Code, same.Key.Indicator, same.Key.Unit, TableChooser.MainMeasure(state with { Measures = [.. same] }).Slice, byActivity, state.Declaration.IsNonNegative(same.Key.Unit),
                    state.Declaration.Kind == FigureKind.Simulated, SourceTexts.Title(state.Declaration), state.Years[0], state.Years[^1]);
    }
}
