using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Observations;

/// <summary>Which vintages are in use, read again only where the file has changed. For several threads.</summary>
internal sealed class CurrentPointer(DataDirectory data)
{
    private readonly Lock reading = new();
    private (DateTime Written, long Length) seen = (DateTime.MaxValue, -1);
    private IReadOnlyDictionary<string, string> current = new Dictionary<string, string>();

    /// <summary>Dataset to vintage.</summary>
    public IReadOnlyDictionary<string, string> Read()
    {
        var file = new FileInfo(data.CurrentFile);
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : (DateTime.MinValue, 0L);
        lock (reading)
        {
            if (now == seen)
                return current;
            current = CurrentVintages.Read(data);
            seen = now;
            return current;
        }
    }
}
