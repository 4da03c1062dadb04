using System.Text;
using RegioHelix.Cli.Serving;
using RegioHelix.Registry;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Tests;
using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Backups;

/// <summary>The restore drill: a site serves and is written to, is backed up meanwhile, and what is put back is one state of it.</summary>
public sealed class RestoreDrill(FilledData data)
{
    [Fact]
    public async Task What_was_acknowledged_before_the_backup_is_there_after_the_restore_and_who_was_erased_since_is_not()
    {
        Sweep.DemandWhole();
        using var folder = new TemporaryFolder();
        var place = folder["data"];
        BackupTests.CopyDirectory(data.Path, place);
        MadeRegistry.Into(place);
        string page;
        int before, acknowledged;
        await using (var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], place) { WithFirstData = false }))
        {
            await server.StartAsync(TestContext.Current.CancellationToken);
            using var client = new HttpClient { BaseAddress = new Uri(server.Urls.First()) };
            page = await client.GetStringAsync(new Uri("/data.json", UriKind.Relative), TestContext.Current.CancellationToken);
            var person = await Person(server.Services, "Zebulona");
            using var writing = new Writing(server.Services.GetRequiredService<OrganisationRegister>());
            await writing.Until(10);
            before = writing.Acknowledged;
            (await Product.Over(place, "backup", folder["backup"])).Well();
            await writing.Until(writing.Acknowledged + 5);
            acknowledged = await writing.Stop();
            await server.Services.GetRequiredService<ErasureRegister>().Erase(Actor.System, person, TestContext.Current.CancellationToken);
            await server.StopAsync(TestContext.Current.CancellationToken);
        }
        Assert.True(Holds(folder["backup"], "Zebulona"), "the backup was made before the erasure");

        Assert.Contains("1 erasures known; 1 people had come back with the backup and were erased again", (await Product.Over(place, "restore", folder["backup"], "--force")).Well(), StringComparison.Ordinal);
        Assert.False(Holds(place, "Zebulona"), "who was erased is in no byte of the registry");

        await using var restored = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], place) { WithFirstData = false });
        await restored.StartAsync(TestContext.Current.CancellationToken);
        using var reader = new HttpClient { BaseAddress = new Uri(restored.Urls.First()) };
        Assert.Equal(page, await reader.GetStringAsync(new Uri("/data.json", UriKind.Relative), TestContext.Current.CancellationToken));
        var names = (await restored.Services.GetRequiredService<OrganisationRegister>().List(Actor.Command, new() { Take = 200 }, TestContext.Current.CancellationToken)).Items.Select(one => one.Name).ToHashSet();
        // The first so many, without a gap: one state, at some moment of the backup.
        Assert.InRange(names.Count, before, Math.Min(acknowledged, 200));
        Assert.All(Enumerable.Range(0, names.Count), number => Assert.Contains(Writing.Name(number), names));
        await restored.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_was_erased_stays_erased_though_the_registry_is_lost()
    {
        using var folder = new TemporaryFolder();
        var place = MadeRegistry.Into(folder["data"]);
        Guid person;
        await using (var server = WebServer.Build(new WebServerSettings(["http://127.0.0.1:0"], place) { WithFirstData = false }))
        {
            person = await Person(server.Services, "Zebulona");
            (await Product.Over(place, "backup", folder["backup"])).Well();
            await server.Services.GetRequiredService<ErasureRegister>().Erase(Actor.System, person, TestContext.Current.CancellationToken);
        }
        await File.WriteAllTextAsync(Path.Combine(place, "registry.db"), "no database at all, long enough to be looked at as one", TestContext.Current.CancellationToken);
        var finished = await Product.Over(place, "restore", folder["backup"], "--force");
        Assert.Equal((0, "the present registry cannot be read: erasures are taken from the lists alone\n"), (finished.Code, finished.Errors));
        Assert.False(Holds(place, "Zebulona"));

        // On another machine there is nothing but the backup and the list that was kept apart.
        var list = Path.Combine(place, "erasures.tsv");
        Assert.Contains(person.ToString(), await File.ReadAllTextAsync(list, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("no-such-file", (await Product.Over(folder["other"], "restore", folder["backup"], "--erasures", folder["none"])).Refused(), StringComparison.Ordinal);
        Assert.Contains("1 people had come back", (await Product.Over(folder["other"], "restore", folder["backup"], "--erasures", list)).Well(), StringComparison.Ordinal);
        Assert.False(Holds(folder["other"], "Zebulona"));
        Assert.Contains(person.ToString(), await File.ReadAllTextAsync(Path.Combine(folder["other"], "erasures.tsv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registry_on_a_server_is_backed_up_and_put_back_too()
    {
        using var postgres = new ThrowawayPostgres();
        using var folder = new TemporaryFolder();
        var (first, second, members) = (postgres.Connection("first"), postgres.Connection("second"), folder["members.csv"]);
        await File.WriteAllTextAsync(members, "name,nuts\nInvented Tannery,ITH3\nInvented Press,ITH4\n", TestContext.Current.CancellationToken);
        (await Product.Over(folder["data"], "registry", "import", members, "--registry", first)).Well();
        (await Product.Over(folder["data"], "backup", folder["backup"], "--registry", first)).Well();
        Assert.Contains("not-empty; the database holds a registry already", (await Product.Over(folder["other"], "restore", folder["backup"], "--registry", first)).Refused(), StringComparison.Ordinal);
        (await Product.Over(folder["other"], "restore", folder["backup"], "--registry", second)).Well();
        (await Product.Over(folder["file"], "restore", folder["backup"])).Well();
        Assert.Equal(await Export(folder, "first.csv", first), await Export(folder, "second.csv", second));
        Assert.Equal(await Export(folder, "first.csv", first), await Export(folder, "file.csv", null));
        Assert.False(File.Exists(Path.Combine(folder["other"], "registry.db")));
    }

    private static async Task<string> Export(TemporaryFolder folder, string name, string? registry)
    {
        File.Delete(folder[name]);
        (await Product.Over(folder["file"], [.. (string[])["registry", "export", folder[name]], .. registry is null ? (string[])[] : ["--registry", registry]])).Well();
        return await File.ReadAllTextAsync(folder[name], TestContext.Current.CancellationToken);
    }

    private static async Task<Guid> Person(IServiceProvider services, string name) =>
        (await services.GetRequiredService<PeopleRegister>().AddSelf(Actor.Command, new() { Name = name }, TestContext.Current.CancellationToken)).Id;

    private static bool Holds(string folder, string word) =>
        Directory.EnumerateFiles(folder, "registry.db*").Any(file => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Somebody who adds one organisation after another, numbered, and counts those that were acknowledged.</summary>
    private sealed class Writing : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task work;
        private int acknowledged;

        public Writing(OrganisationRegister register) => work = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested && acknowledged < 190)
            {
                await register.Add(Actor.Command, new() { Name = Name(acknowledged), Region = "ITH3" });
                Interlocked.Increment(ref acknowledged);
            }
        });

        public int Acknowledged => Volatile.Read(ref acknowledged);

        public static string Name(int number) => $"Invented Works {number:000}";

        public async Task Until(int count)
        {
            while (Acknowledged < Math.Min(count, 190) && !work.IsCompleted)
                await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        public async Task<int> Stop()
        {
            await stop.CancelAsync();
            await work;
            return acknowledged;
        }

        public void Dispose() => stop.Dispose();
    }
}
