using System.Globalization;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Publishing;

/// <summary>
/// The right to write to a data directory: one import at a time. Held through the operating system, which takes it back
/// when a process dies, so that the lock of a killed import hinders nobody.
/// </summary>
public sealed class ImportLock : IDisposable
{
    private readonly FileStream held;

    private ImportLock(DataDirectory data, FileStream held)
    {
        Data = data;
        this.held = held;
    }

    /// <summary>The directory that may be written.</summary>
    public DataDirectory Data { get; }

    /// <summary>Takes the lock and sweeps up what killed imports left behind.</summary>
    /// <param name="data">The directory.</param>
    /// <param name="purpose">What it is taken for, in a few words: another import shows it.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="ProblemsException">Another import holds it; the problem says which.</exception>
    public static ImportLock Take(DataDirectory data, Phrase purpose, TimeProvider clock)
    {
        FileStream held;
        try
        {
            held = new FileStream(data.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(data.LockFile))
        {
            throw new ProblemsException(new Problem(data.LockFile, 0, 0, "import-running", WhoHolds(data), Phrase.Of("another import writes to this data directory; wait until it has ended, or end it")));
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, data.LockFile);
        }

        return Begin(data, purpose, clock, held);
    }

    /// <inheritdoc />
    public void Dispose() => held.Dispose();

    private static ImportLock Begin(DataDirectory data, Phrase purpose, TimeProvider clock, FileStream held)
    {
        try
        {
            var since = clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            File.WriteAllText(HolderFile(data), Phrase.Of($"{purpose}, process {Environment.ProcessId}, since {since} UTC").Store());
            data.Sweep();
            return new ImportLock(data, held);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            held.Dispose();
            throw StorageProblem.From(e, data.Root);
        }
    }

    // Beside the lock, because a locked file cannot be read.
    private static string HolderFile(DataDirectory data) => data.LockFile + ".holder";

    private static Phrase WhoHolds(DataDirectory data)
    {
        try
        {
            return Phrase.Parse(File.ReadAllText(HolderFile(data)));
        }
        catch (IOException)
        {
            // The other one has taken the lock a moment ago and not yet said who it is.
            return Phrase.Empty;
        }
    }
}
