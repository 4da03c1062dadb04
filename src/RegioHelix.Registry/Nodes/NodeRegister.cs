using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace RegioHelix.Registry.Nodes;

/// <summary>What nodes that share a registry tell each other: that they are nodes, and which small files they show.</summary>
public sealed class NodeRegister(RegistryDatabase database)
{
    private const int SecretDigits = 64;

    // Who says nothing for so long serves nobody.
    private static readonly TimeSpan Silent = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Gone = TimeSpan.FromDays(1);

    /// <summary>The secret of the nodes; made by the first that asks.</summary>
    public async Task<string> GetSecret(CancellationToken cancellation = default)
    {
        await using (var db = database.Read())
            if (await db.Set<NodeSecret>().Select(one => one.Secret).FirstOrDefaultAsync(cancellation) is { } known)
                return known;
        return await database.Change(Actor.System, async db =>
        {
            if (await db.Set<NodeSecret>().Select(one => one.Secret).FirstOrDefaultAsync(cancellation) is { } meanwhile)
                return meanwhile;
            var made = new NodeSecret { Secret = RandomNumberGenerator.GetHexString(SecretDigits, lowercase: true) };
            db.Add(made);
            return made.Secret;
        }, cancellation);
    }

    /// <summary>Says which small files a node shows, and forgets nodes that have been silent for a day.</summary>
    public async Task Say(string node, string files, CancellationToken cancellation = default)
    {
        var now = await Now(cancellation);
        await database.Change(Actor.System, async db =>
        {
            await db.Set<NodeState>().Where(one => one.SeenAt < now - Gone).ExecuteDeleteAsync(cancellation);
            if (await db.Set<NodeState>().AsTracking().FirstOrDefaultAsync(one => one.Node == node, cancellation) is not { } state)
                db.Add(state = new NodeState { Node = node });
            (state.Files, state.SeenAt) = (files, now);
        }, cancellation);
    }

    /// <summary>The other nodes that said something within a minute.</summary>
    public async Task<IReadOnlyList<NodeState>> ListOthers(string node, CancellationToken cancellation = default)
    {
        var since = await Now(cancellation) - Silent;
        await using var db = database.Read();
        return await db.Set<NodeState>().Where(one => one.Node != node && one.SeenAt >= since).OrderBy(one => one.Node).ToListAsync(cancellation);
    }

    // The clocks of the nodes may be wrong; that of the server is the same for all.
    private async Task<DateTimeOffset> Now(CancellationToken cancellation)
    {
        if (database.Settings.Kind == RegistryKind.Sqlite)
            return database.Now;
        await using var db = database.Read();
        return new DateTimeOffset((await db.Database.SqlQuery<DateTime>($"SELECT now() AS \"Value\"").SingleAsync(cancellation)).ToUniversalTime(), TimeSpan.Zero);
    }
}
