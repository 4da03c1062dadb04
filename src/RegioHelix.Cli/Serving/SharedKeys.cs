using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using RegioHelix.Registry;
using RegioHelix.Registry.KeyRing;
using RegioHelix.Store;

namespace RegioHelix.Cli.Serving;

/// <summary>
/// The keys by which sessions, forms and sealed links are made and read. Where the registry is on a server they lie there, so that what one server made another
/// reads; else in the data directory.
/// </summary>
internal sealed class SharedKeys(KeyRingRegister ring) : IXmlRepository
{
    private const string Pattern = "*.xml";

    /// <summary>Registers them.</summary>
    public static void Add(IServiceCollection services, string folder)
    {
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder)).SetApplicationName("regiohelix");
        services.AddOptions<KeyManagementOptions>().Configure<RegistrySettings, KeyRingRegister>((options, settings, ring) =>
        {
            if (settings.Kind == RegistryKind.Postgres)
                options.XmlRepository = new SharedKeys(ring);
        });
    }

    /// <summary>
    /// Brings the ring where this server reads it, and makes its first key. Keys of the directory go to the server that the registry moved to, and keys of a
    /// registry that came back as a file go into the directory: nobody is signed out by a move. Servers that start at once make one key.
    /// </summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken cancellation = default)
    {
        var (database, ring, folder) = (services.GetRequiredService<RegistryDatabase>(), services.GetRequiredService<KeyRingRegister>(), services.GetRequiredService<DataDirectory>().Keys);
        await using var turn = await database.TakeTurn("key-ring", cancellation);
        if (database.Settings.Kind == RegistryKind.Postgres)
            await ring.Add([.. Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal).Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))], cancellation);
        else
            foreach (var key in ring.List())
                if (Path.Combine(folder, key.Name + ".xml") is var file && !File.Exists(file))
                    DurableFile.WriteAllText(file, key.Xml);
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("regiohelix.ring").Protect([0]);
    }

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() => [.. ring.List().Select(key => XElement.Parse(key.Xml))];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) =>
        ring.Add([(friendlyName, element.ToString(SaveOptions.DisableFormatting))]).GetAwaiter().GetResult();
}
