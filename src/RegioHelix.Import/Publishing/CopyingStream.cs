using RegioHelix.Import.Reading.Source;
using RegioHelix.Store.Publishing;

namespace RegioHelix.Import.Publishing;

/// <summary>Raw bytes that go into the snapshot as they are read, so that a file is gone through once.</summary>
internal sealed class CopyingStream(Stream inner, SnapshotDraft snapshot) : ForwardStream
{
    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        snapshot.Write(buffer[..read]);
        return read;
    }

    /// <summary>Copies what the reader left unread.</summary>
    public void CopyRest(CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        while (Read(buffer) > 0)
            cancellation.ThrowIfCancellationRequested();
    }
}
