using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Reading;
using RegioHelix.Import.Simulated;
using RegioHelix.Store.Observations;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Web.Tests;

/// <summary>
/// The landmarks and the simulated Europe in memory: what a newcomer's first screen shows, without a file.
/// Pages are tested on it so that a page test fails for the page's sake only.
/// </summary>
public sealed class MemoryStore : IObservationStore
{
    private readonly Dictionary<string, MemoryDataset> datasets = new(StringComparer.Ordinal);

    /// <summary>Both datasets that come with the product.</summary>
    public static MemoryStore Newcomer()
    {
        var store = new MemoryStore();
        SimulatedEurope.Generate().Push(store.Add(SimulatedEurope.Dataset));
        LandmarkSource.Push(store.Add(LandmarkSource.Dataset));
        return store;
    }

    /// <summary>Boundaries to answer with, GeoJSON; null for none.</summary>
    public string? Boundaries { get; private set; }

    /// <summary>The same with boundaries of NUTS 2013.</summary>
    public MemoryStore With(string boundaries)
    {
        Boundaries = boundaries;
        return this;
    }

    public string Folder => "memory";

    public IReadOnlyList<DatasetState> ListDatasets() => [.. datasets.Values.Select(dataset => dataset.State).OrderBy(state => state.Declaration.Code, StringComparer.Ordinal)];

    public DatasetState? FindDataset(string dataset) => datasets.GetValueOrDefault(dataset)?.State;

    public IReadOnlyList<VintageInfo> ListVintages(string dataset) => FindDataset(dataset) is { } state ? [state.Vintage] : [];

    public RegionActivityTable GetTable(TableQuery query) => datasets[query.Dataset].Table(query);

    public string? FindBoundaries(int nutsVersion, int level) => nutsVersion == 2013 && level == 2 ? Boundaries : null;

    private MemoryDataset Add(string code)
    {
        var dataset = new MemoryDataset(DatasetCatalogue.FindOrDefault(code));
        datasets.Add(code, dataset);
        return dataset;
    }

    private sealed class MemoryDataset(DatasetDeclaration declaration) : ICellSink
    {
        private readonly List<SeriesKey> series = [];
        private readonly Dictionary<SeriesKey, int> numbers = [];
        private readonly Dictionary<(int Series, int Year), Cell> cells = [];
        private DatasetState? state;

        public DatasetState State => state ??= MakeState();

        public int Series(in SeriesKey key, long line)
        {
            if (numbers.TryGetValue(key, out var known))
                return known;
            series.Add(key);
            return numbers[key] = series.Count - 1;
        }

        public void Cell(int series, int year, double? value, ObservationFlags flags, long line, int column) =>
            cells[(series, year)] = value is { } published ? Vocabulary.Tables.Cell.Of(published, flags) : Vocabulary.Tables.Cell.Missing(flags);

        public void BadCell(int series, int year, string text, string advice, long line, int column) => throw new InvalidOperationException(advice);

        public void Report(Problem problem) => throw new InvalidOperationException(problem.ToString());

        public RegionActivityTable Table(TableQuery query)
        {
            var rows = Codes(key => key.Region, code => LevelOf(code) == query.NutsLevel && (query.NutsLevel != 2 || RegionCatalogue.Find(code)?.Versions.Contains(NutsVersion.Nuts2013) == true));
            var columns = Codes(key => key.Activity, code => Level(code) == query.ActivityLevel);
            var table = from row in rows
                        from column in columns
                        let key = new SeriesKey(row, column, query.Indicator, query.Unit, query.Slice)
                        select numbers.TryGetValue(key, out var number) && cells.TryGetValue((number, query.Year), out var cell) ? cell : Vocabulary.Tables.Cell.Missing();
            return new RegionActivityTable(rows, columns, [.. table]);
        }

        private List<string> Codes(Func<SeriesKey, string> code, Func<string, bool> fits) =>
            [.. series.Select(code).Distinct().Where(fits).Order(StringComparer.Ordinal)];

        private static int LevelOf(string region) => RegionCatalogue.Classify(region, NutsVersion.Nuts2013) == RegionCodeStatus.Aggregate ? -1 : region.Length - 2;

        private static ActivityLevel Level(string activity) => ActivityCatalogue.FindLevel(activity) ?? ActivityLevel.Aggregate;

        private DatasetState MakeState()
        {
            var published = cells.Values.Count(cell => cell.IsPublished);
            var confidential = cells.Values.Count(cell => cell.Flags.HasFlag(ObservationFlags.Confidential));
            var report = new ImportReport(
                declaration.Code, new string('0', 64), 0, "memory", cells.Count, published, cells.Count - published, confidential, 0, 0,
                [new SetAsideCodes("other-level", 28, 1000, ["AT", "BE"])], [], 0.1, []);
            var years = cells.Keys.Select(key => key.Year).Distinct().Order().ToList();
            return new DatasetState(
                declaration,
                new VintageInfo(declaration.Code, "20260101T000000Z-00000000", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), report),
                NutsVersion.Nuts2013,
                "NACE_R2",
                years,
                [.. series.GroupBy(key => (key.Indicator, key.Unit, key.Slice)).Select(group => new DatasetMeasure(group.Key.Indicator, group.Key.Unit, group.Key.Slice, group.Count(), group.Count()))],
                [.. series.Select(key => LevelOf(key.Region)).Where(level => level >= 0).Distinct().Order()],
                [.. series.Select(key => (int)Level(key.Activity)).Distinct().Order()]);
        }
    }
}
