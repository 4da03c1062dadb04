using System.Globalization;

namespace RegioHelix.Import.Tests.Live;

public sealed class EurostatResumeTests
{
    private const int Enough = 300_000;
    private static readonly byte[] Large = Bodies.LargeTable(600_000);

    [Fact]
    public async Task A_connection_that_breaks_goes_on_where_it_was()
    {
        await using var trial = await LiveTrial.StartAsync();
        var arrived = WhenArrived(trial);
        trial.Server.On(LiveTrial.DataPath, Answers.BrokenAfter(Large, Enough, arrived, "\"one\""), Answers.File(Large, "\"one\""));

        var download = await trial.DownloadAsync();

        Assert.Equal(Large, await File.ReadAllBytesAsync(download.Sources[0].Path, TestContext.Current.CancellationToken));
        Assert.Equal(2, trial.Server.Seen.Count);
        var resumed = trial.Server.Seen[1];
        Assert.Equal("\"one\"", resumed.Header("If-Range"));
        var from = int.Parse(resumed.Header("Range")["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
        Assert.InRange(from, 256 << 10, Enough);
        Assert.DoesNotContain(trial.Files, name => name.Contains(".part", StringComparison.Ordinal) && !name.EndsWith(".parts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_in_between_starts_again()
    {
        await using var trial = await LiveTrial.StartAsync();
        var table = Bodies.Table();
        trial.Server.On(LiveTrial.DataPath, Answers.BrokenAfter(Large, Enough, WhenArrived(trial), "\"one\""), Answers.File(table, "\"two\""));

        var download = await trial.DownloadAsync();

        Assert.Equal(table, await File.ReadAllBytesAsync(download.Sources[0].Path, TestContext.Current.CancellationToken));
        Assert.Equal("\"two\"", download.Sources[0].ETag);
    }

    [Fact]
    public async Task A_server_without_ranges_starts_again()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.BrokenAfter(Large, Enough, WhenArrived(trial)), Answers.Plain(Large));

        var download = await trial.DownloadAsync();

        Assert.Equal("", trial.Server.Seen[1].Header("Range"));
        Assert.Equal(Large.Length, download.Sources[0].Bytes);
    }

    [Fact]
    public async Task A_server_that_goes_on_at_another_place_is_not_believed()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.BrokenAfter(Large, Enough, WhenArrived(trial), "\"one\""), WrongPlace, Answers.File(Large, "\"one\""));

        var download = await trial.DownloadAsync();

        Assert.Equal("", trial.Server.Seen[2].Header("Range"));
        Assert.Equal(Large, await File.ReadAllBytesAsync(download.Sources[0].Path, TestContext.Current.CancellationToken));

        static Task WrongPlace(Microsoft.AspNetCore.Http.HttpContext context)
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes 0-99/{Large.Length}";
            return context.Response.Body.WriteAsync(Large.AsMemory(0, 100)).AsTask();
        }
    }

    [Fact]
    public async Task Cancelled_in_the_middle_nothing_is_left_where_nothing_can_go_on()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.StalledAfter(Large, Enough, () => { }));
        using var cancel = CancelWhenArrived(trial);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.DownloadUntilAsync(cancel.Token));

        Assert.Empty(trial.Files);
        Assert.Empty(trial.Clock.Pauses);
    }

    [Fact]
    public async Task Cancelled_in_the_middle_the_next_run_goes_on_and_the_former_file_stays()
    {
        await using var trial = await LiveTrial.StartAsync();
        var former = Bodies.Table();
        trial.Server.On(LiveTrial.DataPath, Answers.File(former, "\"former\""), Answers.StalledAfter(Large, Enough, () => { }, "\"one\""), Answers.File(Large, "\"one\""));
        var first = await trial.DownloadAsync();
        using (var cancel = CancelWhenArrived(trial))
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial.DownloadUntilAsync(cancel.Token));
        trial.OnProgress = _ => { };
        Assert.Equal(former, await File.ReadAllBytesAsync(first.Sources[0].Path, TestContext.Current.CancellationToken));

        var second = await trial.DownloadAsync();

        Assert.StartsWith("bytes=", trial.Server.Seen[2].Header("Range"), StringComparison.Ordinal);
        Assert.Equal(Large, await File.ReadAllBytesAsync(second.Sources[0].Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task More_than_was_announced_is_stopped()
    {
        await using var trial = await LiveTrial.StartAsync();
        trial.Server.On(LiveTrial.DataPath, Answers.BrokenAfter(Large, Enough, WhenArrived(trial), "\"one\""), TooMuch);

        Assert.Equal("too-large", (await trial.RefuseAsync()).Rule);
        Assert.Empty(trial.Files);

        static async Task TooMuch(Microsoft.AspNetCore.Http.HttpContext context)
        {
            var from = context.Request.Headers.Range.ToString()["bytes=".Length..].TrimEnd('-');
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = $"bytes {from}-{Large.Length - 1}/{Large.Length}";
            await context.Response.StartAsync();
            await context.Response.Body.WriteAsync(Large);
        }
    }

    private static Task WhenArrived(LiveTrial trial)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        trial.OnProgress = progress =>
        {
            if (progress.Bytes >= 256 << 10)
                arrived.TrySetResult();
        };
        return arrived.Task;
    }

    private static CancellationTokenSource CancelWhenArrived(LiveTrial trial)
    {
        var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        trial.OnProgress = progress =>
        {
            if (progress.Bytes >= 256 << 10)
                cancel.Cancel();
        };
        return cancel;
    }
}
