using RegioHelix.Import.Live;

namespace RegioHelix.Import.Tests.Live;

public sealed class PolitenessTests
{
    [Fact]
    public async Task Never_more_than_two_requests_are_under_way()
    {
        await using var trial = await LiveTrial.StartAsync();
        var (under, most) = (0, 0);
        var two = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] datasets = ["one_r_one", "two_r_two", "three_r_three", "four_r_four", "five_r_five"];
        foreach (var dataset in datasets)
        {
            trial.Server.On("/sdmx/2.1/data/" + dataset, async context =>
            {
                lock (two)
                {
                    most = Math.Max(most, ++under);
                    if (under == 2)
                        two.TrySetResult();
                }

                await two.Task;
                lock (two)
                    under--;
                await Answers.Plain(Bodies.Table())(context);
            });
        }

        await Task.WhenAll(datasets.Select(dataset => trial.DownloadAsync(new EurostatQuery(dataset))));

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task Requests_keep_a_distance()
    {
        await using var trial = await LiveTrial.StartAsync(new LiveOptions { Spacing = TimeSpan.FromSeconds(3) });
        trial.Server.On(LiveTrial.DataPath, Answers.Plain(Bodies.Table()));

        await trial.DownloadAsync();
        await trial.DownloadAsync();

        Assert.Equal(TimeSpan.FromSeconds(3), Assert.Single(trial.Clock.Pauses));
    }
}
