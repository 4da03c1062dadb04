using RegioHelix.Import.Simulated;
using RegioHelix.Registry;
using RegioHelix.Registry.Invented;

namespace RegioHelix.Cli.Organisations;

/// <summary>Loads the invented community at the first start, behind the pages' back: they are there at once, it follows in seconds.</summary>
internal sealed class FirstCommunity(InventedRegister register, RegistryDatabase database, ILogger<FirstCommunity> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            // Of several servers that start at once one loads it, and the others find it.
            await using var turn = await database.TakeTurn(nameof(FirstCommunity), stoppingToken);
            if (await register.IsFirstStart(stoppingToken))
                await register.Load(SimulatedEurope.DefaultSeed, InventedPlaces.From(SimulatedEurope.Generate()), cancellation: stoppingToken);
        }
#pragma warning disable CA1031 // A server without invented organisations is better than none.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "the invented community could not be loaded; try: regiohelix registry invented");
        }
    }
}
