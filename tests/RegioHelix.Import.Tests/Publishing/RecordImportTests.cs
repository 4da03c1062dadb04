using System.IO.Compression;
using System.Text;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Records;
using RegioHelix.Store;
using RegioHelix.Store.Parquet;
using RegioHelix.Store.Publishing;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Publishing;

/// <summary>Files of records on their way into a store.</summary>
public sealed class RecordImportTests : IDisposable
{
    private const string Header = "entity,region,activity,year,weight\n";
    private const string Good = Header + "p1,NL411,C10,2014,1\n\"p \"\"2\"\"\", ITH31 ,15,2015,0.5\np1,NL411,C10,2014,1e-7\n";

    private readonly TemporaryFolder folder = new();
    private readonly DataDirectory data;
    private readonly EmbeddedRecordStore store;

    public RecordImportTests()
    {
        data = DataDirectory.Open(folder["data"]);
        store = new(data);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_published_with_what_it_held_and_not_twice()
    {
        var path = Write("a.csv", Good);
        var outcome = Run(path);
        var set = outcome.Set;
        Assert.Equal((true, 3, 0), (outcome.IsNew, outcome.Stored, outcome.Kept));
        Assert.Equal((3, 2014, 2015, NutsVersion.Nuts2013, "a.csv"), (set.Rows, set.FirstYear, set.LastYear, set.NutsVersion, set.Source));
        Assert.Equal(["ITH31", "NL411"], set.Regions);
        // Bare digits of NACE get their letter.
        Assert.Equal(["C10", "C15"], set.Activities);
        Assert.Equal(1, set.Files[0].RoundedWeights);
        Assert.Equal([new(2014, 2, 1, 1_000_000), new(2015, 1, 1, 500_000), new RecordYear(0, 3, 2, 1_500_000)], Years(set));
        Assert.False(Run(path).IsNew);
        var renamed = new RecordImport(data, store, TimeProvider.System).Run(new(path, "p", new()) { ChunkRows = 1000, Source = "a list" }, null, CancellationToken.None);
        Assert.Equal((true, "a list", 0, 3), (renamed.IsNew, renamed.Set.Source, renamed.Stored, renamed.Kept));
        set = Run(path).Set;
        Assert.Equal(set.Vintage, store.Find("p", CancellationToken.None)!.Vintage);
    }

    [Fact]
    public void The_same_records_are_the_same_in_every_format_and_under_every_name()
    {
        using (var file = new GZipStream(File.Create(folder["a.tsv.gz"]), CompressionLevel.Fastest))
            file.Write(Encoding.UTF8.GetBytes("Firma\tNUTS\tBranche\tJahr\tGewicht\np1\tNL411\tC10\t2014\t1,25\np2\tITH31\tC15\t2015\t0\n"));
        ParquetTable.Write(folder["a.parquet"], [("firma", false), ("nuts", false), ("branche", false), ("jahr", true), ("gewicht", true)], [["p1", "NL411", "C10", 2014.0, 1.25], ["p2", "ITH31", "C15", 2015.0, 0.0]]);
        var mapping = new RecordMapping { Entity = "firma", Region = "nuts", Activity = "branche", Year = "jahr", Weight = "gewicht" };
        var text = Years(Run(folder["a.tsv.gz"], mapping with { DecimalCommas = true }).Set);
        Assert.Equal(1_250_000, text[0].Weight);
        Assert.Equal(text, Years(Run(folder["a.parquet"], mapping).Set));
    }

    [Fact]
    public void A_folder_is_read_file_by_file_and_one_year_serves_all()
    {
        Directory.CreateDirectory(folder["many/b"]);
        Write("many/b/2.csv", "entity,region,activity\nx,NL,C\n");
        Write("many/1.csv", "entity;region;activity\nx;NL413;C101\ny;BE21;J62\n");
        Write("many/readme.md", "not records");
        var set = Run(folder["many"], new() { Year = "2014" }).Set;
        Assert.Equal(["1.csv", Path.Combine("b", "2.csv")], set.Files.Select(file => file.Name));
        Assert.Equal([new(2014, 3, 2, 3_000_000), new RecordYear(0, 3, 2, 3_000_000)], Years(set));
        Assert.Equal("no-files", Refused(Directory.CreateDirectory(folder["none"]).FullName)[0].Rule);
        Assert.Equal("no-rows", Refused(Write("empty.csv", Header))[0].Rule);
    }

    [Fact]
    public void Every_problem_is_named_with_its_place_once_and_nothing_is_published()
    {
        var path = Write("bad.csv", Header
            + "p,XX99,C10,2014,1\n" + "p,NL411,Q99X,2014,1\n" + "p,XX99,C10,2014,1\n" + ",NL411,C10,2014,1\n" + "p,,C10,2014,1\n"
            + "p,EU28,TOTAL,20144,-1\n" + "p,NL411,C10\n" + "p,NL411,C10,2014,many\n" + "p,IT999,C10,2014,1000000000001\n" + "p,NL411,C10,2014,1\n");
        string[] found = [.. Refused(path).Select(problem => $"{problem.Line}:{problem.Column} {problem.Rule} {problem.Value}".TrimEnd())];
        Assert.Equal(
            ["2:2 unknown-region XX99", "3:3 unknown-activity Q99X", "5:1 no-entity", "6:2 no-region", "7:2 unknown-region EU28", "7:3 unknown-activity TOTAL", "7:4 bad-year 20144", "7:5 bad-weight -1",
             "8:0 too-few-cells 3", "9:5 bad-weight many", "10:2 unknown-region IT999", "10:5 bad-weight 1000000000001"], found);
        Assert.Null(store.Find("p", CancellationToken.None));
        Assert.Empty(Directory.EnumerateFiles(data.Records, "*.parquet", SearchOption.AllDirectories));
        Assert.Equal(["no-such-column", "no-such-column"], Refused(Write("names.csv", "who,region,activity\nx,NL,C\n")).Select(problem => problem.Rule));
        Assert.Equal("bad-dataset-code", Assert.Throws<ProblemsException>(() => Run(path, dataset: "P!")).Problems[0].Rule);
    }

    [Fact]
    public void Codes_of_another_classification_are_taken_as_they_stand()
    {
        var set = Run(Write("ipc.csv", "entity,region,activity,year\nEP1,DE111,H01L 21/02,2014\n"), new() { Classification = "IPC" }).Set;
        Assert.Equal(["H01L 21/02"], set.Activities);
        Assert.Equal("other-classification", Assert.Throws<ProblemsException>(() => Run(Write("b.csv", Good), adds: true)).Problems[0].Rule);
    }

    [Fact]
    public void A_stopped_import_is_gone_on_with_and_added_to()
    {
        var path = Write("long.csv", Header + string.Concat(Enumerable.Range(0, 20_000).Select(at => $"p{at % 7000},NL411,C1{at % 3},{2010 + (at % 5)},0.{at % 10}\n")));
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => Run(path, chunkRows: 3000, store: new Stopping(store, stop, chunks: 3), cancellation: stop.Token));
        Assert.Null(store.Find("p", CancellationToken.None));
        var outcome = Run(path, chunkRows: 3000);
        Assert.True(outcome.Kept >= 9000, $"{outcome.Kept} were kept");
        Assert.Equal(20_000, outcome.Stored + outcome.Kept);
        Assert.Equal((20_000, 7000), (Years(outcome.Set)[^1].Records, Years(outcome.Set)[^1].Entities));
        var both = Run(Write("b.csv", Good), adds: true).Set;
        Assert.Equal((20_003, "long.csv; b.csv"), (both.Rows, both.Source));
        Assert.False(Run(Write("b.csv", Good), adds: true).IsNew);
        // The same records under other options would count twice.
        Assert.Equal("already-in", Assert.Throws<ProblemsException>(() => Run(path, adds: true)).Problems[0].Rule);
    }

    private RecordImportOutcome Run(string path, RecordMapping? mapping = null, string dataset = "p", int chunkRows = 1000, bool adds = false, IRecordStore? store = null, CancellationToken? cancellation = null) =>
        new RecordImport(data, store ?? this.store, TimeProvider.System).Run(new(path, dataset, mapping ?? new()) { ChunkRows = chunkRows, Adds = adds }, null, cancellation ?? TestContext.Current.CancellationToken);

    private IReadOnlyList<Problem> Refused(string path) => Assert.Throws<ProblemsException>(() => Run(path)).Problems;

    private IReadOnlyList<RecordYear> Years(RecordSet set) => store.CountYears(new(set, 1900, 2100, set.Regions.ToDictionary(code => code, _ => 0), set.Activities.ToDictionary(code => code, _ => 0)), CancellationToken.None);

    private string Write(string name, string text)
    {
        File.WriteAllText(folder[name], text);
        return folder[name];
    }

    // Stops the import behind some chunks, as a user's Ctrl+C does.
    private sealed class Stopping(IRecordStore inner, CancellationTokenSource stop, int chunks) : IRecordStore
    {
        public string Place => inner.Place;

        public IReadOnlyList<RecordSet> List(CancellationToken cancellation) => inner.List(cancellation);

        public RecordSet? Find(string dataset, CancellationToken cancellation) => inner.Find(dataset, cancellation);

        public IRecordDraft Begin(ImportLock held, string dataset, string load, CancellationToken cancellation) => new Draft(inner.Begin(held, dataset, load, cancellation), stop, chunks);

        public IReadOnlyList<RecordCell> CountCells(RecordQuery query, CancellationToken cancellation) => inner.CountCells(query, cancellation);

        public RecordPairCounts CountPairs(RecordQuery query, CancellationToken cancellation) => inner.CountPairs(query, cancellation);

        public IReadOnlyList<RecordYear> CountYears(RecordQuery query, CancellationToken cancellation) => inner.CountYears(query, cancellation);

        public void Remove(ImportLock held, string dataset, CancellationToken cancellation) => inner.Remove(held, dataset, cancellation);

        private sealed class Draft(IRecordDraft inner, CancellationTokenSource stop, int chunks) : IRecordDraft
        {
            public RecordFile? FindFile(int file) => inner.FindFile(file);

            public bool Append(int file, int chunk, RecordBatch batch)
            {
                var stored = inner.Append(file, chunk, batch);
                if (chunk == chunks - 1)
                    stop.Cancel();
                return stored;
            }

            public void Finish(int file, RecordFile read) => inner.Finish(file, read);

            public RecordSet Publish(RecordSet set) => inner.Publish(set);

            public void Abandon() => inner.Abandon();

            public void Dispose() => inner.Dispose();
        }
    }
}
