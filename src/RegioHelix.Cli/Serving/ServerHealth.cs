using Microsoft.Extensions.Diagnostics.HealthChecks;
using RegioHelix.Cli.Nodes;
using RegioHelix.Registry;
using RegioHelix.Store;
using RegioHelix.Store.Observations;
using RegioHelix.Store.Sharing;
using RegioHelix.Studies.Catalogue;

namespace RegioHelix.Cli.Serving;

/// <summary>What a server needs to be of use: the registry answers, the directory can be written and has room, the vintages in use are whole.</summary>
internal static class ServerHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Registers the checks.</summary>
    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .Add(new("registry", provider => new Check(cancellation => Answers(provider.GetRequiredService<RegistryDatabase>(), cancellation)), HealthStatus.Unhealthy, [], Patience))
        .Add(new("nodes", provider => new Check(_ => Task.FromResult(Compare(provider))), HealthStatus.Unhealthy, [], Patience))
        .Add(new("data", provider => new Check(cancellation => Look(provider, cancellation)), HealthStatus.Unhealthy, [], Patience));

    private static async Task<HealthCheckResult> Answers(RegistryDatabase database, CancellationToken cancellation)
    {
        await database.DemandAnswer(cancellation);
        return HealthCheckResult.Healthy();
    }

    // The first look reads every vintage in use; it goes on where nobody waits for it any more, and the next one finds what it found.
    private static Task<HealthCheckResult> Look(IServiceProvider provider, CancellationToken cancellation) => Task.Run(
        () =>
        {
            DataDirectory.Open(provider.GetRequiredService<DataDirectory>().Root).DemandRoom();
            return Judge(DamagedFigures.List(provider.GetRequiredService<IObservationStore>()));
        },
        CancellationToken.None).WaitAsync(cancellation);

    // A node that lacks what the others have serves the former: it is of use, and somebody has to look.
    private static HealthCheckResult Compare(IServiceProvider provider)
    {
        if (provider.GetService<VintageExchange>() is not { } exchange)
            return HealthCheckResult.Healthy();
        // Names of machines and folders are for the log: anybody may ask for this.
        var wrong = exchange.Troubles.Select(trouble => trouble.Dataset.Length == 0 ? "what the other servers have in use cannot be asked for" : $"{trouble.Dataset}: vintage {trouble.Vintage} is not the same on all servers").ToList();
        if (provider.GetRequiredService<NodeWatch>().DifferingFiles is { Count: > 0 } files)
            wrong.Add($"another server has other files, so pages differ: {string.Join(", ", files)}");
        return wrong.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(string.Join("; ", wrong) + "; the log says more");
    }

    // Somebody's own table takes no server out of use, and is not named to others.
    private static HealthCheckResult Judge(IReadOnlyList<DamagedFigures> damaged)
    {
        var shown = damaged.Where(one => one.IsPublic).ToList();
        var hidden = damaged.Count - shown.Count;
        if (damaged.Count == 0)
            return HealthCheckResult.Healthy();
        var detail = string.Join(' ', [.. shown.Select(one => one.Sentence.English), .. hidden > 0 ? [$"{hidden} damaged vintages of tables of one's own: see regiohelix data list."] : Array.Empty<string>()]);
        return shown.Any(one => one.IsUnreadable) ? HealthCheckResult.Unhealthy(detail) : HealthCheckResult.Degraded(detail);
    }

    // What a check throws is a failing part: the service that runs it sees to that, and logs it.
    private sealed class Check(Func<CancellationToken, Task<HealthCheckResult>> look) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => look(cancellationToken);
    }
}
