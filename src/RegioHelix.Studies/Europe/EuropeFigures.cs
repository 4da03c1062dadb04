using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Search;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Europe;

/// <summary>Finds the table that a measure is computed from, and computes it for every region. What tables keep is not computed again.</summary>
public sealed class EuropeFigures(OpportunityTables tables, SearchStudy search)
{
    /// <summary>The tables beneath.</summary>
    internal SpecialisationTables Tables => tables.Specialisation;

    /// <summary>The measure of every region.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="activity">A NACE Rev. 2 code; null for machinery (C28), or another of the level where the dataset or the level lacks that. Not read for measures of whole regions.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    internal MeasureFigures Get(EuropeMeasure measure, string? activity, StudySettings settings)
    {
        var info = EuropeMeasures.Get(measure);
        var (table, column) = info.OfActivity
            ? ActivityChoice.Choose(Tables, search, activity ?? ActivityChoice.First(Tables, settings), settings)
            : (Tables.Get(TableChooser.Choose(Tables.Store, settings)), -1);
        var earlier = measure == EuropeMeasure.Growth ? Tables.FindEarlier(table.Choice) : null;
        var (figures, refusal) = info.OfActivity
            ? new ActivityMeasures(table, earlier, column, settings, tables).Of(measure)
            : new RegionMeasures(table, settings, tables).Of(measure);
        return new MeasureFigures(table, info, column, column < 0 ? null : Named(table.Activities[column]), figures, refusal, earlier?.Choice.Year);
    }

    private static ActivityName Named(ActivityReference activity) => new(activity.Code, activity.ShortName());
}
