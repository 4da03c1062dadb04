using RegioHelix.Registry;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Nodes;
using RegioHelix.Store;
using RegioHelix.Store.Sharing;
using RegioHelix.Store.Shelves;

namespace RegioHelix.Cli.Nodes;

/// <summary>
/// What changes where several servers serve one site: small files are kept in the registry that they share, and, where sources of vintages are named,
/// vintages follow what all have in use.
/// </summary>
internal static class NodeParts
{
    /// <summary>How long a start waits for vintages that other nodes have: then it goes on, and says what is missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Registers them over a directory.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The sources cannot be read.</exception>
    public static void Add(IServiceCollection services, DataDirectory directory, RegistrySettings registry, string? vintages)
    {
        services.AddSingleton<IFileShelves>(provider => registry.Kind == RegistryKind.Postgres
            ? new RegistryShelves(provider.GetRequiredService<SharedFileRegister>())
            : new FolderShelves(directory, provider.GetRequiredService<TimeProvider>()));
        // A database of its own: an import wants it before anything else is put together. It opens nothing until it is asked.
        var database = new RegistryDatabase(registry, TimeProvider.System);
        var key = new NodeSecretKey(new NodeRegister(database));
        if (VintageSources.Read(vintages, registry, key) is not { Count: > 0 } sources)
            return;
        directory.Sharing = new SharedVintages(new RegistryPointers(database), sources);
        services.AddSingleton(key);
        services.AddSingleton(directory.Sharing);
        services.AddSingleton(provider => new VintageExchange(directory, directory.Sharing, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<NodeWatch>();
    }

    /// <summary>Registers what a server does about it all the time.</summary>
    public static void AddServer(IServiceCollection services)
    {
        if (!IsShared(services))
            return;
        services.AddHostedService<VintageSync>();
        services.AddHostedService(provider => provider.GetRequiredService<NodeWatch>());
    }

    /// <summary>Brings a server that starts to what the other nodes have, before it makes first data of its own, and gives them what they ask for.</summary>
    public static void Start(WebApplication app)
    {
        if (app.Services.GetService<VintageExchange>() is not { } exchange)
            return;
        exchange.Run();
        exchange.Settle().Wait(Patience);
        NodeEndpoints.Map(app);
    }

    /// <summary>True where sources of vintages are named.</summary>
    public static bool IsShared(IServiceCollection services) => services.Any(service => service.ServiceType == typeof(VintageExchange));
}
