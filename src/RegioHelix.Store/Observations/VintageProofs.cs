using System.Collections.Concurrent;
using System.Diagnostics;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Observations;

/// <summary>
/// Whether vintages are what their names say. A file is read and hashed when it is first asked about, and again where its size or time has
/// changed or a read has failed; what was found whole stays so meanwhile. What was found damaged is looked at again before long, since who puts
/// a file back may put back its time as well. For several threads.
/// </summary>
internal sealed class VintageProofs(DataDirectory data)
{
    // A damaged file is hashed again after ten seconds, or after fifty times as long as its hash takes.
    private static readonly TimeSpan ShortestDoubt = TimeSpan.FromSeconds(10);
    private const int DoubtFactor = 50;

    private readonly ConcurrentDictionary<(string Dataset, string Vintage), Proof> proofs = new();
    private int changes;

    /// <summary>Counts faults that came and went: where it is the same, no vintage has changed its state.</summary>
    public int Changes => Volatile.Read(ref changes);

    /// <summary>What is wrong with a vintage; null where it is whole.</summary>
    public VintageFault? Find(string dataset, string vintage) => Look(dataset, vintage, isDoubted: false);

    /// <summary>The same, read again whatever was found before.</summary>
    public VintageFault? FindAgain(string dataset, string vintage) => Look(dataset, vintage, isDoubted: true);

    /// <summary>Every vintage that was found damaged and not whole since, without looking again.</summary>
    public IEnumerable<(string Dataset, string Vintage, VintageFault Fault)> ListKnown() =>
        from pair in proofs
        where pair.Value.Found is { Fault: not null }
        orderby pair.Key
        select (pair.Key.Dataset, pair.Key.Vintage, pair.Value.Found!.Fault!.Value);

    private VintageFault? Look(string dataset, string vintage, bool isDoubted)
    {
        var file = new FileInfo(data.VintageFile(dataset, vintage));
        var proof = proofs.GetOrAdd((dataset, vintage), _ => new Proof());
        var now = State.Of(file);
        if (!isDoubted && proof.Found is { } known && known.HoldsFor(now))
            return known.Fault;
        lock (proof)
        {
            if (!isDoubted && proof.Found is { } meanwhile && meanwhile.HoldsFor(now))
                return meanwhile.Fault;
            var former = proof.Found?.Fault;
            proof.Found = Prove(file, vintage);
            if (proof.Found.Fault != former)
                Interlocked.Increment(ref changes);
            return proof.Found.Fault;
        }
    }

    private static Finding Prove(FileInfo file, string vintage)
    {
        var started = Stopwatch.GetTimestamp();
        var state = State.Of(file);
        var fault = state.Length < 0 ? VintageFault.Gone : Hash(file.FullName, vintage);
        var took = Stopwatch.GetElapsedTime(started);
        return new Finding(fault, state, started, TimeSpan.FromTicks(Math.Max(ShortestDoubt.Ticks, took.Ticks * DoubtFactor)));
    }

    private static VintageFault? Hash(string path, string vintage)
    {
        try
        {
            return vintage.EndsWith("-" + VintageDraft.HashOf(path), StringComparison.Ordinal) ? null : VintageFault.Changed;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return VintageFault.Gone;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return VintageFault.Unreadable;
        }
    }

    private sealed class Proof
    {
        public volatile Finding? Found;
    }

    // The state is taken before the bytes are read: a file that changes meanwhile is another one at the next look.
    private sealed record Finding(VintageFault? Fault, State State, long At, TimeSpan Doubt)
    {
        public bool HoldsFor(State now) => State == now && (Fault is null or VintageFault.Gone || Stopwatch.GetElapsedTime(At) < Doubt);
    }

    private readonly record struct State(long Length, DateTime Written)
    {
        public static State Of(FileInfo file)
        {
            file.Refresh();
            return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : new(-1, default);
        }
    }
}
