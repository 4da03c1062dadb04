using RegioHelix.Import.Live;

namespace RegioHelix.Import.Tests.Live;

public sealed class EurostatFaultTests
{
    [Fact]
    public async Task A_dataset_becomes_a_complete_file()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(Bodies.Table()));

        var download = await trial.DownloadAsync(new EurostatQuery("invented_r_emp") { Since = 2008 });

        var source = Assert.Single(download.Sources);
        Assert.Equal(Bodies.TableText(), Bodies.Unpack(source.Path));
        Assert.Equal(DownloadFormat.Tsv, source.Format);
        Assert.False(download.NotModified);
        var asked = Assert.Single(trial.Server.Seen);
        Assert.Equal(LiveTrial.DataPath + "?format=TSV&compressed=true&startPeriod=2008", asked.Asked);
        Assert.Matches(@"^RegioHelix/\d+\.\d+", asked.Header("User-Agent"));
        Assert.Equal(Path.GetFileName(source.Path), trial.Files[0]);
        Assert.Equal(2, trial.Files.Count);
    }

    [Fact]
    public async Task A_table_that_comes_unpacked_is_taken_as_it_is()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Text(Bodies.TableText()));

        var download = await trial.DownloadAsync();

        Assert.Equal(Bodies.TableText(), await File.ReadAllTextAsync(download.Sources[0].Path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("37")]
    [InlineData("Mon, 23 Nov 2026 10:15:37 GMT")]
    public async Task A_server_that_is_busy_is_asked_again_when_it_says(string when)
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(429, "slow down", when), Answers.Plain(Bodies.Table()));

        await trial.DownloadAsync();

        Assert.Equal(TimeSpan.FromSeconds(37), Assert.Single(trial.Clock.Pauses));
    }

    [Fact]
    public async Task A_server_that_asks_for_a_day_is_left_and_the_user_told()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(503, "", retryAfter: "86400"));

        var problem = await trial.RefuseAsync();

        Assert.Equal("busy", problem.Rule);
        Assert.Contains("1440 minutes", problem.Advice.ToString(), StringComparison.Ordinal);
        Assert.Empty(trial.Clock.Pauses);
    }

    [Fact]
    public async Task Two_failures_are_followed_by_growing_pauses_and_a_success()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(500), Answers.Status(500), Answers.Plain(Bodies.Table()));

        await trial.DownloadAsync();

        Assert.Equal(2, trial.Clock.Pauses.Count);
        Assert.All(trial.Clock.Pauses, pause => Assert.InRange(pause, TimeSpan.FromMilliseconds(1), trial.Options.LongestPause));
        Assert.Equal(2, trial.Progress.Count(progress => progress.Stage == TransferStage.Pausing));
    }

    [Fact]
    public async Task A_server_that_only_fails_is_given_up_with_what_it_said()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(500, Answers.Fault(500, "Internal Server Error. The disks are on strike")));

        var problem = await trial.RefuseAsync();

        Assert.Equal("gave-up", problem.Rule);
        Assert.Equal("Internal Server Error. The disks are on strike", problem.Value.ToString());
        Assert.StartsWith("6 tries failed", problem.Advice.ToString(), StringComparison.Ordinal);
        Assert.Equal(6, trial.Server.Seen.Count);
        Assert.Empty(trial.Files);
    }

    [Fact]
    public async Task An_archive_that_was_cut_off_is_fetched_again()
    {
        await using var trial = await LiveTrial.StartAsync();
        var table = Bodies.Table();
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(table[..^5]), Answers.Chunked(table[..^20]), Answers.Plain(table));

        var download = await trial.DownloadAsync();

        Assert.Equal(3, trial.Server.Seen.Count);
        Assert.Equal(table, await File.ReadAllBytesAsync(download.Sources[0].Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_archive_that_is_always_cut_off_is_never_handed_over()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(Bodies.Table()[..^5]));

        var problem = await trial.RefuseAsync();

        Assert.Equal("gave-up", problem.Rule);
        Assert.Contains("gzip", problem.Value.ToString(), StringComparison.Ordinal);
        Assert.Empty(trial.Files);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fault_under_status_200_is_no_data(bool packed)
    {
        await using var trial = await LiveTrial.StartAsync();
        var fault = Answers.Fault(500, "Internal server error");
        trial.Server.On(LiveTrial.DataPath, packed ? Answers.Plain(Bodies.Pack(fault)) : Answers.Text(fault), Answers.Plain(Bodies.Table()));

        var download = await trial.DownloadAsync();

        Assert.Equal(Bodies.TableText(), Bodies.Unpack(download.Sources[0].Path));
        Assert.Equal("Internal server error", trial.Progress.Single(progress => progress.Stage == TransferStage.Pausing).Detail.ToString());
    }

    [Fact]
    public async Task A_query_that_the_service_refuses_is_not_repeated()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(400, Answers.Fault(150, "INVALID_QUERY_DIMENSION_VALUE: Query is invalid as per its structure's definition. The following values for dimension are not allowed: GEO=EU27.")));

        var problem = await trial.RefuseAsync();

        Assert.Equal("refused", problem.Rule);
        Assert.Contains("GEO=EU27", problem.Advice.ToString(), StringComparison.Ordinal);
        Assert.Single(trial.Server.Seen);
    }

    [Fact]
    public async Task A_page_of_maintenance_is_waited_out()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Text("<!DOCTYPE html><html><head><title>We are back soon</title></head></html>"), Answers.Plain(Bodies.Table()));

        await trial.DownloadAsync();

        Assert.Equal("We are back soon", trial.Progress.Single(progress => progress.Stage == TransferStage.Pausing).Detail.ToString());
    }

    [Fact]
    public async Task An_unknown_dataset_is_told_with_the_way_out()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(404, Answers.Fault(100, "The requested resource is not available.")));

        var problem = await trial.RefuseAsync();

        Assert.Equal("unknown-dataset", problem.Rule);
        Assert.Equal("invented_r_emp", problem.File);
        Assert.Contains("regiohelix import eurostat invented_r_emp --file PATH", problem.Advice.ToString(), StringComparison.Ordinal);
        Assert.Single(trial.Server.Seen);
    }

    [Fact]
    public async Task A_query_without_an_answer_is_told_as_such()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Status(400, Answers.Fault(100, "No results found")));

        Assert.Equal("no-data", (await trial.RefuseAsync()).Rule);
    }

    [Fact]
    public async Task A_code_that_could_climb_out_of_the_folder_is_not_taken()
    {
        await using var trial = await LiveTrial.StartAsync();

        Assert.Equal("bad-code", (await trial.RefuseAsync(new EurostatQuery("../secret"))).Rule);
        Assert.Empty(trial.Server.Seen);
    }

    [Fact]
    public async Task A_body_without_end_is_stopped()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { MaximumBytes = 10_000 });
        trial.Server.On(LiveTrial.DataPath, Answers.Chunked(Bodies.LargeTable(50_000)));

        var problem = await trial.RefuseAsync();

        Assert.Equal("too-large", problem.Rule);
        Assert.Empty(trial.Files);
        Assert.Single(trial.Server.Seen);
    }

    [Fact]
    public async Task A_body_that_is_announced_too_large_is_not_begun()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { MaximumBytes = 10_000 });
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(Bodies.LargeTable(50_000)));

        Assert.Equal("too-large", (await trial.RefuseAsync()).Rule);
        Assert.DoesNotContain(trial.Progress, progress => progress.Stage == TransferStage.Receiving);
    }

    [Fact]
    public async Task A_body_that_stands_still_is_asked_for_again()
    {
        await using var trial = await LiveTrial.StartAsync();
        var table = Bodies.Table();
        trial.Server.On(LiveTrial.DataPath, Answers.StalledAfter(table, 10, trial.Clock.Expire), Answers.Plain(table));

        var download = await trial.DownloadAsync();

        Assert.Equal(2, trial.Server.Seen.Count);
        Assert.Equal(table.Length, download.Sources[0].Bytes);
        Assert.StartsWith("nothing came for", trial.Progress.Single(progress => progress.Stage == TransferStage.Pausing).Detail.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Your request was blocked. Reference 123")]
    [InlineData("Your request\twas blocked.\tReference 123")]
    [InlineData("PK\u0003\u0004\u0014\0\0\0\b\0\t\\\n")]
    public async Task What_is_no_table_is_not_handed_over(string answer)
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { Retries = 1 });
        trial.Server.On(LiveTrial.DataPath, Answers.Text(answer));

        var problem = await trial.RefuseAsync();

        Assert.Contains("no table", problem.Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await using var trial = await LiveTrial.StartAsync();
        await File.WriteAllTextAsync(trial.Folder, "a file", TestContext.Current.CancellationToken);

        var problem = await trial.RefuseAsync();

        Assert.Equal(("not-writable", trial.Folder), (problem.Rule, problem.File));
        Assert.Empty(trial.Server.Seen);
    }

    [Fact]
    public async Task Without_a_network_the_user_is_told_at_once()
    {
        await using var trial = await LiveTrial.StartAsync();
        using var http = new HttpClient(new NoNameResolution());
        using var client = new EurostatClient(http, trial.Options with { Eurostat = new Uri("https://eurostat.invalid/") });

        var refused = await Assert.ThrowsAsync<Vocabulary.Problems.ProblemsException>(() => client.DownloadAsync(new EurostatQuery("invented_r_emp"), trial.Folder, trial, TestContext.Current.CancellationToken));

        Assert.Equal("no-network", refused.Problems[0].Rule);
        Assert.Equal("eurostat.invalid", refused.Problems[0].Value.ToString());
        Assert.Empty(trial.Clock.Pauses);
    }

    private sealed class NoNameResolution : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known");
    }
}
