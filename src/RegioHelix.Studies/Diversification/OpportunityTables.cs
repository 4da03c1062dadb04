using System.Collections.Concurrent;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Diversification;

/// <summary>
/// What opportunities and partners rest on (presence, relatedness, density, complexity), computed once a vintage, year and set of switches and read for
/// every region. A vintage never changes, so what was computed from it stays right.
/// </summary>
public sealed class OpportunityTables(SpecialisationTables tables)
{
    private const int MostKept = 48;

    private readonly ConcurrentDictionary<Key, Once<OpportunityBasis>> kept = new();

    /// <summary>The tables beneath.</summary>
    internal SpecialisationTables Specialisation => tables;

    /// <summary>What such lists were worth in the past.</summary>
    internal TrackRecords Records { get; } = new(tables);

    /// <summary>The basis for a table under the switches.</summary>
    internal OpportunityBasis Get(SpecialisationTable table, StudySettings settings)
    {
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd(Key.Of(table, settings), _ => new(() => Compute(table, settings))).Value;
    }

    /// <summary>The conventions that the switches stand for.</summary>
    /// <param name="settings">The switches.</param>
    /// <param name="strengths">How many strengths are named one by one.</param>
    internal static OpportunitySettings Conventions(StudySettings settings, int strengths) => new()
    {
        Threshold = settings.Threshold,
        Relatedness = MeasureOf(settings.Relatedness),
        Strengths = strengths,
        // The same line for every region: a region with few strengths must not be told that something is near only because the rest is farther.
        DensitySplit = QuadrantSplit.TableMean,
        Counted = activity => HeadlineRule.InScope(ActivityNames.Get(activity).Reach, settings.Scope),
    };

    private OpportunityBasis Compute(SpecialisationTable table, StudySettings settings) =>
        OpportunityBasis.From(table.Reference, tables.FindEarlier(table.Choice)?.Reference, Conventions(settings, strengths: 3));

    private static RelatednessMeasure MeasureOf(RelatednessChoice choice) => choice switch
    {
        RelatednessChoice.SquareRoot => RelatednessMeasure.SquareRoot,
        RelatednessChoice.Association => RelatednessMeasure.Association,
        RelatednessChoice.Cosine => RelatednessMeasure.Cosine,
        _ => RelatednessMeasure.MinimumConditionalProbability,
    };

    /// <summary>What decides a basis.</summary>
    internal readonly record struct Key(string Dataset, string Vintage, int Year, ActivityLevel Level, ActivityScope Scope, RelatednessChoice Relatedness, double Threshold, Territory? Territory)
    {
        public static Key Of(SpecialisationTable table, StudySettings settings) =>
            new(table.Choice.Dataset, table.Choice.Vintage, table.Choice.Year, table.Choice.Level, settings.Scope, settings.Relatedness, settings.Threshold, table.Choice.Territory);
    }
}
