using RegioHelix.Analytics.Complexity;
using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Analytics.Uncertainty;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Benchmarks.Uncertainty;

/// <summary>Invents truths, publishes them with error or gaps, draws bands from what was published, and counts how often they hold the truth.</summary>
internal static class CoverageStudy
{
    public const int Regions = 80;
    public const int Activities = 120;

    /// <summary>The figures counted, in order.</summary>
    public static IReadOnlyList<string> Figures { get; } = ["LQ", "LQ near 1", "density", "ECI", "ECI rank", "PCI", "Krugman"];

    /// <summary>Runs one line of the study.</summary>
    /// <param name="one">The line.</param>
    /// <param name="truths">Number of truths, each published once.</param>
    /// <param name="draws">Draws for each.</param>
    public static CoverageResult Run(CoverageCase one, int truths, int draws)
    {
        var result = new CoverageResult();
        for (var number = 0; number < truths; number++)
        {
            var truth = InventedTruth.From(Regions, Activities, one.MeanCount, 1000 + number);
            var (published, ties) = Publish(one, truth, number, result);
            var drawn = TableDraws.From(published, one.Draw with { Draws = draws, Seed = (ulong)(7_000 + number) }, ties);
            Compare(truth, drawn, result);
        }
        (result.Refused, result.Withheld) = (result.Refused / truths, result.Withheld / truths);
        return result;
    }

    private static (RegionActivityTable Table, IReadOnlyList<SumTie> Ties) Publish(CoverageCase one, RegionActivityTable truth, int number, CoverageResult result)
    {
        if (one.Publishing == Publishing.Withheld)
        {
            var (table, ties, withheld) = Suppression.From(truth, CoverageCase.Limit);
            result.Withheld += withheld;
            return (table, ties);
        }
        // The noise of publishing comes from another seed than any of the study's draws.
        var settings = new DrawSettings(1, (ulong)(900_000 + number), one.Publishing == Publishing.Poisson ? CountNoise.Poisson : CountNoise.None,
            one.Publishing == Publishing.Multiplied ? new(CoverageCase.Deviation) : null);
        return (TableDraws.From(truth, settings)[0], []);
    }

    private static void Compare(RegionActivityTable truth, TableDraws drawn, CoverageResult result)
    {
        var quotients = LocationQuotient.From(truth);
        var specialised = Specialised.From(truth);
        var presence = Presence.From(specialised);
        var density = RelatednessDensity.From(presence, ActivityRelatedness.From(CoOccurrence.From(presence)));
        var complexity = ComplexityIndex.From(presence);
        var krugman = Krugman.From(truth);
        var pipeline = PipelineBands.From(drawn);
        var quotientBands = Bands.From(drawn, table => LocationQuotient.From(table));
        var krugmanBands = Bands.From(drawn, table => Krugman.From(table));
        for (var region = 0; region < Regions; region++)
        {
            Tell(result, "Krugman", krugman[region], krugmanBands[region]);
            for (var activity = 0; activity < Activities; activity++)
            {
                var quotient = quotients[region, activity].Value!.Value;
                Tell(result, "LQ", quotients[region, activity], quotientBands[region, activity]);
                if (quotient is > 0.8 and < 1.25)
                    Tell(result, "LQ near 1", quotients[region, activity], quotientBands[region, activity]);
                Tell(result, "density", density[region, activity], pipeline.Density![region, activity]);
                result.Tell(pipeline.Specialised[region, activity].Probability, specialised[region, activity].OverPublished == true);
            }
        }
        result.Refused += pipeline.Complexity.RefusedShare;
        if (complexity.Regions is null || complexity.Activities is null)
            return;
        Tell(result, "ECI", complexity.Regions, pipeline.Complexity.Regions);
        Tell(result, "PCI", complexity.Activities, pipeline.Complexity.Activities);
        foreach (var region in complexity.Regions.Labels)
        {
            var at = pipeline.Complexity.Regions.FindPosition(region);
            var rank = 1 + complexity.Regions.Labels.Count(other => complexity.Regions.Find(other)!.Value.Value > complexity.Regions.Find(region)!.Value.Value);
            result.Tell("ECI rank", rank, pipeline.Complexity.Regions.Rank(at).Best, pipeline.Complexity.Regions.Rank(at).Worst);
        }
    }

    private static void Tell(CoverageResult result, string figure, FigureList truth, BandList bands)
    {
        foreach (var label in truth.Labels)
            Tell(result, figure, truth.Find(label)!.Value, bands[bands.FindPosition(label)]);
    }

    private static void Tell(CoverageResult result, string figure, Figure truth, Band band) =>
        result.Tell(figure, truth.Value ?? double.NaN, band.Lower, band.Upper);
}
