using System.Diagnostics;
using System.Globalization;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Records.Shards;

/// <summary>
/// The right to write a dataset over shards: a table on the first of them, which only one importer can make. Who holds it renews it while it works; one
/// that was not renewed for a while belongs to nobody, and one of the same data directory to a process that is gone, since a directory has one importer.
/// </summary>
internal sealed class ShardClaim : IDisposable
{
    private const string TableExists = "Code: 57";
    private static readonly TimeSpan Renewed = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Lapsed = TimeSpan.FromMinutes(10);

    private readonly Shard first;
    private readonly string table;
    private readonly string holder;
    private readonly string token = Guid.CreateVersion7().ToString("N");
    private long last = Stopwatch.GetTimestamp();

    private ShardClaim(Shard first, string table, string holder) => (this.first, this.table, this.holder) = (first, table, holder);

    /// <summary>Takes it.</summary>
    /// <param name="first">The first shard.</param>
    /// <param name="tables">The dataset's tables.</param>
    /// <param name="data">The data directory of the importer.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="ProblemsException">Another importer has it.</exception>
    public static ShardClaim Take(Shard first, ShardTables tables, DataDirectory data, CancellationToken cancellation)
    {
        var claim = new ShardClaim(first, tables.Claim, $"{Environment.MachineName} {data.Root}");
        if (claim.Make(cancellation))
            return claim;
        if (claim.FindOther(cancellation) is { } other)
            throw ShardProblem.Claimed(first.Address, other);
        claim.Drop(cancellation);
        // Two may find that a claim has lapsed; the second of them finds the new one.
        return claim.Make(cancellation) ? claim : throw ShardProblem.Claimed(first.Address, claim.FindOther(cancellation) ?? "");
    }

    /// <summary>Throws where another importer has taken it meanwhile; says that this one still works.</summary>
    /// <param name="always">True to ask even if it was asked a moment ago.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public void Hold(bool always, CancellationToken cancellation)
    {
        if (!always && Stopwatch.GetElapsedTime(last) < Renewed)
            return;
        if (first.Ask($"SELECT count() FROM {table} WHERE token = '{token}' FORMAT TabSeparated", cancellation)[0][0] == "0")
            throw ShardProblem.Claimed(first.Address, FindOther(cancellation) ?? "");
        first.Do($"INSERT INTO {table} SELECT {Row}", cancellation);
        last = Stopwatch.GetTimestamp();
    }

    /// <summary>Gives it back; where the shard does not answer, it lapses.</summary>
    public void Dispose()
    {
        try
        {
            if (first.Ask($"SELECT count() FROM {table} WHERE token = '{token}' FORMAT TabSeparated", CancellationToken.None)[0][0] != "0")
                Drop(CancellationToken.None);
        }
        catch (ProblemsException)
        {
            // It is gone, or was removed with the dataset.
        }
    }

    private string Row => $"{ShardTables.Quote(holder)} AS holder, '{token}' AS token, now() AS at";

    private bool Make(CancellationToken cancellation)
    {
        try
        {
            first.Do($"CREATE TABLE {table} ENGINE = MergeTree PARTITION BY tuple() ORDER BY at AS SELECT {Row}", cancellation);
            return true;
        }
        catch (ProblemsException there) when (there.Problems[0].Value.ToString().StartsWith(TableExists, StringComparison.Ordinal))
        {
            return false;
        }
    }

    private void Drop(CancellationToken cancellation) => first.Do($"DROP TABLE IF EXISTS {table}", cancellation);

    // Nobody where it has lapsed, or was this directory's. An empty one was being made when the server stopped.
    private string? FindOther(CancellationToken cancellation)
    {
        var lines = first.Ask($"SELECT holder, toInt64(toUInt32(now())) - toInt64(toUInt32(max(at))) AS age FROM {table} GROUP BY holder ORDER BY age LIMIT 1 FORMAT TabSeparated", cancellation);
        if (lines.Count == 0 || TabText.Unescape(lines[0][0]) == holder)
            return null;
        var age = TimeSpan.FromSeconds(long.Parse(lines[0][1], CultureInfo.InvariantCulture));
        return age > Lapsed ? null : string.Create(CultureInfo.InvariantCulture, $"{TabText.Unescape(lines[0][0])}, {age.TotalSeconds:0} s");
    }
}
