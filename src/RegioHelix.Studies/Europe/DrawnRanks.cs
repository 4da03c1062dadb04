using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Europe;

/// <summary>The interval of a rank.</summary>
/// <param name="Best">The better end.</param>
/// <param name="Worst">The worse end.</param>
internal sealed record RankSpan(int Best, int Worst);

/// <summary>
/// Where each region would stand if the figures had been drawn again: chance in every count (Poisson), and in every bounded gap a number that keeps its
/// bounds and the section's total. Seeded, so that a page says the same twice; what was drawn is remembered.
/// </summary>
internal sealed class DrawnRanks
{
    /// <summary>Enough for an interval that nine of ten draws stay in, few enough to wait for.</summary>
    public const int Draws = 100;

    private const double Level = 0.9;
    private const int MostKept = 64;
    private const int MostTables = 4;

    private readonly ConcurrentDictionary<Key, Once<IReadOnlyList<RankSpan?>>> kept = new();
    private readonly ConditionalWeakTable<SpecialisationTable, TableDraws> draws = [];
    private readonly ConcurrentQueue<WeakReference<SpecialisationTable>> drawn = new();

    /// <summary>The intervals in row order, null where a region has none; null where the measure has none at all.</summary>
    public IReadOnlyList<RankSpan?>? Find(MeasureFigures found, SpecialisationTables tables, StudySettings settings)
    {
        if (WhyNot(found) is not null)
            return null;
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd(Key.Of(found, settings), _ => new(() => Compute(found, tables, settings))).Value;
    }

    /// <summary>Why a measure has no intervals: nothing in it is drawn.</summary>
    public static LocalText? WhyNot(MeasureFigures found) => found.Info.Measure == EuropeMeasure.Coverage ? Sentences.Get("RankNotDrawnCoverage") : null;

    private IReadOnlyList<RankSpan?> Compute(MeasureFigures found, SpecialisationTables tables, StudySettings settings)
    {
        var measure = new DrawnMeasure(found, settings);
        var band = found.Info.Measure == EuropeMeasure.Growth
            ? Bands.From(TableDraws.From(DrawnMeasure.TwoYears(found, tables), new DrawSettings(Draws, Missing: MissingDraw.BetweenBounds, Level: Level)), DrawnMeasure.Growth)
            : Bands.From(DrawsOf(found.Table), measure.Of);
        return [.. found.Table.Cells.Regions.Select(code => band.FindPosition(code) is >= 0 and var at && band.Rank(at) is { Best: { } best, Worst: { } worst } ? new RankSpan(best, worst) : null)];
    }

    // Drawing the gaps takes longer than reading a measure off the draws: a few tables keep theirs.
    private TableDraws DrawsOf(SpecialisationTable table) => draws.GetValue(table, known =>
    {
        drawn.Enqueue(new(known));
        while (drawn.Count > MostTables && drawn.TryDequeue(out var oldest))
            if (oldest.TryGetTarget(out var former))
                draws.Remove(former);
        return TableDraws.From(known.Reference, new DrawSettings(Draws, Missing: MissingDraw.WithinTotals, Level: Level), known.SectionTies);
    });

    private readonly record struct Key(
        EuropeMeasure Measure, string? Activity, Vocabulary.Themes.Theme? Theme, string Dataset, string Vintage, int Year, Vocabulary.Activities.ActivityLevel Level, ActivityScope Scope, StarReading Reading, RelatednessChoice Relatedness, double Threshold)
    {
        public static Key Of(MeasureFigures found, StudySettings settings)
        {
            var choice = found.Table.Choice;
            return new(found.Info.Measure, found.Activity?.Code, choice.Theme, choice.Dataset, choice.Vintage, choice.Year, choice.Level, settings.Scope, settings.Reading, settings.Relatedness, settings.Threshold);
        }
    }
}
