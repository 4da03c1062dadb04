using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Reports;

/// <summary>The sentences of a territory's report.</summary>
internal static class ReportWriter
{
    private const int MostNamed = 3;

    // As on a region's page: clearly above Europe whatever is missing, and not a handful of jobs.
    public static IReadOnlyList<TerritoryActivity> Strengths(IReadOnlyList<TerritoryActivity> activities, FigureProvenance provenance) =>
    [
        .. activities
            .Where(line => line.LocationQuotient >= HeadlineRule.LeastQuotient && line.Lower >= 1 && (provenance.Kind == FigureKind.Own || line.Jobs >= HeadlineRule.LeastJobs))
            .Take(MostNamed),
    ];

    public static LocalText Sentence(ReportTerritory about, IReadOnlyList<TerritoryActivity> named, FigureProvenance provenance)
    {
        var sentence = named.Count == 0
            ? Sentences.Fill("ReportNothing", culture => [about.Name.In(culture), Year(provenance.Year)])
            : Sentences.Fill("ReportStrengths", culture =>
            [
                about.Name.In(culture), Year(provenance.Year),
                FigureText.List([.. named.Select(line => Sentences.Fill("ReportStrength", inner => [line.Name.In(inner), FigureText.Quotient(line.LocationQuotient ?? 0, inner)]).In(culture))], culture),
            ]);
        return Marked(sentence, provenance.Kind);
    }

    public static LocalText Coverage(ReportTerritory about, Coverage coverage, FigureProvenance provenance) => Sentences.Fill("ReportCoverage", culture =>
    [
        about.Regions.Count.ToString(CultureInfo.InvariantCulture), FigureText.Percent(coverage.Share, culture), FigureText.Whole(provenance.Regions, culture),
        provenance.Countries.Count.ToString(CultureInfo.InvariantCulture), about.NotLoaded.Count == 0 ? Sentences.Get("ReportAllLoaded").In(culture) : Sentences.Fill("ReportNotLoaded", _ => [string.Join(", ", about.NotLoaded)]).In(culture),
    ]);

    public static LocalText Movers(ReportTerritory about, int since, int until, int gained, int lost, int noise, FigureKind kind) => Marked(
        Sentences.Fill("ReportMovers", culture => [about.Name.In(culture), Year(since), Year(until), FigureText.Whole(gained, culture), FigureText.Whole(lost, culture), FigureText.Whole(noise, culture)]), kind);

    private static LocalText Marked(LocalText sentence, FigureKind kind) =>
        kind == FigureKind.Simulated ? Sentences.Fill("MapSimulatedPrefix", culture => [sentence.In(culture)]) : sentence;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
