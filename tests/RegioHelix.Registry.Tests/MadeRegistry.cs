using RegioHelix.Testing;

namespace RegioHelix.Registry.Tests;

/// <summary>A registry's file with all its tables and nothing in them, made once a process: each that is made anew runs every migration that ever landed.</summary>
internal static class MadeRegistry
{
    private static readonly Lazy<byte[]> Made = new(Make);

    /// <summary>Puts it into a data directory, which is made where it is not there; gives the directory.</summary>
    public static string Into(string data)
    {
        Directory.CreateDirectory(data);
        File.WriteAllBytes(Path.Combine(data, RegistrySettings.FileName), Made.Value);
        return data;
    }

    private static byte[] Make()
    {
        using var folder = new TemporaryFolder();
        using (var database = new RegistryDatabase(RegistrySettings.From(null, folder.Path), TimeProvider.System))
            database.Migrate().GetAwaiter().GetResult();
        return File.ReadAllBytes(folder[RegistrySettings.FileName]);
    }
}
