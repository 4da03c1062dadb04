using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records.Shards;

/// <summary>All shards, asked at once; the answer of one is no answer.</summary>
internal sealed class ShardGroup : IDisposable
{
    private readonly Lock gate = new();
    private bool isSeen;

    public ShardGroup(IEnumerable<Shard> shards) => Shards = [.. shards];

    public IReadOnlyList<Shard> Shards { get; }

    /// <summary>Sees once that all of them are ClickHouse of one version.</summary>
    /// <exception cref="ProblemsException">They are not.</exception>
    public void Demand(CancellationToken cancellation)
    {
        lock (gate)
        {
            if (isSeen)
                return;
            var versions = Ask((shard, _) => shard.GetVersion(cancellation), cancellation);
            for (var shard = 1; shard < versions.Count; shard++)
                if (versions[shard] != versions[0])
                    throw ShardProblem.OtherVersion(Shards[shard].Address, versions[shard], Shards[0].Address, versions[0]);
            isSeen = true;
        }
    }

    /// <summary>Asks all shards at once; the first failure, in the order of the shards, is everybody's.</summary>
    public IReadOnlyList<T> Ask<T>(Func<Shard, int, T> ask, CancellationToken cancellation)
    {
        var tasks = Shards.Select((shard, at) => Task.Factory.StartNew(() => ask(shard, at), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            Task.WaitAll(tasks, CancellationToken.None);
        }
        catch (AggregateException)
        {
            // Each is looked at below.
        }
        return [.. tasks.Select(task => task.GetAwaiter().GetResult())];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var shard in Shards)
            shard.Dispose();
    }
}
