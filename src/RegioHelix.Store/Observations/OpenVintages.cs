using RegioHelix.Store.Publishing;

namespace RegioHelix.Store.Observations;

/// <summary>
/// The vintages that are open, at most so many; the one used longest ago is closed first, and only when nobody reads it.
/// For several threads.
/// </summary>
internal sealed class OpenVintages(DataDirectory data) : IDisposable
{
    private const int Most = 24;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private long uses;

    /// <summary>Runs a use of a vintage, opening it where it is not open.</summary>
    /// <exception cref="KeyNotFoundException">No such vintage.</exception>
    public T Use<T>(string dataset, string vintage, Func<OpenVintage, T> use)
    {
        var entry = Enter(dataset, vintage);
        try
        {
            return use(entry.Vintage.Value);
        }
        finally
        {
            Leave(entry);
        }
    }

    /// <summary>Closes a vintage whose file is not to be trusted, once nobody reads it: who comes next opens what is there then.</summary>
    public void Close(string dataset, string vintage)
    {
        lock (gate)
        {
            if (!entries.Remove(data.VintageFile(dataset, vintage), out var entry))
                return;
            entry.IsGivenUp = true;
            if (entry.Readers == 0)
                entry.Close();
        }
    }

    /// <summary>Throws where no vintage can have such a name.</summary>
    /// <exception cref="KeyNotFoundException">None can.</exception>
    public static void DemandName(string dataset, string vintage)
    {
        if (!DatasetCodeRule.Allows(dataset) || vintage.AsSpan().IndexOfAny('/', '\\', '.') >= 0)
            throw Missing(dataset, vintage);
    }

    /// <summary>Says that there is none.</summary>
    public static KeyNotFoundException Missing(string dataset, string vintage) => new($"there is no vintage {vintage} of {dataset}");

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
        {
            foreach (var entry in entries.Values)
                entry.Close();
            entries.Clear();
        }
    }

    private Entry Enter(string dataset, string vintage)
    {
        DemandName(dataset, vintage);
        var file = data.VintageFile(dataset, vintage);
        lock (gate)
        {
            if (!entries.TryGetValue(file, out var entry))
            {
                if (!File.Exists(file))
                    throw Missing(dataset, vintage);
                CloseOldest();
                entries.Add(file, entry = new Entry(file));
            }

            entry.Readers++;
            entry.LastUse = ++uses;
            return entry;
        }
    }

    private void Leave(Entry entry)
    {
        lock (gate)
        {
            entry.Readers--;

            if (entry.Readers > 0)
                return;
            if (entry.IsGivenUp)
                entry.Close();
            // A file that could not be opened is tried afresh next time.
            else if (!entry.Vintage.IsValueCreated)
                entries.Remove(entry.File);
        }
    }

    private void CloseOldest()
    {
        if (entries.Count < Most)
            return;
        var oldest = entries.Values.Where(entry => entry.Readers == 0).MinBy(entry => entry.LastUse);
        if (oldest is null)
            return;
        entries.Remove(oldest.File);
        oldest.Close();
    }

    private sealed class Entry(string file)
    {
        public string File { get; } = file;

        public Lazy<OpenVintage> Vintage { get; } = new(() => new OpenVintage(file));

        public int Readers { get; set; }

        public long LastUse { get; set; }

        public bool IsGivenUp { get; set; }

        public void Close()
        {
            if (Vintage.IsValueCreated)
                Vintage.Value.Dispose();
        }
    }
}
