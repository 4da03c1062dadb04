using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Embedded;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Tests.Records;

public sealed class EmbeddedRecordStoreTests : RecordStoreContract
{
    private EmbeddedRecordStore? store;

    protected override IRecordStore Store => store ??= new(Data);

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
    public void What_a_kill_left_half_written_is_swept_and_written_again()
    {
        var drawn = DrawnRecords.From(2, 300);
        Fill(drawn, "aa");
        File.WriteAllText(Path.Combine(Data.Records, Dataset, "aa", ".unfinished-records-1"), "half a chunk");
        AssertCounts(drawn, Whole(Publish(drawn, "aa")));
        Assert.Empty(Directory.EnumerateFiles(Data.Records, ".unfinished-*", SearchOption.AllDirectories));
    }
}
