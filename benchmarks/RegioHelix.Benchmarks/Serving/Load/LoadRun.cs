namespace RegioHelix.Benchmarks.Serving.Load;

/// <summary>So many people on a site at once, most of them reading; the same seed draws the same people.</summary>
internal sealed class LoadRun : IDisposable
{
    private const double Members = 0.26;
    private const double Organisers = 0.04;
    private readonly List<VirtualUser> users;

    private LoadRun(IEnumerable<VirtualUser> users) => this.users = [.. users];

    /// <summary>Brings them together; nobody asks for anything yet.</summary>
    /// <param name="site">The site's address.</param>
    /// <param name="count">How many.</param>
    /// <param name="places">What there is.</param>
    /// <param name="cast">Those who sign in, at least as many as <see cref="SharesOf"/> says.</param>
    /// <param name="seed">Of every draw.</param>
    public static LoadRun Of(Uri site, int count, LoadPlaces places, LoadCast cast, int seed)
    {
        var (_, members, organisers) = SharesOf(count);
        return new(Enumerable.Range(0, count).Select(VirtualUser (number) =>
        {
            var (browser, random) = (new Browser(site, number, new AnswerTally()), new Random(seed * 100_003 + number));
            return number < members ? new Member(browser, random, places, cast, cast.Members[number])
                : number < members + organisers ? new Organiser(browser, random, places, cast, cast.Organisers[number - members])
                : new Reader(browser, random, places);
        }));
    }

    /// <summary>So many who ask for the same again and again: what the machine can do.</summary>
    public static LoadRun OfPlain(Uri site, int count) =>
        new(Enumerable.Range(0, count).Select(number => new PlainUser(new Browser(site, number, new AnswerTally()), new Random(number))));

    /// <summary>How many of a number read, write and hold the event.</summary>
    public static (int Readers, int Members, int Organisers) SharesOf(int count)
    {
        var (members, organisers) = ((int)Math.Ceiling(count * Members), (int)Math.Ceiling(count * Organisers));
        return (count - members - organisers, members, organisers);
    }

    /// <summary>Lets them use the site for a time; whatever was begun is ended.</summary>
    public async Task Run(Thinking thinking, TimeSpan time, AnswerTally tally)
    {
        using var over = new CancellationTokenSource(time);
        await Together(tally, user => user.Live(thinking, over.Token));
    }

    /// <summary>Lets each do so many things, without a clock.</summary>
    public Task Run(int things, AnswerTally tally) => Together(tally, user => user.Live(things));

    private async Task Together(AnswerTally tally, Func<VirtualUser, Task> live)
    {
        foreach (var user in users)
            user.Browser.Tally = tally;
        await Task.WhenAll(users.Select(user => Task.Run(() => live(user))));
    }

    /// <inheritdoc />
    public void Dispose() => users.ForEach(user => user.Browser.Dispose());
}
