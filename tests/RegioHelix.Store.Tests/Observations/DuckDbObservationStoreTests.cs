using System.Diagnostics;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Publishing;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Store.Tests.Observations;

public sealed class DuckDbObservationStoreTests
{
    private static readonly string[] Regions = [.. RegionCatalogue.ListVersion(NutsVersion.Nuts2013).Select(region => region.Code)];
    private static readonly string[] Divisions = [.. ActivityCatalogue.ListLevel(ActivityLevel.Division).Select(activity => activity.Code).Take(68)];

    [Fact]
    public void An_empty_directory_has_no_datasets()
    {
        using var folder = new TemporaryFolder();
        using var store = new DuckDbObservationStore(DataDirectory.Open(folder["data"]));
        Assert.Empty(store.ListDatasets());
        Assert.Null(store.FindDataset("t"));
        Assert.Empty(store.ListVintages("t"));
        Assert.Empty(store.ListVintages("../t"));
        Assert.Null(store.FindBoundaries(2013, 2));
        Assert.Throws<KeyNotFoundException>(() => store.GetTable(SmallVintage.Query(2014)));
    }

    [Fact]
    public void A_vintage_that_is_not_there_is_said()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        SmallVintage.Publish(data, ["AT11"], ["C15"], [2014], (_, _, _) => 1);
        using var store = new DuckDbObservationStore(data);
        Assert.Throws<KeyNotFoundException>(() => store.GetTable(SmallVintage.Query(2014) with { Vintage = "20000101T000000Z-00000000" }));
        Assert.Throws<KeyNotFoundException>(() => store.GetTable(SmallVintage.Query(2014) with { Vintage = "../../x" }));
        Assert.False(store.GetTable(SmallVintage.Query(1999))[0, 0].IsPublished);
    }

    [Fact]
    public void A_published_vintage_is_seen_by_a_store_opened_before()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        using var store = new DuckDbObservationStore(data);
        Assert.Empty(store.ListDatasets());
        SmallVintage.Publish(data, ["AT11", "AT12"], ["C15", "C16"], [2014], (region, activity, _) => (10 * region) + activity);
        Assert.Equal(11, store.GetTable(SmallVintage.Query(2014))[1, 1].Value);
        SmallVintage.Publish(data, ["AT11", "AT12"], ["C15", "C16"], [2014], (region, activity, _) => 100 + (10 * region) + activity);
        Assert.Equal(111, store.GetTable(SmallVintage.Query(2014))[1, 1].Value);
        Assert.Equal(2, store.ListVintages(SmallVintage.Dataset).Count);
    }

    [Fact]
    public void A_table_of_276_regions_by_68_divisions_is_read_in_a_blink()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        SmallVintage.Publish(data, Regions, Divisions, [.. Enumerable.Range(2004, 12)], (region, activity, year) => region + activity + year);
        using var store = new DuckDbObservationStore(data);
        store.GetTable(SmallVintage.Query(2004));
        var fastest = Enumerable.Range(2005, 8).Min(year =>
        {
            var started = Stopwatch.GetTimestamp();
            var table = store.GetTable(SmallVintage.Query(year));
            var elapsed = Stopwatch.GetElapsedTime(started);
            Assert.Equal(Regions.Length * Divisions.Length, table.Cells.Length);
            Assert.Equal(5.0 + 7 + year, table[5, 7].Value);
            return elapsed;
        });
        TestContext.Current.SendDiagnosticMessage($"fastest of eight: {fastest.TotalMilliseconds:0.0} ms");
        Assert.True(fastest < TimeSpan.FromMilliseconds(100), $"{fastest.TotalMilliseconds} ms");
    }

    [Fact]
    public async Task Readers_see_whole_vintages_while_others_are_published()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        SmallVintage.Publish(data, Regions[..40], Divisions[..10], [2014], (_, _, _) => 1);
        using var store = new DuckDbObservationStore(data);
        using var stop = new CancellationTokenSource();
        var (many, last) = Sweep.IsWhole ? (32, 6) : (8, 3);
        var readers = Enumerable.Range(0, many).Select(_ => Task.Run(() => ReadUntil(store, stop.Token), TestContext.Current.CancellationToken)).ToArray();
        for (var vintage = 2; vintage <= last; vintage++)
            SmallVintage.Publish(data, Regions[..40], Divisions[..10], [2014], (_, _, _) => vintage);
        await stop.CancelAsync();
        var seen = await Task.WhenAll(readers);
        Assert.All(seen, values => Assert.Equal(values.Order(), values));
    }

    [Fact]
    public void Another_process_may_read_the_same_file()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        SmallVintage.Publish(data, ["AT11"], ["C15"], [2014], (_, _, _) => 1);
        using var first = new DuckDbObservationStore(data);
        using var second = new DuckDbObservationStore(data);
        Assert.Equal(1, first.GetTable(SmallVintage.Query(2014))[0, 0].Value);
        Assert.Equal(1, second.GetTable(SmallVintage.Query(2014))[0, 0].Value);
        using var writing = new FileStream(Directory.EnumerateFiles(data.VintagesOf(SmallVintage.Dataset)).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Assert.True(writing.Length > 0);
    }

    [Fact]
    public void Boundaries_are_kept_by_version_and_level()
    {
        using var folder = new TemporaryFolder();
        var data = DataDirectory.Open(folder["data"]);
        BoundaryPublishing.Publish(data, SmallVintage.Report, 2013, new Dictionary<int, string> { [2] = "two", [0] = "nought" }, TimeProvider.System);
        BoundaryPublishing.Publish(data, SmallVintage.Report, 2013, new Dictionary<int, string> { [2] = "new two" }, TimeProvider.System);
        BoundaryPublishing.Publish(data, SmallVintage.Report, 2021, new Dictionary<int, string> { [2] = "later two" }, TimeProvider.System);
        using var store = new DuckDbObservationStore(data);
        Assert.Equal("new two", store.FindBoundaries(2013, 2));
        Assert.Equal("nought", store.FindBoundaries(2013, 0));
        Assert.Equal("later two", store.FindBoundaries(2021, 2));
        Assert.Null(store.FindBoundaries(2016, 2));
        Assert.Empty(store.ListDatasets());
        Assert.Equal(3, store.ListVintages(DuckDbObservationStore.BoundaryDataset).Count);
    }

    private static List<double> ReadUntil(DuckDbObservationStore store, CancellationToken stop)
    {
        var seen = new List<double>();
        while (!stop.IsCancellationRequested)
        {
            var values = store.GetTable(SmallVintage.Query(2014)).Cells.ToArray().Select(cell => cell.Value!.Value).Distinct().ToArray();
            seen.Add(Assert.Single(values));
        }

        return seen;
    }
}
