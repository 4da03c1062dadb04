namespace RegioHelix.Matchmaking.Meetings;

/// <summary>How long a search may take, told from outside: a number of moves, which gives the same answer every time, or a clock that the caller holds.</summary>
public sealed class SearchEffort
{
    private readonly Func<double>? spent;

    private SearchEffort(ulong seed, long iterations, Func<double>? spent) => (Seed, Iterations, this.spent) = (seed, iterations, spent);

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>Moves a run, where they are counted.</summary>
    internal long Iterations { get; }

    /// <summary>So many moves a run, 0 or more: with the same seed the same answer.</summary>
    public static SearchEffort Of(long iterations, ulong seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        return new(seed, iterations, null);
    }

    /// <summary>Until a clock says that all of the time is spent.</summary>
    /// <param name="spent">The share of the time that is spent; the search ends at 1. Called from several threads.</param>
    /// <param name="seed">The seed.</param>
    public static SearchEffort Until(Func<double> spent, ulong seed = 0) => new(seed, 0, spent ?? throw new ArgumentNullException(nameof(spent)));

    /// <summary>The share that is spent after so many moves.</summary>
    internal double Spent(long moves) => spent is not null ? spent() : Iterations == 0 ? 1 : (double)moves / Iterations;

    /// <summary>The part of the effort from one share to another, as an effort of its own.</summary>
    internal SearchEffort Part(double from, double to) => spent is not null
        ? new(Seed, 0, () => (spent() - from) / (to - from))
        : new(Seed, (long)(Iterations * (to - from)), null);
}
