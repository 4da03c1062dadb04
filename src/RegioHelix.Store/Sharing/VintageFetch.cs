using RegioHelix.Store.Publishing;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Store.Sharing;

/// <summary>
/// Fetches the file of a vintage by its hash from the first source that has it, in pieces that cost no memory. What was fetched of it stays when a
/// source breaks off or this process ends, and the next source or process goes on from there; bytes that do not fit the hash are thrown away.
/// </summary>
internal sealed class VintageFetch(IReadOnlyList<IVintageSource> sources)
{
    private const int Piece = 1 << 17;

    // A source that is silent for so long is as good as gone.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    /// <summary>Fetches it and gives it its name.</summary>
    /// <returns>Why each source did not do; empty where the file is in its place.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<IReadOnlyList<Phrase>> Bring(DataDirectory data, SharedPointer pointer, CancellationToken cancellation)
    {
        if (!PointerName.Allows(pointer))
            return [Phrase.Of("what the nodes agreed on is no vintage")];
        if (sources.Count == 0)
            return [Phrase.Of("no source is named")];
        try
        {
            return await Fetch(data, pointer, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [Phrase.Of($"it cannot be kept here: {failure.Message}")];
        }
    }

    private async Task<IReadOnlyList<Phrase>> Fetch(DataDirectory data, SharedPointer pointer, CancellationToken cancellation)
    {
        PrivateFolder.Make(data.Fetching);
        var path = Path.Combine(data.Fetching, pointer.Sha256 + ".part");
        var failures = new List<Phrase>();
        // Alone: of two processes that fetch the same one waits for the next time.
        await using (var part = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous }))
            foreach (var source in sources)
            {
                var failure = await Copy(source, pointer, part, cancellation);
                if (failure is null && await IsRight(part, pointer, cancellation))
                {
                    failures.Clear();
                    part.Flush(flushToDisk: true);
                    break;
                }

                if (failure is null)
                {
                    part.SetLength(0);
                    failure = Phrase.Of("it gave other bytes than those of this hash");
                }

                failures.Add(Phrase.Of($"{source.Name}: {failure}"));
            }

        if (failures.Count > 0)
            return failures;
        PrivateFolder.Make(data.VintagesOf(pointer.Dataset));
        DurableFile.Rename(path, data.VintageFile(pointer.Dataset, pointer.Vintage!));
        return [];
    }

    // Null where as many bytes are there as there should be.
    private static async Task<Phrase?> Copy(IVintageSource source, SharedPointer pointer, FileStream part, CancellationToken cancellation)
    {
        if (part.Length > pointer.Bytes)
            part.SetLength(0);
        if (part.Length == pointer.Bytes)
            return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            patience.CancelAfter(Silence);
            await using var stream = await source.Open(pointer.Sha256, part.Length, patience.Token);
            if (stream is null)
                return Phrase.Of("it does not have the file");
            part.Seek(0, SeekOrigin.End);
            var piece = new byte[Piece];
            var room = pointer.Bytes - part.Length;
            while (room >= 0 && await stream.ReadAsync(piece, patience.Token) is > 0 and var read)
            {
                // One byte more than there should be is enough to know that it is another file.
                await part.WriteAsync(piece.AsMemory(0, (int)Math.Min(read, room + 1)), cancellation);
                room -= read;
                patience.CancelAfter(Silence);
            }

            return room > 0 ? Phrase.Of("it broke off") : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Phrase.Of("it was silent for too long");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Phrase.Verbatim(failure.Message);
        }
    }

    private static async Task<bool> IsRight(FileStream part, SharedPointer pointer, CancellationToken cancellation)
    {
        if (part.Length != pointer.Bytes)
            return false;
        part.Seek(0, SeekOrigin.Begin);
        return await VintageDraft.WholeHashOf(part, cancellation) == pointer.Sha256;
    }
}
