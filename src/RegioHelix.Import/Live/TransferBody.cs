using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>The body of an answer on its way into the partial file.</summary>
internal sealed class TransferBody(TransferRequest request, HttpResponseMessage response, long offset, LiveOptions options)
{
    private const int BlockSize = 1 << 17;
    private const long ReportEvery = 1 << 18;

    private readonly long total = response.Content.Headers.ContentRange?.Length ?? (offset + response.Content.Headers.ContentLength ?? 0);

    /// <summary>Saves the body; null where it is here to its end, otherwise what went wrong.</summary>
    public async Task<Answer?> SaveAsync(TimeLimit limit)
    {
        if (total > options.MaximumBytes)
            return TooLarge(Phrase.Of($"{SourceProblem.Size(total)} announced, {SourceProblem.Size(options.MaximumBytes)} at most"));
        var path = PartialFile.PathFor(request.Path);
        await using var file = OnDisk.Do(path, () => new FileStream(path, offset == 0 ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.None, 1, useAsync: true));
        await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
        return await CopyAsync(body, file, limit);
    }

    private async Task<Answer?> CopyAsync(Stream body, FileStream file, TimeLimit limit)
    {
        var block = new byte[BlockSize];
        var (here, reported) = (offset, offset);
        request.Report(TransferStage.Receiving, here, total, Phrase.Empty);
        while (true)
        {
            limit.Allow(options.IdleTimeout);
            var read = await body.ReadAsync(block, limit.Token);
            if (read == 0)
                break;
            here += read;
            if (here > options.MaximumBytes || (total > 0 && here > total))
            {
                await file.DisposeAsync();
                return TooLarge(Phrase.Of($"more than {SourceProblem.Size(total > 0 ? total : options.MaximumBytes)}"));
            }

            await OnDisk.DoAsync(file.Name, () => file.WriteAsync(block.AsMemory(0, read), limit.Token));
            if (here - reported >= ReportEvery)
                request.Report(TransferStage.Receiving, reported = here, total, Phrase.Empty);
        }

        OnDisk.Do(file.Name, () => file.Flush(flushToDisk: true));
        request.Report(TransferStage.Receiving, here, total, Phrase.Empty);
        return total > 0 && here < total ? new Answer(AnswerKind.Fault, Phrase.Of("the answer ended early")) : null;
    }

    private Answer TooLarge(Phrase said)
    {
        OnDisk.Do(request.Path, () => PartialFile.Delete(request.Path));
        return new Answer(AnswerKind.TooLarge, said);
    }
}
