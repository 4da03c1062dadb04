using RegioHelix.Store.Observations;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Landmarks;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Landmarks;

/// <summary>Europe as the conference saw it, 2014: single published figures, and the quotients that follow from them alone.</summary>
public sealed class LandmarkStudy(IObservationStore store)
{
    private const string Dataset = "landmarks";
    private const string Europe = "EU28";
    private const string All = "TOTAL";

    // Under these indicators the dataset counts what its totals lack.
    private const string DivisionsMissing = "divisions_missing";
    private const string RegionsPublished = "regions_published";
    private const string CountUnit = "NR";

    /// <summary>Runs the study.</summary>
    /// <exception cref="StudyRefusedException">The landmarks are not loaded.</exception>
    public LandmarkPage Run()
    {
        var state = store.FindDataset(Dataset) ?? throw DamagedFigures.FindRefusal(store, Dataset) ?? new StudyRefusedException(RefusalReason.NotLoaded, Sentences.Get("LandmarksMissing"));
        var declared = state.Declaration;
        var figures = new Figures(store, state, declared.Indicator, declared.Unit);
        var regions = figures.Cells.Regions.Select(region => Region(state, figures, region)).Where(region => region.Figures.Count > 0).ToList();
        return new LandmarkPage(Provenance(state, figures.Cells), regions);
    }

    private static LandmarkRegion Region(DatasetState state, Figures figures, string region)
    {
        var identity = RegionNames.Identify(region, state.NutsVersion);
        var jobs = figures.Totals(region);
        var landmarks = figures.Cells.Activities
            .Select(activity => Landmark(figures, region, activity, jobs))
            .OfType<LandmarkFigure>()
            .OrderByDescending(landmark => landmark.LocationQuotient)
            .ToList();
        return new LandmarkRegion(identity, jobs, figures.CountMissing(region), Sentence(identity, landmarks), landmarks);
    }

    private static LandmarkFigure? Landmark(Figures figures, string region, string activity, double regionJobs)
    {
        if (figures.Cell(region, activity) is not { } jobs || figures.Europe(activity) is not { } europe)
            return null;
        var reference = ActivityNames.Get(activity);
        var note = LandmarkNotes.Find(region, activity);
        return new LandmarkFigure(
            activity,
            reference.ShortName(),
            jobs,
            europe,
            figures.CountRegions(activity),
            jobs / regionJobs / (europe / figures.EuropeTotal),
            note is null ? null : new LocalText(note.English, note.Dutch));
    }

    private static LocalText Sentence(RegionIdentity region, IReadOnlyList<LandmarkFigure> landmarks) => Sentences.Fill("LandmarkSentence", culture =>
    [
        region.Name.In(culture),
        string.Join("; ", landmarks.Select((landmark, rank) => Sentences.Fill(
            rank == 0 ? "LandmarkFirst" : "LandmarkNext",
            language => [landmark.Name.In(language), FigureText.Quotient(landmark.LocationQuotient, language)]).In(culture))),
    ]);

    private static FigureProvenance Provenance(DatasetState state, RegionActivityTable cells)
    {
        var declared = state.Declaration;
        var published = SpecialisationTable.CoverageOf(cells.Cells);
        return new FigureProvenance(
            declared.Code, SourceTexts.Title(declared), declared.Kind, state.Vintage.Id, state.Vintage.PublishedAt,
            (int)state.NutsVersion, state.Years[^1], declared.Indicator, declared.Unit, "", ActivityLevel.Division,
            SourceTexts.Source(declared), SourceTexts.Licence(declared), declared.Address, cells.Regions.Count,
            [.. cells.Regions.Select(code => code[..2]).Distinct().Order(StringComparer.Ordinal)],
            // Landmarks are chosen, so cells without one are not gaps.
            published with { Cells = published.Published },
            ["location-quotient"])
        {
            Scope = SourceTexts.Scope(declared),
        };
    }

    private sealed class Figures(IObservationStore store, DatasetState state, string indicator, string unit)
    {
        private readonly RegionActivityTable totals = Table(store, state, indicator, unit, 2, ActivityLevel.Aggregate);
        private readonly RegionActivityTable europe = Table(store, state, indicator, unit, -1, ActivityLevel.Division);
        private readonly RegionActivityTable europeTotal = Table(store, state, indicator, unit, -1, ActivityLevel.Aggregate);
        private readonly RegionActivityTable missing = Table(store, state, DivisionsMissing, CountUnit, 2, ActivityLevel.Aggregate);
        private readonly RegionActivityTable regions = Table(store, state, RegionsPublished, CountUnit, -1, ActivityLevel.Division);

        public RegionActivityTable Cells { get; } = Table(store, state, indicator, unit, 2, ActivityLevel.Division);

        public double EuropeTotal => Value(europeTotal, LandmarkStudy.Europe, All) ?? throw Lost(All);

        public double? Cell(string region, string activity) => Value(Cells, region, activity);

        public double Totals(string region) => Value(totals, region, All) ?? throw Lost(region);

        public double? Europe(string activity) => Value(europe, LandmarkStudy.Europe, activity);

        public int CountMissing(string region) => (int)(Value(missing, region, All) ?? throw Lost(region));

        public int CountRegions(string activity) => (int)(Value(regions, LandmarkStudy.Europe, activity) ?? throw Lost(activity));

        // The landmarks come with their totals and counts; without one, no quotient may be shown.
        private static StudyRefusedException Lost(string what) =>
            new(RefusalReason.NotLoaded, new LocalText($"The landmarks lack the total of {what}: import them again with regiohelix import simulated.", $"De ijkpunten missen het totaal van {what}: importeer ze opnieuw met regiohelix import simulated."));

        private static double? Value(RegionActivityTable table, string region, string activity)
        {
            var (row, column) = (table.FindRegion(region), table.FindActivity(activity));
            return row < 0 || column < 0 ? null : table[row, column].Value;
        }

        private static RegionActivityTable Table(IObservationStore store, DatasetState state, string indicator, string unit, int nutsLevel, ActivityLevel level) =>
            store.GetTable(new TableQuery(state.Declaration.Code, state.Vintage.Id, state.Years[^1], indicator, unit, "", nutsLevel, level));
    }
}
