using System.Text.Json;
using System.Text.RegularExpressions;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>Somebody who holds the event: keeps the day's page open, checks people in, plans the programme now and then.</summary>
internal sealed partial class Organiser(Browser browser, Random random, LoadPlaces places, LoadCast cast, string mail) : VirtualUser(browser, random, places)
{
    private const int MostPolls = 60;
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromSeconds(1);
    private bool isSignedIn;

    /// <inheritdoc />
    protected override IEnumerable<(int Weight, Func<Task> Act)> Acts() => new (int Weight, Func<Task> Act)[]
    {
        (50, () => Browser.Page("live page of the day", $"/events/{cast.Event}/live", "id=\"missing\"")),
        (20, () => Browser.Json("check-in twin", $"/events/{cast.Event}/check-in.json", "\"expected\"")),
        (20, CheckIn),
        (10, () => Browser.Page("participants", $"/events/{cast.Event}/participants", "Guest")),
        (4, Plan),
    }.Select(one => (one.Weight, Signed(one.Act)));

    private Func<Task> Signed(Func<Task> act) => async () =>
    {
        if (isSignedIn || (isSignedIn = await Browser.Post("POST sign in", await Browser.Page("form page", "/sign-in"), "sign-in", ("mail", mail), ("password", LoadCast.Password)) is not null))
            await act();
    };

    private async Task CheckIn()
    {
        if (await Browser.Page("check-in page", $"/events/{cast.Event}/check-in", "id=\"check-in\"") is { } page && Buttons().Matches(page) is { Count: > 0 } found)
            await Browser.Post("POST check in", page, "check-in", ("participant", Any(found).Groups[1].Value));
    }

    // A job: started by a form, followed by its twin as the page's script does.
    private async Task Plan()
    {
        var page = await Browser.Page("programme page", $"/events/{cast.Event}/programme");
        if (page is null || !page.Contains(" id=\"plan\"", StringComparison.Ordinal))
            return;
        var led = await Browser.Post("POST plan a programme", page, "plan");
        if (led is null || await Browser.Page("programme page", led) is not { } running || Job().Match(running) is not { Success: true } job)
            return;
        for (var poll = 0; poll < MostPolls && !Over.IsCancellationRequested; poll++)
            if (await Browser.Json("job twin", job.Groups[1].Value) is not { } state || HasEnded(state))
                return;
            else
                await Task.Delay(BetweenPolls);
    }

    private static bool HasEnded(string job)
    {
        using var read = JsonDocument.Parse(job);
        return read.RootElement.GetProperty("state").GetString() is not ("queued" or "running");
    }

    [GeneratedRegex("name=\"participant\" value=\"([0-9a-f-]{36})\"")]
    private static partial Regex Buttons();

    [GeneratedRegex("data-job=\"([^\"]+)\"")]
    private static partial Regex Job();
}
