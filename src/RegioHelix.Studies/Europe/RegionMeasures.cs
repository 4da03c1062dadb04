using System.Runtime.CompilerServices;
using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Diversification;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Variety;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Studies.Europe;

/// <summary>The measures of whole regions.</summary>
internal sealed class RegionMeasures(SpecialisationTable table, StudySettings settings, OpportunityTables opportunities)
{
    // Entropies with their bounds take longer than a page may; a table keeps them as long as it is kept.
    private static readonly ConditionalWeakTable<SpecialisationTable, VarietyFigures> Varieties = [];

    /// <summary>A figure a region, or why there is none.</summary>
    public (IReadOnlyList<Figure> Figures, LocalText? Refusal) Of(EuropeMeasure measure) => measure switch
    {
        EuropeMeasure.Diversity => Each(Diversity),
        EuropeMeasure.Herfindahl => Each(row => table.Herfindahl[row]),
        EuropeMeasure.Krugman => Each(table.DistanceToAll),
        EuropeMeasure.Entropy => Each(row => Variety.Total[row]),
        EuropeMeasure.RelatedVariety => Sectioned(row => Variety.Related[row]),
        EuropeMeasure.UnrelatedVariety => Sectioned(row => Variety.Unrelated[row]),
        EuropeMeasure.Complexity => Complex(basis => basis.Complexity.Regions!),
        EuropeMeasure.Outlook => Complex(basis => Outlook.IndexFrom(basis.Presence, basis.Density, basis.Complexity.Activities!)),
        _ => Each(row => Figure.Of(SpecialisationTable.CoverageOf(table.Cells.Row(row)).Share)),
    };

    private VarietyFigures Variety => Varieties.GetValue(table, known => RelatedVariety.From(known.Cells, activity => activity[..1]));

    /// <summary>How many activities in scope reach the threshold; the bounds by what is missing.</summary>
    private Figure Diversity(int row)
    {
        var (reached, least, most) = (0, 0, 0);
        for (var column = 0; column < table.Activities.Count; column++)
        {
            if (!HeadlineRule.InScope(table.Activities[column].Reach, settings.Scope))
                continue;
            var quotient = table.Quotient(row, column);
            reached += quotient.Value >= settings.Threshold ? 1 : 0;
            least += quotient.Lower >= settings.Threshold ? 1 : 0;
            most += quotient.Upper is null || quotient.Upper >= settings.Threshold ? 1 : 0;
        }
        return Figure.Of(reached, Math.Min(least, reached), Math.Max(most, reached));
    }

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Sectioned(Func<int, Figure> figure) =>
        table.Choice.Level == ActivityLevel.Section ? Refused(Sentences.Get("MeasureVarietyLevel")) : Each(figure);

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Complex(Func<OpportunityBasis, FigureList> index)
    {
        var basis = opportunities.Get(table, settings);
        if (ComplexityRefusal.Of(basis.Complexity) is { } why)
            return Refused(why);
        var figures = index(basis);
        return Each(row => figures.Find(table.Cells.Regions[row]) ?? Figure.Without(FigureState.EmptyRegion));
    }

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Each(Func<int, Figure> figure) => ([.. Enumerable.Range(0, table.Cells.Regions.Count).Select(figure)], null);

    private (IReadOnlyList<Figure> Figures, LocalText? Refusal) Refused(LocalText why) => (Each(_ => Figure.Without(FigureState.Refused)).Figures, why);
}
