using System.Text.RegularExpressions;

namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>Somebody who signs in, reads the own pages, and writes: needs, ties, answers, requests for meetings.</summary>
internal sealed partial class Member(Browser browser, Random random, LoadPlaces places, LoadCast cast, string mail) : VirtualUser(browser, random, places)
{
    private readonly HashSet<string> answered = [];
    private readonly List<string> own = [];
    private bool isSignedIn;
    private int written;

    /// <inheritdoc />
    protected override IEnumerable<(int Weight, Func<Task> Act)> Acts() => new (int Weight, Func<Task> Act)[]
    {
        (10, SignOut),
        (80, () => Browser.Page("own page", "/account/organisations", "/account")),
        (70, () => Browser.Page("own page", "/account/needs", "/needs/new")),
        (60, () => Browser.Page("home, signed in", "/")),
        (130, () => One("region page, signed in", "/regions", Places.Regions)),
        (40, () => One("activity page, signed in", "/activities", Places.Activities)),
        (60, Search),
        (60, () => One("need page, signed in", "/needs", Places.Needs)),
        (40, () => Browser.Page("what it could answer", $"/organisations/{Any(Places.Organisations)}/could-answer")),
        (90, () => Browser.Page("own event page", $"/events/{cast.Event}/me", "requests-title")),
        (14, PostNeed),
        (70, PostTie),
        (40, ConfirmTie),
        (40, SendInterest),
        (30, AnswerInterest),
        (70, AskMeeting),
        (60, AnswerMeeting),
    }.Select(one => (one.Weight, Signed(one.Act)));

    // Whoever is not signed in signs in first.
    private Func<Task> Signed(Func<Task> act) => async () =>
    {
        if (isSignedIn || await SignIn())
            await act();
    };

    private async Task<bool> SignIn()
    {
        var led = await Browser.Post("POST sign in", await Browser.Page("form page", "/sign-in"), "sign-in", ("mail", mail), ("password", LoadCast.Password));
        return isSignedIn = led is not null;
    }

    private async Task SignOut()
    {
        await Browser.Post("POST sign out", await Browser.Page("own page", "/account"), "out");
        isSignedIn = false;
    }

    private async Task PostNeed()
    {
        var title = $"{mail.Split('@')[0]} seeks {written++}";
        var led = await Browser.Post("POST need", await Browser.Page("form page", "/needs/new"), "need", ("type", "TechnologyRequest"), ("title", title), ("description", "Something to glue soles with, in two hundred letters or so: it should hold in the wet, let go in the heat, and come in drums that one person can carry up a stair."), ("tags", "C15"), ("languages", "en"));
        if (led is null)
            return;
        var slug = led.Split('/')[2];
        if (await Browser.Post("POST publish", await Browser.Page("own need", led), "publish") is null)
            return;
        own.Add(slug);
        cast.Published.Enqueue((mail, slug));
    }

    private async Task PostTie() => await Browser.Post(
        "POST tie", await Browser.Page("own ties", "/account/ties", "id=\"add\""), "tie", ("name", "Somebody known"), ("mail", Random.Next(2) == 0 ? $"known{Random.Next(100_000)}@load.example" : Any(cast.Members)));

    private async Task ConfirmTie()
    {
        var page = await Browser.Page("own ties", "/account/ties", "id=\"add\"");
        if (page is not null && Request().Match(page) is { Success: true } request && await Browser.Page("form page", request.Groups[1].Value) is { } form)
            await Browser.Post("POST confirm tie", form, "confirm");
    }

    private async Task SendInterest()
    {
        var need = cast.Published.Where(one => one.Owner != mail).Select(one => one.Need).FirstOrDefault(one => !answered.Contains(one)) ?? Any(Places.Needs);
        if (answered.Add(need))
            await Browser.Post("POST interest", await Browser.Page("form page", $"/needs/{need}/interest"), "interest", ("why_interested", "We make such glue."), ("what_we_bring", "Twenty years of it."), ("next_step", "A call next week."));
    }

    private async Task AnswerInterest()
    {
        if (own.Count > 0 && await Browser.Page("own need", $"/needs/{Any(own)}/edit") is { } page && Yes().Match(page) is { Success: true } yes)
            await Browser.Post("POST answer interest", page, yes.Groups[1].Value);
    }

    private async Task AskMeeting()
    {
        if (await Browser.Page("own event page", $"/events/{cast.Event}/me", "requests-title") is { } page && Ask().Matches(page) is { Count: > 0 } found)
            await Browser.Post("POST ask for a meeting", page, Any(found).Groups[1].Value, ("message", "Shall we meet?"));
    }

    private async Task AnswerMeeting()
    {
        if (await Browser.Page("own event page", $"/events/{cast.Event}/me", "requests-title") is { } page && Yes().Match(page) is { Success: true } yes)
            await Browser.Post("POST answer a meeting", page, yes.Groups[1].Value);
    }

    [GeneratedRegex("href=\"(/account/ties/requests/[0-9a-f-]{36})\"")]
    private static partial Regex Request();

    [GeneratedRegex(" id=\"(yes-[0-9a-f-]{36})\"")]
    private static partial Regex Yes();

    [GeneratedRegex(" id=\"(ask-[0-9a-f-]{36})\"")]
    private static partial Regex Ask();
}
