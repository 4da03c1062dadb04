using RegioHelix.Import.Live;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Import.Tests.Live;

public sealed class RecommendedRunTests
{
    [Fact]
    public void The_set_is_the_one_that_the_issue_names()
    {
        Assert.Equal(
            ["demo_r_d2jan", "lfst_r_lfe2en2", "nama_10r_2gdp", "nama_10r_3empers", "pat_ep_ripc", "sbs_r_nuts06_r2", "sbs_r_nuts2021"],
            RecommendedSet.Items.Where(item => item.Query is not null).Select(item => item.Query!.Dataset).Order());
        Assert.Equal(Enum.GetValues<NutsVersion>(), RecommendedSet.Items.Where(item => item.Boundaries is not null).Select(item => item.Boundaries!.Value));
        Assert.All(RecommendedSet.Items, item => Assert.NotEmpty(item.Reason));
        Assert.All(RecommendedSet.Items, item => Assert.True(item.Query is null || DatasetCatalogue.Find(item.Query.Dataset) is not null));
    }

    [Fact]
    public async Task One_that_fails_does_not_stop_the_others_and_a_second_run_does_the_rest()
    {
        await using var trial = await LiveTrial.StartAsync();
        RecommendedItem[] items = [Item("first_r_one"), Item("second_r_two"), Item("third_r_three")];
        trial.Server.On("/sdmx/2.1/data/first_r_one", Answers.File(Bodies.Table("1 "), "\"one\""));
        trial.Server.On("/sdmx/2.1/data/second_r_two", Answers.Status(404), Answers.File(Bodies.Table("2 "), "\"two\""));
        trial.Server.On("/sdmx/2.1/data/third_r_three", Answers.File(Bodies.Table("3 "), "\"three\""));
        var run = new RecommendedRun(trial.Eurostat, trial.Gisco, trial.Folder);
        var imported = new List<string>();
        var told = new List<string>();

        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Equal([RecommendedResult.Imported, RecommendedResult.Failed, RecommendedResult.Imported], first.Select(outcome => outcome.Result));
        Assert.Equal("unknown-dataset", Assert.Single(first[1].Problems).Rule);
        Assert.Equal([RecommendedResult.UpToDate, RecommendedResult.Imported, RecommendedResult.UpToDate], second.Select(outcome => outcome.Result));
        Assert.Equal(["first_r_one", "third_r_three", "second_r_two"], imported);
        Assert.Equal(6, told.Count);

        Task<IReadOnlyList<RecommendedOutcome>> RunAsync() => run.RunAsync(
            items,
            (item, download, _) =>
            {
                imported.Add(item.Name);
                Assert.Equal(item.Name, download.Code);
                return Task.CompletedTask;
            },
            trial,
            outcome => told.Add(outcome.Item.Name),
            TestContext.Current.CancellationToken);
    }

    private static RecommendedItem Item(string code) => new(code, "for the test", "") { Query = new EurostatQuery(code) };
}
