using RegioHelix.Registry;
using RegioHelix.Store;

namespace RegioHelix.Cli;

/// <summary>The registry over a data directory, for commands that need nothing of the observatory.</summary>
internal sealed class RegistryComposition : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private RegistryComposition(ServiceProvider provider) => this.provider = provider;

    /// <summary>Opens it, with its tables up to date.</summary>
    /// <param name="dataFolder">The data directory; made where it is not there.</param>
    /// <param name="registry">A server; null for the file in the directory.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<RegistryComposition> Open(string dataFolder, string? registry, CancellationToken cancellation)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        RegistryParts.Add(services, RegistryOption.Settings(registry, DataDirectory.Open(dataFolder).Root));
        var product = new RegistryComposition(services.BuildServiceProvider());
        await product.Get<RegistryDatabase>().Migrate(cancellation);
        return product;
    }

    /// <summary>A register or other part.</summary>
    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => provider.DisposeAsync();
}
