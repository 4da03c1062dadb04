using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using RegioHelix.Benchmarks.Serving;
using RegioHelix.Benchmarks.Serving.Load;
using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Benchmarks.Writing;

/// <summary>Writers who call the registers, in this process.</summary>
internal static class RegisterWrites
{
    private const string Kind = "write";
    private const int ShareOfSame = 5;
    private const string SameName = "Same name";

    public static async Task<WriteResult> Run(RegistrySettings settings, int writers, int each)
    {
        await using var registry = await RegistryAccess.Open(settings);
        var (needs, organisations) = (registry.GetRequiredService<NeedRegister>(), registry.GetRequiredService<OrganisationRegister>());
        var own = new List<Organisation>();
        for (var writer = 0; writer < writers; writer++)
            own.Add(await organisations.Add(Actor.Command, new() { Name = $"Works {writer}" }));
        // The model is built and the connections stand before the clock runs.
        await Task.WhenAll(own.Select(one => Task.Run(() => WriteNeed(needs, one, -1))));
        using var met = new Meetings();
        var (tally, told, watch) = (new AnswerTally(), new ConcurrentBag<string>(), Stopwatch.StartNew());
        await Task.WhenAll(own.Select(one => Task.Run(async () =>
        {
            for (var number = 0; number < each; number++)
                await Timed(tally, told, async () => number % ShareOfSame == 0 ? (await organisations.Add(Actor.Command, new() { Name = SameName, Town = $"{one.Slug} {number}" })).Slug : (await WriteNeed(needs, one, number)).Slug);
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        return WriteResult.Of(tally, Kind, seconds, met.Count, told.Count - told.Distinct().Count() + told.Except(await Kept(needs, organisations, own)).Count());
    }

    private static async Task Timed(AnswerTally tally, ConcurrentBag<string> told, Func<Task<string>> write)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            told.Add(await write());
            tally.Add(Kind, Stopwatch.GetElapsedTime(begun), 0, 0);
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            tally.Fail(Kind, failure.Message);
        }
    }

    private static Task<Need> WriteNeed(NeedRegister needs, Organisation own, int number) => needs.Add(Actor.Command, own.Id, new()
    {
        Type = NeedType.TechnologyRequest,
        Title = [new("en", $"{own.Name} seeks {number}")],
        Description = [new("en", "Something to glue soles with, in two hundred letters or so: it should hold in the wet, let go in the heat, and come in drums that one person can carry up a stair.")],
        Tags = ["C15"],
        Languages = ["en"],
    });

    private static async Task<HashSet<string>> Kept(NeedRegister needs, OrganisationRegister organisations, List<Organisation> own)
    {
        var kept = new HashSet<string>();
        foreach (var one in own)
            kept.UnionWith((await needs.ListOwn(Actor.Command, one.Id)).Select(need => need.Slug));
        for (var listed = 0; await organisations.List(Actor.Command, new OrganisationFilter { Skip = listed, Take = 200 }) is { Items.Count: > 0 } page; listed += page.Items.Count)
            kept.UnionWith(page.Items.Select(one => one.Slug));
        return kept;
    }

    /// <summary>Hears from the product's own meter how often a change met another.</summary>
    private sealed class Meetings : IDisposable
    {
        private readonly MeterListener listener = new();
        private long count;

        public Meetings()
        {
            listener.InstrumentPublished = (instrument, hearing) =>
            {
                if (instrument.Name == "regiohelix.registry.conflicts")
                    hearing.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((_, one, _, _) => Interlocked.Add(ref count, one));
            listener.Start();
        }

        public long Count => Interlocked.Read(ref count);

        public void Dispose() => listener.Dispose();
    }
}
