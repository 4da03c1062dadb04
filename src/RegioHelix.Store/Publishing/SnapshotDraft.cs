using System.Security.Cryptography;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Store.Publishing;

/// <summary>
/// A raw file on its way into the snapshots: written under a name that does not count while its hash is worked out,
/// then kept under that hash, or gone without a trace.
/// </summary>
public sealed class SnapshotDraft : IDisposable
{
    private readonly DataDirectory data;
    private readonly string file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private FileStream? stream;
    private string? added;

    private SnapshotDraft(DataDirectory data, string file)
    {
        this.data = data;
        this.file = file;
    }

    /// <summary>Bytes written so far.</summary>
    public long Bytes { get; private set; }

    /// <summary>The SHA-256 of all bytes, in hex; empty before <see cref="Complete"/>.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Begins a snapshot.</summary>
    public static SnapshotDraft Begin(ImportLock held)
    {
        var draft = new SnapshotDraft(held.Data, Path.Combine(held.Data.Snapshots, Unfinished.NewName("snapshot")));
        draft.Guard(() => draft.stream = new FileStream(draft.file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 }));
        return draft;
    }

    /// <summary>Writes the next bytes.</summary>
    /// <exception cref="ProblemsException">The disk is full or fails.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream!.Write(bytes);
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            throw StorageProblem.From(e, file);
        }

        hash.AppendData(bytes);
        Bytes += bytes.Length;
    }

    /// <summary>Says that all bytes are written; they can now be read again with <see cref="OpenAgain"/>.</summary>
    public void Complete() => Guard(() =>
    {
        stream!.Dispose();
        stream = null;
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    /// <summary>The bytes once more, from the front.</summary>
    public Stream OpenAgain() => new FileStream(added ?? file, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });

    /// <summary>Keeps it under its hash. A snapshot that is there already is left as it is: snapshots never change.</summary>
    public void Keep() => Guard(() =>
    {
        var path = data.SnapshotFile(Sha256);
        if (File.Exists(path))
            return;
        DurableFile.Flush(file);
        DurableFile.Rename(file, path);
        added = path;
    });

    /// <summary>Takes back <see cref="Keep"/>, where the import that it was kept for came to nothing.</summary>
    public void TakeBack()
    {
        if (added is not null)
            File.Delete(added);
        added = null;
    }

    /// <summary>Removes what was not kept.</summary>
    public void Dispose()
    {
        stream?.Dispose();
        stream = null;
        hash.Dispose();
        Unfinished.Remove(file);
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (StorageProblem.IsStorageFailure(e))
        {
            Dispose();
            throw StorageProblem.From(e, file);
        }
    }
}
