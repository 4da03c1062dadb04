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
    public void What_a_kill_left_half_written_is_swept_and_written_again()
    {
        var drawn = DrawnRecords.From(2, 300);
        Fill(drawn, "aa");
        File.WriteAllText(Path.Combine(Data.Records, Dataset, "aa", ".unfinished-records-1"), "half a chunk");
        AssertCounts(drawn, Whole(Publish(drawn, "aa")));
        Assert.Empty(Directory.EnumerateFiles(Data.Records, ".unfinished-*", SearchOption.AllDirectories));
    }
}
