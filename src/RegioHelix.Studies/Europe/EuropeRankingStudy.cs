using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Europe;

/// <summary>Which regions have most of it, and how sure are their places?</summary>
public sealed class EuropeRankingStudy(EuropeFigures figures)
{
    private readonly DrawnRanks ranks = new();

    /// <summary>Runs the study.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="activity">A NACE Rev. 2 code; null for machinery (C28). Not read for measures of whole regions.</param>
    /// <param name="country">A country's two letters, or a territory (<c>territory:vanguard-2016</c>); null for all. Ranks stay those among all.</param>
    /// <param name="settings">The switches.</param>
    /// <param name="redraw">Whether to draw the figures anew for intervals of ranks, which takes a second or so the first time.</param>
    /// <exception cref="StudyRefusedException">Unknown activity or country, a year that is not loaded, no data.</exception>
    public EuropeRanking Run(EuropeMeasure measure, string? activity, string? country, StudySettings settings, Certainty.Redraw redraw = Certainty.Redraw.No)
    {
        var found = figures.Get(measure, activity, settings);
        var (table, codes) = (found.Table, found.Table.Cells.Regions);
        var part = RankedParts.Find(figures.Tables, table, country);
        var drawn = redraw == Certainty.Redraw.Yes && found.Refusal is null ? ranks.Find(found, figures.Tables, settings) : null;
        var published = FigureRanks.Of(found.Figures);
        var writer = new PictureWriter(found, new PictureClasses(found, new ClassChoice()));
        return new EuropeRanking(
            found.Info,
            found.Activity,
            ProvenanceWriter.Write(table, [.. new[] { found.Info.Method, "bounds", "bands" }.Distinct()]),
            StudySwitches.Offer(figures.Tables.Store, table.Choice, settings),
            writer.Sentence(),
            writer.Certainty(),
            found.Refusal,
            part.Code,
            RankedParts.Countries(table),
            RankedParts.Territories(figures.Tables, table),
            published.Count(rank => rank is not null),
            drawn is null ? 0 : DrawnRanks.Draws,
            DrawnRanks.WhyNot(found),
            [
                .. Enumerable.Range(0, codes.Count)
                    .Where(row => part.Holds(codes[row]))
                    .Select(row => Line(found, row, published[row], drawn?[row]))
                    .OrderBy(line => line.Rank ?? int.MaxValue)
                    .ThenBy(line => line.Region.Code, StringComparer.Ordinal),
            ]);
    }

    private static RankedRegion Line(MeasureFigures found, int row, int? rank, RankSpan? span)
    {
        var figure = found.Figures[row];
        // Of a region that is largely unknown, a draw says nothing.
        var shown = rank is null || found.Table.IsOpen(row) ? null : span;
        return new RankedRegion(
            RegionNames.Identify(found.Table.Cells.Regions[row], found.Table.Choice.State.NutsVersion),
            rank,
            shown?.Best,
            shown?.Worst,
            figure.Value,
            figure.Lower,
            figure.Upper,
            found.Jobs(row),
            found.Quality(row),
            found.HasFewData(row));
    }
}
