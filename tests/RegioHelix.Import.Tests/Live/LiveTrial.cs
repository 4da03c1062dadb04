using RegioHelix.Import.Live;
using RegioHelix.Testing;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Import.Tests.Live;

/// <summary>A stand-in server, a clock that skips, a folder of its own, and clients between them.</summary>
internal sealed class LiveTrial : IAsyncDisposable, IProgress<TransferProgress>
{
    public const string DataPath = "/sdmx/2.1/data/invented_r_emp";

    private readonly TemporaryFolder folder = new();
    private readonly HttpClient http = LiveConnection.Create();
    private readonly Lock door = new();
    private readonly List<TransferProgress> progress = [];

    // A test that sets options of its own gets the polite spacing too; it passes at once on this clock.
    private LiveTrial(StandInServer server, LiveOptions? options)
    {
        Server = server;
        Options = (options ?? new LiveOptions()) with
        {
            Eurostat = server.Address,
            Gisco = server.Address,
            Clock = Clock,
            AnswerTimeout = SkippingClock.Limit,
            IdleTimeout = SkippingClock.Limit,
            Spacing = options?.Spacing ?? TimeSpan.Zero,
        };
        Eurostat = new EurostatClient(http, Options);
        Gisco = new GiscoClient(http, Options);
    }

    public StandInServer Server { get; }

    public SkippingClock Clock { get; } = new();

    public LiveOptions Options { get; }

    public EurostatClient Eurostat { get; }

    public GiscoClient Gisco { get; }

    public string Folder => folder["downloads"];

    /// <summary>Runs at each report of progress, on the client's thread.</summary>
    public Action<TransferProgress> OnProgress { get; set; } = _ => { };

    public IReadOnlyList<TransferProgress> Progress
    {
        get
        {
            lock (door)
                return [.. progress];
        }
    }

    /// <summary>The names of all files in the folder.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order().ToList() : [];

    /// <summary>What was asked of the data address, in order.</summary>
    public IReadOnlyList<SeenRequest> Asked => Server.Seen.Where(request => request.Asked.Contains("/data/", StringComparison.Ordinal)).ToList();

    public static async Task<LiveTrial> StartAsync(LiveOptions? options = null) => new(await StandInServer.StartAsync(), options);

    public Task<DownloadedDataset> DownloadAsync(EurostatQuery? query = null)
        => Eurostat.DownloadAsync(query ?? new EurostatQuery("invented_r_emp"), Folder, this, TestContext.Current.CancellationToken);

    /// <summary>Downloads until cancelled.</summary>
    public Task<DownloadedDataset> DownloadUntilAsync(CancellationToken cancel) => Eurostat.DownloadAsync(new EurostatQuery("invented_r_emp"), Folder, this, cancel);

    /// <summary>Downloads what must fail, and gives the one problem.</summary>
    public async Task<Problem> RefuseAsync(EurostatQuery? query = null)
        => Assert.Single((await Assert.ThrowsAsync<ProblemsException>(() => DownloadAsync(query))).Problems);

    public void Report(TransferProgress value)
    {
        lock (door)
            progress.Add(value);
        OnProgress(value);
    }

    public async ValueTask DisposeAsync()
    {
        Eurostat.Dispose();
        Gisco.Dispose();
        http.Dispose();
        await Server.DisposeAsync();
        folder.Dispose();
    }
}
