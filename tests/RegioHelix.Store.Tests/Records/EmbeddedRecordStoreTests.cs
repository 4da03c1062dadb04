using RegioHelix.Store.Backups;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Tests.Records;

public sealed class EmbeddedRecordStoreTests : RecordStoreContract
{
    private EmbeddedRecordStore? store;

    protected override IRecordStore Store => store ??= new(Data);

    protected override bool IsOpen => store is not null;

    protected override void Close()
    {
    }

    [Fact]
    public void A_chunk_that_is_gone_is_told_and_nothing_is_counted()
    {
        var set = Publish(DrawnRecords.From(1, 900));
        File.Delete(Directory.EnumerateFiles(Path.Combine(Data.Records, Dataset, set.Loads[0]), "*.parquet").First());
        Assert.Equal("records-incomplete", Assert.Throws<ProblemsException>(() => new EmbeddedRecordStore(Data).Find(Dataset, None)).Problems[0].Rule);
    }

    [Fact]
    public void A_check_reads_every_record_again_and_names_what_was_changed()
    {
        Assert.Equal((0, 0, 0), Checked());
        var set = Publish(DrawnRecords.From(3, 900));
        Assert.Equal((1, 3, 0), Checked());
        string[] chunks = [.. Directory.EnumerateFiles(Path.Combine(Data.Records, Dataset, set.Loads[0]), "*.parquet").Order(StringComparer.Ordinal)];
        // Two chunks of as many records, one in the place of the other: only the hash tells.
        File.Copy(chunks[1], chunks[0], overwrite: true);
        Assert.Equal([(chunks[0], "records-changed")], RecordCheck.Run(Data, None).Problems.Select(problem => (problem.File, problem.Rule)));
        File.WriteAllText(chunks[1], "no records");
        Assert.Equal(["records-changed", "records-changed", "records-damaged"], RecordCheck.Run(Data, None).Problems.Select(problem => problem.Rule));
        File.WriteAllText(Path.Combine(Data.Records, Dataset, "current.json"), "{");
        Assert.Equal(["records-damaged"], RecordCheck.Run(Data, None).Problems.Select(problem => problem.Rule));
    }

    private (int Datasets, int Chunks, int Problems) Checked() => RecordCheck.Run(Data, None) is var check ? (check.Datasets, check.Chunks, check.Problems.Count) : default;

    [Fact]
    public async Task A_backup_while_an_import_runs_holds_a_whole_vintage()
    {
        var (draws, backups) = (Enumerable.Range(0, 6).Select(seed => DrawnRecords.From(seed, 900)).ToArray(), new TemporaryFolder());
        using var _ = backups;
        Publish(draws[0], LoadOf(0));
        var importing = Task.Run(() =>
        {
            for (var load = 1; load < draws.Length; load++)
                Publish(draws[load], LoadOf(load));
        }, TestContext.Current.CancellationToken);
        for (var (taken, last) = (0, false); !last; taken++)
        {
            // The last is taken when the imports have ended.
            last = importing.IsCompleted;
            using var draft = BackupDraft.Begin(Data, backups[$"{taken}"], TimeProvider.System);
            draft.Take(withRegistry: true);
            draft.Complete("0.1.0", "");
            var copy = new EmbeddedRecordStore(DataDirectory.Open(backups[$"{taken}"]));
            var set = copy.Find(Dataset, None)!;
            var query = Whole(set);
            Assert.Equal(draws[set.Loads[0][^1] - '0'].Cells(query), copy.CountCells(query, None));
            Assert.Empty(RecordCheck.Run(DataDirectory.Open(backups[$"{taken}"]), None).Problems);
        }
        await importing;

        static string LoadOf(int load) => $"0000000000000000000000000000000{load}";
    }

    // It goes once its manifest was copied and before its chunks are: some of them are written to the disk meanwhile.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dataset_that_is_removed_during_a_backup_is_whole_in_it_or_not_at_all(bool comesAgain)
    {
        var (former, again) = (DrawnRecords.From(4, 9000), DrawnRecords.From(5, 900));
        using var backups = new TemporaryFolder();
        var (backup, records) = (backups["removed"], Path.Combine(backups["removed"], "records", Dataset));
        Publish(former);
        var removing = Task.Run(() =>
        {
            Assert.True(SpinWait.SpinUntil(() => File.Exists(Path.Combine(records, "current.json")), TimeSpan.FromSeconds(30)));
            Remove();
            if (comesAgain)
                Publish(again, "fedcba9876543210fedcba9876543210");
        }, TestContext.Current.CancellationToken);
        using var draft = BackupDraft.Begin(Data, backup, TimeProvider.System);
        draft.Take(withRegistry: true);
        var manifest = draft.Complete("0.1.0", "");
        await removing;
        Assert.Empty(RecordCheck.Run(DataDirectory.Open(backup), None).Problems);
        var copy = new EmbeddedRecordStore(DataDirectory.Open(backup));
        if (copy.Find(Dataset, None) is { } set)
            Assert.Contains(set.Rows, new long[] { former.Count, again.Count });
        else
            Assert.Equal((false, false), (Directory.Exists(records) && File.Exists(Path.Combine(records, "current.json")), manifest.Files.Any(file => file.Path.EndsWith("current.json", StringComparison.Ordinal) && file.Path.StartsWith("records/", StringComparison.Ordinal))));
        Assert.Equal(manifest.Files.Select(file => file.Path).Where(path => path.StartsWith("records/", StringComparison.Ordinal)).Order(), Directory.Exists(records) ? Directory.EnumerateFiles(records, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(backup, file).Replace('\\', '/')).Order() : []);
    }

    [Theory]
    [InlineData("2GB", 2L << 30)]
    [InlineData(" 512 mb", 512L << 20)]
    [InlineData("64MB", null)]
    [InlineData("much", null)]
    [InlineData("2", null)]
    [InlineData("99999999999GB", null)]
    public void Memory_is_an_amount_or_refused(string text, long? bytes)
    {
        if (bytes is { } amount)
            Assert.Equal(amount, RecordMemory.Read("X", text));
        else
            Assert.Equal("bad-memory", Assert.Throws<ProblemsException>(() => RecordMemory.Read("X", text)).Problems[0].Rule);
    }

    // What does not fit goes to the disk, and is counted the same.
    [Fact]
    public void Little_memory_changes_no_count()
    {
        var drawn = DrawnRecords.From(26, 3000);
        var set = Publish(drawn);
        var little = new EmbeddedRecordStore(Data, RecordMemory.Read("X", "128MB"));
        Assert.Equal(drawn.Cells(Whole(set)), little.CountCells(Whole(set), None));
        Assert.Equal(drawn.Pairs(Whole(set)), little.CountPairs(Whole(set), None).Pairs);
        Assert.Empty(Directory.Exists(Data.Made) ? Directory.EnumerateFileSystemEntries(Data.Made, "spill-*") : []);
    }

    [Fact]
    public void What_a_kill_left_half_written_is_swept_and_written_again()
    {
        var drawn = DrawnRecords.From(2, 300);
        Fill(drawn, "aa");
        File.WriteAllText(Path.Combine(Data.Records, Dataset, "aa", ".unfinished-records-1"), "half a chunk");
        AssertCounts(drawn, Whole(Publish(drawn, "aa")));
        Assert.Empty(Directory.EnumerateFiles(Data.Records, ".unfinished-*", SearchOption.AllDirectories));
    }
}
