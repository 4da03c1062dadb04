namespace RegioHelix.Store.Sharing;

/// <summary>Somewhere that files of vintages can be had from, by their hash. What comes is never trusted.</summary>
public interface IVintageSource
{
    /// <summary>What it is called: a folder, or an address without a secret.</summary>
    string Name { get; }

    /// <summary>Opens a file from a place on.</summary>
    /// <param name="sha256">Its hash, hex.</param>
    /// <param name="from">How many bytes are there already.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The rest; null where it does not have the file.</returns>
    /// <exception cref="IOException">It cannot be asked.</exception>
    Task<Stream?> Open(string sha256, long from, CancellationToken cancellation);
}
