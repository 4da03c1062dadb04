namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>Somebody who uses the site: one thing after another, drawn by how often such people do it.</summary>
internal abstract class VirtualUser(Browser browser, Random random, LoadPlaces places)
{
    private static readonly string[] Words = ["veneto", "leather", "utrecht", "motor", "agrofood", "textiles", "bavaria", "software", "steel", "zuid-holland", "batteries", "wood", "lombardy", "chemicals", "tourism"];
    private (int Weight, Func<Task> Act)[]? acts;

    /// <summary>The browser.</summary>
    public Browser Browser => browser;

    /// <summary>How this phase's people think.</summary>
    protected Thinking Thinking { get; private set; } = Thinking.None;

    /// <summary>Ends when the phase does.</summary>
    protected CancellationToken Over { get; private set; }

    /// <summary>The own draws.</summary>
    protected Random Random => random;

    /// <summary>What there is.</summary>
    protected LoadPlaces Places => places;

    /// <summary>Uses the site until the phase is over; what was begun is ended.</summary>
    public async Task Live(Thinking thinking, CancellationToken over)
    {
        (Thinking, Over) = (thinking, over);
        acts ??= [.. Acts()];
        await thinking.Arrive(random, over);
        while (!over.IsCancellationRequested)
        {
            await Next();
            await thinking.Pause(random, over);
        }
    }

    /// <summary>Does so many things, one after another without a thought.</summary>
    public async Task Live(int things)
    {
        acts ??= [.. Acts()];
        for (var done = 0; done < things; done++)
            await Next();
    }

    /// <summary>What such people do, with how often.</summary>
    protected abstract IEnumerable<(int Weight, Func<Task> Act)> Acts();

    /// <summary>Any of a list.</summary>
    protected T Any<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>The page of any of a list; it leads to its own twin.</summary>
    protected Task One(string kind, string folder, IReadOnlyList<string> names)
    {
        var address = $"{folder}/{Any(names)}";
        return browser.Page(kind, address, $"{address}.json");
    }

    /// <summary>Types a word into the box, letter by letter, and looks at what there is.</summary>
    protected async Task Search()
    {
        var word = Any(Words);
        for (var letters = 2; letters <= word.Length && !Over.IsCancellationRequested; letters += random.Next(1, 4))
        {
            await browser.Json("search as one types", $"/search.json?q={word[..letters]}", "\"hits\"");
            await Thinking.Type(Over);
        }
        await browser.Page("search page", $"/search?q={word}");
    }

    private Task Next()
    {
        var drawn = random.Next(acts!.Sum(one => one.Weight));
        foreach (var (weight, act) in acts!)
            if ((drawn -= weight) < 0)
                return act();
        throw new InvalidOperationException("weights do not add up");
    }
}
