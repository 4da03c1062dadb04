using RegioHelix.Studies.Maps;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Studies.Europe;

/// <summary>How does Europe look by one measure?</summary>
public sealed class EuropePictureStudy(EuropeFigures figures, EuropeMapStudy maps)
{
    /// <summary>Runs the study.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="activity">A NACE Rev. 2 code; null for machinery (C28). Not read for measures of whole regions.</param>
    /// <param name="classes">How the figures are cut.</param>
    /// <param name="settings">The switches.</param>
    /// <exception cref="StudyRefusedException">Unknown activity, a year that is not loaded, no data.</exception>
    public EuropePicture Run(EuropeMeasure measure, string? activity, ClassChoice classes, StudySettings settings)
    {
        var found = figures.Get(measure, activity, settings);
        var (store, choice) = (figures.Tables.Store, found.Table.Choice);
        var cut = new PictureClasses(found, classes);
        var writer = new PictureWriter(found, cut);
        return new EuropePicture(
            found.Info,
            found.Activity,
            ProvenanceWriter.Write(found.Table, [.. new[] { found.Info.Method, "bounds", "map-classes", "dorling-map" }.Distinct()]),
            StudySwitches.Offer(store, choice, settings),
            writer.Sentence(),
            writer.Certainty(),
            found.Refusal,
            found.Since,
            cut.Way,
            cut.Breaks,
            cut.Problem,
            Regions(found, cut),
            store.FindBoundaries((int)choice.State.NutsVersion, 2) is null ? null : (int)choice.State.NutsVersion);
    }

    private IReadOnlyList<EuropeRegion> Regions(MeasureFigures found, PictureClasses cut)
    {
        var ranks = FigureRanks.Of(found.Figures);
        return
        [
            .. maps.Layout(found.Table, found.Column)
                .Select(bubble => Line(found, cut, ranks[bubble.Row], bubble))
                .OrderBy(line => line.Rank ?? int.MaxValue)
                .ThenBy(line => line.Region.Code, StringComparer.Ordinal),
        ];
    }

    private static EuropeRegion Line(MeasureFigures found, PictureClasses cut, int? rank, Bubble bubble)
    {
        var figure = found.Figures[bubble.Row];
        return new EuropeRegion(
            RegionNames.Identify(found.Table.Cells.Regions[bubble.Row], found.Table.Choice.State.NutsVersion),
            rank,
            figure.Value,
            figure.Lower,
            figure.Upper,
            found.Jobs(bubble.Row),
            found.Quality(bubble.Row),
            cut.DoubtOf(bubble.Row),
            figure.Value is { } value ? cut.ClassOf(value) : -1,
            found.CanBeNamed(bubble.Row),
            bubble.X,
            bubble.Y,
            bubble.Radius);
    }
}
