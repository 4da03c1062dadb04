using System.Net;
using System.Text.Json;
using RegioHelix.Cli.Nodes;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry;
using RegioHelix.Registry.Nodes;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Sharing;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>Two servers with a directory each on one PostgreSQL: what is imported or sent on one is on the page of the other.</summary>
public sealed class SharedVintagesTests(NodesServer postgres, FilledData data) : IClassFixture<NodesServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task An_import_on_one_is_on_the_page_of_the_other_by_http_and_only_for_nodes()
    {
        using var folder = new TemporaryFolder();
        var connection = postgres.Connection();
        Directory.CreateDirectory(folder["nobody-else"]);
        Backups.BackupTests.CopyDirectory(data.Path, folder["one"]);
        await using var one = Build(folder["one"], connection, folder["nobody-else"]);
        await one.StartAsync(TestContext.Current.CancellationToken);
        var address = one.Urls.First();
        // The second one starts with an empty directory, and waits for what the first has, and makes nothing of its own.
        await using var two = Build(folder["two"], connection, address);
        var (first, second) = (one.Services.GetRequiredService<IObservationStore>(), two.Services.GetRequiredService<IObservationStore>());
        await two.StartAsync(TestContext.Current.CancellationToken);
        // At once, unless the machine is so busy that the first attempt was given up.
        await Until(() => first.Stamp == second.Stamp);
        using var client = new HttpClient { BaseAddress = new Uri(two.Urls.First()) };
        Assert.Contains(first.FindDataset("simulated")!.Vintage.Id, await client.GetStringAsync(new Uri("/regions/ITH3.json", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // A command that was told of no node, over the first one's directory.
        Assert.Equal(0, (await Product.Over(folder["one"], "import", "simulated", "--seed", "11")).Code);
        var imported = first.FindDataset("simulated")!.Vintage.Id;
        await Until(() => second.FindDataset("simulated")!.Vintage.Id == imported);
        Assert.Contains(imported, await client.GetStringAsync(new Uri("/regions/ITH3.json", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await GivesFilesToNodesAlone(one, address, imported);
        await TellsOfOtherFiles(one, two, client, folder);
        SharesWhatWasSent(one, two);
        await one.StopAsync(TestContext.Current.CancellationToken);
        await two.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Sources_that_cannot_be_are_refused_at_the_start()
    {
        using var folder = new TemporaryFolder();
        var (shared, file) = (RegistrySettings.From("Host=nowhere;Database=regiohelix", ""), new RegistrySettings(RegistryKind.Sqlite, folder["registry.db"]));
        var key = new NodeSecretKey(new NodeRegister(new RegistryDatabase(shared, TimeProvider.System)));
        string Rule(string named, RegistrySettings registry) => Assert.Single(Assert.Throws<Vocabulary.Problems.ProblemsException>(() => VintageSources.Read(named, registry, key)).Problems).Rule;
        Assert.Empty(VintageSources.Read(" ", file, key));
        Assert.Equal([folder.Path, "http://10.0.0.2:5080"], VintageSources.Read($"{folder.Path}, http://10.0.0.2:5080/", shared, key).Select(source => source.Name));
        Assert.Equal("registry-not-shared", Rule(folder.Path, file));
        Assert.Equal("no-such-folder", Rule("relative/folder", shared));
        Assert.Equal("no-such-folder", Rule(folder["not-there"], shared));
        Assert.Equal("bad-source", Rule("http://name:password@10.0.0.2:5080", shared));
        Assert.Equal("bad-source", Rule("http://10.0.0.2:5080/path", shared));
    }

    private static async Task GivesFilesToNodesAlone(WebApplication one, string address, string vintage)
    {
        var pointer = one.Services.GetRequiredService<SharedVintages>().List().Single(shared => shared.Vintage == vintage);
        var key = one.Services.GetRequiredService<NodeSecretKey>();
        var proof = await key.ProofFor(pointer.Sha256, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, await Ask(address, pointer.Sha256, null));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(address, pointer.Sha256, "0" + proof[1..]));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(address, new string('a', 64), proof));
        Assert.Equal(HttpStatusCode.OK, await Ask(address, pointer.Sha256, proof));
        // The rest of a file that broke off.
        await using var rest = await new NodeSource(new Uri(address), key).Open(pointer.Sha256, pointer.Bytes - 100, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        await rest!.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(File.ReadAllBytes(one.Services.GetRequiredService<DataDirectory>().VintageFile("simulated", vintage))[^100..], bytes.ToArray());
        Assert.Null(await new NodeSource(new Uri(address), key).Open(new string('a', 64), 0, TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> Ask(string address, string sha256, string? proof)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(address), NodeEndpoints.PathOf(sha256)));
        if (proof is not null)
            request.Headers.Add("Authorization", $"{NodeSecretKey.Scheme} {proof}");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task TellsOfOtherFiles(WebApplication one, WebApplication two, HttpClient client, TemporaryFolder folder)
    {
        File.WriteAllText(Path.Combine(folder["one"], "themes.tsv"), "other");
        await one.Services.GetRequiredService<NodeWatch>().Look(TestContext.Current.CancellationToken);
        await two.Services.GetRequiredService<NodeWatch>().Look(TestContext.Current.CancellationToken);
        using var ready = JsonDocument.Parse(await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal("degraded", ready.RootElement.GetProperty("parts").GetProperty("nodes").GetString());
        Assert.Contains("another server has other files, so pages differ: themes.tsv; the log says more", ready.RootElement.GetProperty("details").GetProperty("nodes").GetString(), StringComparison.Ordinal);
        File.Delete(Path.Combine(folder["one"], "themes.tsv"));
    }

    private static void SharesWhatWasSent(WebApplication one, WebApplication two)
    {
        var (here, there) = (one.Services.GetRequiredService<MemberListShelf>(), two.Services.GetRequiredService<MemberListShelf>());
        var id = here.Receive("Leather", "Conceria Uno;Vicenza;C15\nConceria Due;Arzignano;C15", null, "");
        Assert.Equal(2, there.Get(id).Members.Count);
        there.Delete(id);
        Assert.Throws<Studies.StudyRefusedException>(() => here.Get(id));
    }

    private static WebApplication Build(string place, string registry, string vintages) =>
        WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], place) { WithFirstData = true, Registry = registry, Vintages = vintages });

    private static async Task Until(Func<bool> happened)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!happened())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, "it did not happen");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
