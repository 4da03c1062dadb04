namespace RegioHelix.Store.Publishing;

/// <summary>The right to change which vintages are in use, for the moment that it takes: imports and the exchange between nodes may both want to.</summary>
internal sealed class PointerLock : IDisposable
{
    private const int MostAttempts = 1000;

    private readonly FileStream held;

    private PointerLock(DataDirectory data, FileStream held)
    {
        Data = data;
        this.held = held;
    }

    /// <summary>The directory.</summary>
    public DataDirectory Data { get; }

    /// <summary>Waits for it.</summary>
    /// <exception cref="IOException">Somebody held it for ten seconds, or the directory cannot be written.</exception>
    public static PointerLock Take(DataDirectory data)
    {
        // Beside the lock of imports, and named so that it is left out of backups as that is.
        var path = data.LockFile + ".pointer";
        for (var attempt = 1; ; attempt++)
            try
            {
                return new PointerLock(data, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (attempt < MostAttempts && File.Exists(path))
            {
                Thread.Sleep(10);
            }
    }

    /// <inheritdoc />
    public void Dispose() => held.Dispose();
}
