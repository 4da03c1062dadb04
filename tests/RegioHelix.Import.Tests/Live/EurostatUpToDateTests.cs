using RegioHelix.Import.Live;

namespace RegioHelix.Import.Tests.Live;

public sealed class EurostatUpToDateTests
{
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("\"one\"", false)]
    [InlineData("", true)]
    public async Task What_did_not_change_is_not_sent_again(string tag, bool dated)
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.File(Bodies.Table(), tag, dated ? LongAgo : null));
        var first = await trial.DownloadAsync();
        first.MarkImported();

        var second = await trial.DownloadAsync();

        Assert.False(first.NotModified);
        Assert.True(second.NotModified);
        Assert.Equal(first.Sources[0].Path, second.Sources[0].Path);
        Assert.Equal(tag, trial.Server.Seen[1].Header("If-None-Match"));
        Assert.Equal(dated, trial.Server.Seen[1].Header("If-Modified-Since").Length > 0);
        Assert.Single(trial.Progress, progress => progress.Stage == TransferStage.Verifying);
    }

    [Fact]
    public async Task What_was_downloaded_but_not_imported_is_handed_over_again()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.File(Bodies.Table(), "\"one\""));
        await trial.DownloadAsync();

        var second = await trial.DownloadAsync();

        Assert.False(second.NotModified);
        Assert.Equal(Bodies.TableText(), Bodies.Unpack(second.Sources[0].Path));
    }

    [Fact]
    public async Task Without_validators_the_same_content_is_recognised_all_the_same()
    {
        await using var trial = await LiveTrial.StartAsync();
        var (once, again) = (Bodies.Table(), Bodies.Table());
        // Byte 4 of an archive is the time at which it was packed.
        again[4] ^= 0x55;
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(once), Answers.Plain(again), Answers.Plain(Bodies.Table("99 ")));
        (await trial.DownloadAsync()).MarkImported();

        Assert.True((await trial.DownloadAsync()).NotModified);
        Assert.False((await trial.DownloadAsync()).NotModified);
    }

    [Fact]
    public async Task A_changed_dataset_takes_the_place_of_the_former()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.File(Bodies.Table(), "\"one\""), Answers.File(Bodies.Table("99 "), "\"two\""));
        (await trial.DownloadAsync()).MarkImported();

        var second = await trial.DownloadAsync();

        Assert.False(second.NotModified);
        Assert.Equal(Bodies.TableText("99 "), Bodies.Unpack(second.Sources[0].Path));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"Bytes\": 1}")]
    public async Task A_damaged_record_costs_a_download_and_nothing_else(string record)
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.File(Bodies.Table(), "\"one\""));
        var first = await trial.DownloadAsync();
        first.MarkImported();
        await File.WriteAllTextAsync(first.Sources[0].Path + ".json", record, TestContext.Current.CancellationToken);

        Assert.False((await trial.DownloadAsync()).NotModified);
        Assert.Equal("", trial.Server.Seen[1].Header("If-None-Match"));
    }

    [Fact]
    public async Task A_file_that_was_removed_is_asked_for_without_condition()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.File(Bodies.Table(), "\"one\""));
        File.Delete((await trial.DownloadAsync()).Sources[0].Path);

        var second = await trial.DownloadAsync();

        Assert.True(File.Exists(second.Sources[0].Path));
        Assert.Equal("", trial.Server.Seen[1].Header("If-None-Match"));
    }
}
