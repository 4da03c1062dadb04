using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Tests;

/// <summary>Publishes small tables of invented figures.</summary>
internal static class SmallVintage
{
    public const string Dataset = "sbs_r_nuts06_r2";

    public static DatasetDeclaration Declaration { get; } = DatasetCatalogue.Find(Dataset)!;

    public static TableQuery Query(int year, ActivityLevel level = ActivityLevel.Division, int nutsLevel = 2) => new(Dataset, null, year, "persons_employed", "PER", "", nutsLevel, level);

    /// <summary>Publishes every region by every activity for some years; the value of a cell is <paramref name="value"/> of its three positions.</summary>
    public static VintageInfo Publish(DataDirectory data, IReadOnlyList<string> regions, IReadOnlyList<string> activities, IReadOnlyList<int> years, Func<int, int, int, double> value, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        using var held = ImportLock.Take(data, Phrase.Of("test"), clock);
        using var draft = VintageDraft.Begin(held, Dataset);
        var series = new List<SeriesEntry>();
        var batch = new CellBatch();
        for (var region = 0; region < regions.Count; region++)
            for (var activity = 0; activity < activities.Count; activity++)
            {
                series.Add(new(region, activity, 0, HasCells: true));
                foreach (var year in years)
                    Add(draft, batch, series.Count - 1, year, value(region, activity, year));
            }

        draft.Append(batch);
        return draft.Publish(Contents(regions, activities, series), Report, clock, clock.GetTimestamp());
    }

    public static ImportReport Report { get; } = new("a.tsv", new string('0', 64), 1, "test", 1, 1, 0, 0, 0, 0, [], [], 0, []);

    public static VintageContents Contents(IReadOnlyList<string> regions, IReadOnlyList<string> activities, IReadOnlyList<SeriesEntry> series) => new(
        Declaration,
        NutsVersion.Nuts2013,
        "NACE_R2",
        [.. regions.Select(code => new RegionEntry(code, RegionCatalogue.Classify(code, NutsVersion.Nuts2013)))],
        [.. activities.Select(code => new ActivityEntry(code, ActivityCatalogue.Classify(code)))],
        [new MeasureEntry("persons_employed", "PER", "")],
        series);

    private static void Add(VintageDraft draft, CellBatch batch, int series, int year, double value)
    {
        if (batch.IsFull)
        {
            draft.Append(batch);
            batch.Clear();
        }

        batch.Add(series, year, value, 0);
    }
}
