using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Sharing;

/// <summary>
/// Keeps a directory at what the nodes have agreed on: follows pointers that were moved elsewhere, fetching what is missing or damaged, and offers what
/// was put in use here without telling the others. Until a file is here, whole, the former vintage stays in use. Rounds are called by one thread.
/// </summary>
/// <param name="data">The directory.</param>
/// <param name="shared">What the nodes share.</param>
/// <param name="clock">The time.</param>
public sealed class VintageExchange(DataDirectory data, SharedVintages shared, TimeProvider clock) : IDisposable
{
    private const int LongestPause = 60;

    private readonly CancellationTokenSource stop = new();
    private readonly VintageFetch fetch = new(shared.Sources);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Work> works = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> own = [];
    private Phrase? unreachable;

    /// <summary>What the nodes agreed on and is not so here, with why; in the order of the datasets.</summary>
    public IReadOnlyList<ExchangeTrouble> Troubles
    {
        get
        {
            lock (gate)
                return [.. works.Values.Where(work => work.Trouble is not null).Select(work => work.Trouble!).OrderBy(one => one.Dataset, StringComparer.Ordinal), .. unreachable is { } why ? [new ExchangeTrouble("", "", why)] : Array.Empty<ExchangeTrouble>()];
        }
    }

    /// <summary>Looks once at what the nodes agreed on. Fetches go on after it returns; <see cref="Settle"/> waits for them.</summary>
    public void Run()
    {
        try
        {
            var pointers = shared.List();
            unreachable = null;
            foreach (var pointer in pointers.Where(PointerName.Allows))
                Follow(pointer);
            foreach (var (dataset, vintage) in CurrentVintages.Read(data).Where(entry => pointers.All(pointer => pointer.Dataset != entry.Key)))
                Offer(dataset, vintage, null);
        }
        catch (ProblemsException failure)
        {
            unreachable = Phrase.Of($"what the nodes have in use cannot be asked for: {Phrase.Verbatim(failure.Problems[0].ValueIn(System.Globalization.CultureInfo.InvariantCulture))}; {failure.Problems[0].Advice}");
        }
    }

    /// <summary>Waits for the fetches that run.</summary>
    public Task Settle()
    {
        lock (gate)
            return Task.WhenAll(works.Values.Select(work => work.Fetch));
    }

    /// <summary>Stops what runs; what was fetched so far is kept for the next start.</summary>
    public void Dispose()
    {
        stop.Cancel();
        // They end at once, each at its next byte.
        Settle().Wait(TimeSpan.FromSeconds(5));
        stop.Dispose();
    }

    private void Follow(SharedPointer pointer)
    {
        var (dataset, here) = (pointer.Dataset, CurrentVintages.Read(data).GetValueOrDefault(pointer.Dataset));
        var isFollowed = FollowedPointers.Read(data).Has(pointer);
        if (isFollowed && here is not null && here != pointer.Vintage)
        {
            Offer(dataset, here, pointer);
            return;
        }

        if (pointer.Vintage is null || data.Proofs.Find(dataset, pointer.Vintage) is null)
        {
            if (!isFollowed || here != pointer.Vintage)
                SharedVintages.Follow(data, pointer);
            Forget(dataset);
            return;
        }

        Fetch(pointer, here);
    }

    private void Fetch(SharedPointer pointer, string? here)
    {
        lock (gate)
        {
            var work = works.GetValueOrDefault(pointer.Dataset);
            if (work is not null && (!work.Fetch.IsCompleted || (work.Pointer == pointer && clock.GetUtcNow() < work.Next)))
                return;
            if (work is null || work.Pointer != pointer)
                works[pointer.Dataset] = work = new Work(pointer);
            work.Fetch = Task.Run(() => Bring(work, here));
        }
    }

    private async Task Bring(Work work, string? here)
    {
        try
        {
            var failures = await fetch.Bring(data, work.Pointer, stop.Token);
            if (failures.Count == 0)
                SharedVintages.Follow(data, work.Pointer);
            lock (gate)
                work.Ended(failures, here, clock.GetUtcNow());
        }
        catch (OperationCanceledException)
        {
            // This process ends; the next one goes on.
        }
        catch (Exception failure) when (failure is ProblemsException || StorageProblem.IsStorageFailure(failure))
        {
            lock (gate)
                work.Ended([Phrase.Verbatim(failure.Message)], here, clock.GetUtcNow());
        }
    }

    // Own tables stay where they were dropped; what is damaged is nobody's.
    private void Offer(string dataset, string vintage, SharedPointer? known)
    {
        if (own.Contains((dataset, vintage)) || data.Proofs.Find(dataset, vintage) is not null)
            return;
        try
        {
            if (!SharedVintages.IsShared(data, dataset, vintage))
                own.Add((dataset, vintage));
            else if (shared.TryPutInUse(data, dataset, vintage, known))
                Forget(dataset);
        }
        catch (ProblemsException failure)
        {
            lock (gate)
                works[dataset] = new Work(new SharedPointer(dataset, vintage, "", 0, 0)) { Trouble = new(dataset, vintage, Phrase.Of($"{dataset}: vintage {vintage} is in use here and could not be given to the other nodes: {Phrase.Verbatim(failure.Problems[0].ToString())}")) };
        }
    }

    private void Forget(string dataset)
    {
        lock (gate)
            if (works.GetValueOrDefault(dataset) is { Fetch.IsCompleted: true })
                works.Remove(dataset);
    }

    private sealed class Work(SharedPointer pointer)
    {
        private int attempts;

        public SharedPointer Pointer { get; } = pointer;

        public Task Fetch { get; set; } = Task.CompletedTask;

        public DateTimeOffset Next { get; private set; }

        public ExchangeTrouble? Trouble { get; set; }

        public void Ended(IReadOnlyList<Phrase> failures, string? here, DateTimeOffset now)
        {
            // What was fetched and is damaged again is fetched again at once.
            attempts = failures.Count == 0 ? 0 : attempts + 1;
            Next = failures.Count == 0 ? now : now.AddSeconds(Math.Min(LongestPause, 1 << Math.Min(attempts - 1, 6)));
            Trouble = failures.Count == 0 ? null : new(Pointer.Dataset, Pointer.Vintage!, here is null
                ? Phrase.Of($"{Pointer.Dataset}: vintage {Pointer.Vintage!}, in use on the other nodes, could not be fetched; nothing of it is here until then. {Join(failures)}")
                : Phrase.Of($"{Pointer.Dataset}: vintage {Pointer.Vintage!}, in use on the other nodes, could not be fetched; {here} is served here until then. {Join(failures)}"));
        }

        private static Phrase Join(IReadOnlyList<Phrase> failures) => failures.Aggregate((one, other) => Phrase.Of($"{one}; {other}"));
    }
}

/// <summary>What the nodes agreed on and is not so here.</summary>
/// <param name="Dataset">The dataset; empty where the agreement itself cannot be asked for.</param>
/// <param name="Vintage">The vintage.</param>
/// <param name="Sentence">What is wrong and what is served.</param>
public sealed record ExchangeTrouble(string Dataset, string Vintage, Phrase Sentence);
