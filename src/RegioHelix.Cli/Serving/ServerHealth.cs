using Microsoft.Extensions.Diagnostics.HealthChecks;
using RegioHelix.Registry;
using RegioHelix.Store;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Cli.Serving;

/// <summary>What a server needs to be of use: the registry answers, the directory can be written and has room, the vintages in use are there.</summary>
internal static class ServerHealth
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Registers the checks.</summary>
    public static void Add(IServiceCollection services) => services.AddHealthChecks()
        .Add(new("registry", provider => new Check(cancellation => Answers(provider.GetRequiredService<RegistryDatabase>(), cancellation)), HealthStatus.Unhealthy, [], Patience))
        .Add(new("data", provider => new Check(_ => Task.FromResult(IsWhole(provider.GetRequiredService<DataDirectory>()))), HealthStatus.Unhealthy, [], Patience));

    private static async Task<bool> Answers(RegistryDatabase database, CancellationToken cancellation)
    {
        await database.DemandAnswer(cancellation);
        return true;
    }

    private static bool IsWhole(DataDirectory directory)
    {
        DataDirectory.Open(directory.Root).DemandRoom();
        return CurrentVintages.Read(directory).All(vintage => File.Exists(directory.VintageFile(vintage.Key, vintage.Value)));
    }

    // What a check throws is a failing part: the service that runs it sees to that, and logs it.
    private sealed class Check(Func<CancellationToken, Task<bool>> isWell) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await isWell(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
