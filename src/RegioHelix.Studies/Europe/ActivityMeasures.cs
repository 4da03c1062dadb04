using RegioHelix.Analytics.Tables;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Europe;

/// <summary>The measures of one activity in every region.</summary>
internal sealed class ActivityMeasures(SpecialisationTable table, SpecialisationTable? earlier, int column, StudySettings settings, OpportunityTables opportunities)
{
    /// <summary>A figure a region, or why there is none.</summary>
    public (IReadOnlyList<Figure> Figures, LocalText? Refusal) Of(EuropeMeasure measure) => measure switch
    {
        EuropeMeasure.Share => Each(row => table.Shares[row, column]),
        EuropeMeasure.Jobs => Each(Jobs),
        EuropeMeasure.Growth => Growth(),
        EuropeMeasure.Stars => Stars(),
        EuropeMeasure.Density => Density(),
        _ => Each(row => table.Quotient(row, column)),
    };

    private ActivityReference Activity => table.Activities[column];

    private Figure Jobs(int row) => table.Cells[row, column] is { Value: { } jobs } ? Figure.Of(jobs)
        : Figure.Without(FigureState.NotPublished, table.Cells[row, column].Lower, table.Cells[row, column].Upper);

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Growth()
    {
        if (earlier is null)
            return Refused(Sentences.Fill("MeasureNoEarlierYear", _ => [table.Choice.Dataset, table.Choice.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)]));
        var growth = Analytics.Specialisation.Growth.From(earlier.Cells, table.Cells, table.Choice.Year - earlier.Choice.Year);
        return Each(row => growth[row, column]);
    }

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Stars()
    {
        if (table.Choice.Theme is not null)
            return Refused(Sentences.Fill("MeasureStarsTheme", culture => [Activity.ShortName().In(culture)]));
        if (Activity.Reach != MarketReach.Traded)
            return Refused(Sentences.Fill("MeasureStarsTraded", culture => [Activity.ShortName().In(culture)]));
        var stars = table.Stars(settings.Reading);
        return Each(row => stars[row, column] is { Stars: { } earned } place
            ? Figure.Of(earned, place.AtLeast, place.AtMost)
            : Figure.Without(FigureState.NotPublished, stars[row, column].AtLeast, stars[row, column].AtMost));
    }

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Density()
    {
        if (table.Choice.Theme is not null)
            return Refused(Sentences.Fill("MeasureDensityTheme", culture => [Activity.ShortName().In(culture)]));
        var basis = opportunities.Get(table, settings);
        var at = basis.Density.FindColumn(Activity.Code);
        return at < 0
            ? Refused(Sentences.Fill("MeasureDensityScope", culture => [Activity.ShortName().In(culture)]))
            : Each(row => basis.Density[row, at]);
    }

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Each(Func<int, Figure> figure) => ([.. Enumerable.Range(0, table.Cells.Regions.Count).Select(figure)], null);

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Refused(LocalText why) => (Each(_ => Figure.Without(FigureState.Refused)).Figures, why);
}
