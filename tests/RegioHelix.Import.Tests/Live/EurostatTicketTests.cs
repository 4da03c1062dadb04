using RegioHelix.Import.Live;

namespace RegioHelix.Import.Tests.Live;

public sealed class EurostatTicketTests
{
    private const string Number = "98de05ea-540a-43d3-903b-7c9e14faf808";
    private const string StatePath = "/1.0/async/status/" + Number;
    private const string CollectPath = "/1.0/async/data/" + Number;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_ticket_is_asked_for_until_the_file_can_be_collected(bool packed)
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, packed ? Answers.Plain(Bodies.Pack(Answers.Ticket(Number))) : Answers.Text(Answers.Ticket(Number)));
        trial.Server.On(StatePath, State("SUBMITTED"), State("PROCESSING"), Answers.Status(500), State("AVAILABLE"));
        trial.Server.On(CollectPath, Answers.File(Bodies.Table(), "\"collected\""));

        var download = await trial.DownloadAsync();

        var source = Assert.Single(download.Sources);
        Assert.Equal(Bodies.TableText(), Bodies.Unpack(source.Path));
        Assert.EndsWith(LiveTrial.DataPath + "?format=TSV&compressed=true", source.Address.AbsoluteUri, StringComparison.Ordinal);
        // The tag is the collected file's, and would be wrong for the query.
        Assert.Equal("", source.ETag);
        Assert.Equal(3, trial.Clock.Pauses.Count(pause => pause == trial.Options.PollInterval));
        Assert.Contains(trial.Progress, progress => progress is { Stage: TransferStage.Preparing, Detail.Text: "PROCESSING" });
    }

    [Theory]
    [InlineData("EXPIRED")]
    [InlineData("UNKNOWN_REQUEST")]
    public async Task A_ticket_that_ran_out_is_drawn_anew(string state)
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Text(Answers.Ticket(Number)), Answers.Plain(Bodies.Table()));
        trial.Server.On(StatePath, State(state));

        Assert.Single((await trial.DownloadAsync()).Sources);
    }

    [Fact]
    public async Task A_ticket_without_result_is_no_data()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.Text(Answers.Ticket(Number)));
        trial.Server.On(StatePath, State("NO_RESULTS"));

        Assert.Equal("no-data", (await trial.RefuseAsync()).Rule);
    }

    [Fact]
    public async Task A_ticket_that_never_becomes_a_file_is_given_up()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { LongestPreparation = TimeSpan.FromMinutes(5) });
        trial.Server.On(LiveTrial.DataPath, Answers.Text(Answers.Ticket(Number)));
        trial.Server.On(StatePath, State("PROCESSING"));

        var problem = await trial.RefuseAsync();

        Assert.Equal("not-prepared", problem.Rule);
        Assert.Equal(30, trial.Clock.Pauses.Count);
        Assert.Empty(trial.Files);
    }

    [Fact]
    public async Task A_number_that_is_part_of_no_address_is_not_followed()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { Retries = 0, LongestPreparation = TimeSpan.FromMinutes(1) });
        trial.Server.On(LiveTrial.DataPath, Answers.Text(Answers.Ticket("../../elsewhere")));

        await trial.RefuseAsync();

        Assert.All(trial.Server.Seen, request => Assert.StartsWith(LiveTrial.DataPath, request.Asked, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_statistics_service_wants_the_same_request_again()
    {
        await using var trial = await LiveTrial.StartAsync();
        const string path = "/statistics/1.0/data/invented_r_emp";
        const string data = """{"version":"2.0","class":"dataset","id":["geo","time"],"size":[1,1],"value":{"0":12.5}}""";
        trial.Server.On(path,
            Answers.Text("""{"warning":{"status":413,"label":"ASYNCHRONOUS_RESPONSE. Your request will be treated asynchronously. Please try again later."}}"""),
            Answers.Text(data[..^10]),
            Answers.Text(data));

        var download = await trial.DownloadAsync(new EurostatQuery("invented_r_emp") { Format = DownloadFormat.JsonStat, Since = 2008 });

        var source = Assert.Single(download.Sources);
        Assert.Equal(DownloadFormat.JsonStat, source.Format);
        Assert.Equal(data, await File.ReadAllTextAsync(source.Path, TestContext.Current.CancellationToken));
        Assert.Equal(path + "?format=JSON&lang=EN&sinceTimePeriod=2008", trial.Server.Seen[0].Asked);
        Assert.Contains(trial.Options.PollInterval, trial.Clock.Pauses);
    }

    [Fact]
    public async Task The_statistics_service_is_asked_for_one_level_at_a_time_and_split_like_the_other()
    {
        await using var trial = await LiveTrial.StartAsync();
        const string path = "/statistics/1.0/data/invented_r_emp";
        trial.Server.On("/sdmx/2.1/datastructure/ESTAT/INVENTED_R_EMP", Answers.Text(Answers.Definition("freq", "geo")));
        trial.Server.On("/sdmx/2.1/contentconstraint/ESTAT/INVENTED_R_EMP", Answers.Text(Answers.Constraint(("geo", "IT ITH3"), ("TIME_PERIOD", "2014 2015"))));
        trial.Server.On(path + "?format=JSON&lang=EN&geoLevel=country", Answers.Status(413, """{"error":[{"status":413,"id":413,"label":"EXTRACTION_TOO_BIG: The requested extraction is too big"}]}"""));
        trial.Server.On(path + "?format=JSON&lang=EN&geoLevel=country&untilTimePeriod=2014", Answers.Text("{\"value\":[1]}"));
        trial.Server.On(path + "?format=JSON&lang=EN&geoLevel=country&sinceTimePeriod=2015", Answers.Text("{\"value\":[2]}"));
        trial.Server.On(path + "?format=JSON&lang=EN&geoLevel=nuts2", Answers.Text("{\"value\":[3]}"));

        var download = await trial.DownloadAsync(new EurostatQuery("invented_r_emp") { Format = DownloadFormat.JsonStat, Levels = [GeoLevel.Country, GeoLevel.Nuts2] });

        Assert.Equal(["{\"value\":[1]}", "{\"value\":[2]}", "{\"value\":[3]}"], download.Sources.Select(source => File.ReadAllText(source.Path)));
    }

    private static Microsoft.AspNetCore.Http.RequestDelegate State(string state) => Answers.Text(Answers.TicketState(Number, state));
}
