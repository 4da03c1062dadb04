using System.Diagnostics;
using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Benchmarks.Writing;

/// <summary>
/// A hundred writers of a SQLite registry, each killed in the middle of its writes: is what they had been told was kept still there? The long form
/// of the test with ten kills.
/// </summary>
internal static class KillStudy
{
    private const int Kills = 100;
    private const int AtOnce = 4;
    private const int FewestWrites = 3;
    private const int MostWrites = 60;

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("regiohelix-kills-");
        var database = new RegistryDatabase(RegistrySettings.From(null, folder.FullName), TimeProvider.System);
        await database.Migrate(default);
        var random = new Random(1);
        var acknowledged = new List<string>();
        var watch = Stopwatch.StartNew();
        for (var killed = 0; killed < Kills; killed += AtOnce)
        {
            var writes = Enumerable.Range(0, AtOnce).Select(_ => random.Next(FewestWrites, MostWrites)).ToList();
            acknowledged.AddRange((await Task.WhenAll(writes.Select(count => WriteUntilKilled(folder.FullName, count)))).SelectMany(names => names));
        }
        var kept = await Kept(new OrganisationRegister(database));
        var trail = (await new AuditLog(database).List(Actor.Command, null, null, 0, 1)).Total;
        var lost = acknowledged.Except(kept).Count();
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            # A hundred kills

            {Machine.Describe()}. {Kills} processes write organisations to one SQLite registry, {AtOnce} at a time, and are killed (SIGKILL) after a drawn number of writes, between {FewestWrites} and {MostWrites - 1}.

            | what | figure |
            | --- | ---: |
            | writes acknowledged | {acknowledged.Count} |
            | of them lost | {lost} |
            | kept without having been acknowledged (the kill came between) | {kept.Count - acknowledged.Count + lost} |
            | kept without an entry in the trail | {Math.Abs(kept.Count - trail)} |
            | seconds | {watch.Elapsed.TotalSeconds:0} |
            """);
        await Console.Out.WriteLineAsync(text);
        Results.Save("kills.md", text);
        folder.Delete(recursive: true);
        return lost == 0 && kept.Count == trail ? 0 : 1;
    }

    /// <summary>Says the name of each organisation once it was acknowledged, until it is killed.</summary>
    public static async Task<int> Write(string folder)
    {
        var register = new OrganisationRegister(new RegistryDatabase(RegistrySettings.From(null, folder), TimeProvider.System));
        for (var number = 1; ; number++)
            await Console.Out.WriteLineAsync((await register.Add(Actor.Command, new OrganisationEntry { Name = $"Written {Environment.ProcessId} {number}" })).Name);
    }

    private static async Task<List<string>> Kept(OrganisationRegister register)
    {
        var names = new List<string>();
        while (await register.List(Actor.Command, new OrganisationFilter { Skip = names.Count, Take = 200 }) is { Items.Count: > 0 } page)
            names.AddRange(page.Items.Select(one => one.Name));
        return names;
    }

    private static async Task<List<string>> WriteUntilKilled(string folder, int writes)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["kill-writer", folder]) { RedirectStandardOutput = true })!;
        var names = new List<string>();
        while (names.Count < writes && await process.StandardOutput.ReadLineAsync() is { } name)
            names.Add(name);
        process.Kill();
        // What it said before it died counts too.
        while (await process.StandardOutput.ReadLineAsync() is { } name)
            names.Add(name);
        await process.WaitForExitAsync();
        return names;
    }
}
