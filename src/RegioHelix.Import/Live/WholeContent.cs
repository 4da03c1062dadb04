using System.Security.Cryptography;
using System.Text.Json;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>What reading a downloaded file through to its end showed.</summary>
/// <param name="Damage">What is wrong; null where the file is whole.</param>
/// <param name="Hash">SHA-256 of the unpacked content, hex.</param>
/// <param name="Head">The first bytes of the unpacked content.</param>
/// <param name="IsPacked">True where the file is a gzip archive.</param>
internal sealed record WholeContent(Phrase? Damage, string Hash, byte[] Head, bool IsPacked)
{
    private const int BlockSize = 1 << 17;

    /// <summary>
    /// Reads the file through: an archive to its checksum, JSON to its closing brace. Done before a file is handed over, since a server
    /// that breaks off may still call its answer complete.
    /// </summary>
    public static WholeContent Of(string path, bool isJson, CancellationToken cancel)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        Span<byte> magic = stackalloc byte[2];
        var isPacked = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && ContentLooks.IsGzip(magic);
        file.Position = 0;
        using Stream content = isPacked ? new WholeGzipStream(file) : file;
        return Through(content, isPacked, isJson, cancel);
    }

    private static WholeContent Through(Stream content, bool isPacked, bool isJson, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var json = isJson ? new JsonSoundness() : null;
        var head = new MemoryStream();
        var block = new byte[BlockSize];
        Phrase? damage = null;
        try
        {
            for (int read; (read = content.Read(block)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(block, 0, read);
                head.Write(block, 0, (int)Math.Min(read, AnswerReading.Limit - head.Length));
                json?.Take(block.AsSpan(0, read));
            }

            json?.End();
            damage = head.Length == 0 ? Phrase.Of("the answer is empty") : null;
        }
        catch (InvalidDataException)
        {
            damage = Phrase.Of("the gzip archive is cut off or damaged");
        }
        catch (JsonException e)
        {
            damage = Phrase.Of($"the JSON is cut off or damaged: {e.Message}");
        }

        return new WholeContent(damage, Convert.ToHexStringLower(hash.GetHashAndReset()), head.ToArray(), isPacked);
    }
}
