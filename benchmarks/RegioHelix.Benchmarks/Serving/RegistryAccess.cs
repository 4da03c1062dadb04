using RegioHelix.Registry;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>The registers over a registry, as the product puts them together.</summary>
internal static class RegistryAccess
{
    /// <summary>Opens them, with the tables up to date.</summary>
    public static async Task<ServiceProvider> Open(RegistrySettings settings)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        RegistryParts.Add(services, settings);
        var registry = services.BuildServiceProvider();
        await registry.GetRequiredService<RegistryDatabase>().Migrate();
        return registry;
    }
}
