using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>Downloads a query in as few parts as the service allows: whole if it can be, otherwise in halves, and halves of these.</summary>
internal sealed class PartwiseDownload(
    Extraction extraction,
    EurostatAddress addresses,
    StructureLookup structures,
    LiveOptions options,
    LiveProblem problem,
    string folder,
    IProgress<TransferProgress>? progress)
{
    private readonly Stack<EurostatQuery> waiting = new();
    private readonly List<DownloadedSource> done = [];

    /// <summary>Runs it. How a query splits is found out anew each time: a plan that was kept would miss codes that were added since.</summary>
    public async Task<IReadOnlyList<DownloadedSource>> RunAsync(EurostatQuery query, List<string> notes, CancellationToken cancel)
    {
        PushByLevel(query);
        while (waiting.TryPop(out var part))
        {
            var address = addresses.Data(part, structures.Known);
            var answer = await FetchAsync(part, address, cancel);
            if (answer is { Kind: AnswerKind.Complete or AnswerKind.NotModified, Record: { } record })
                done.Add(new DownloadedSource(PathOf(part, address), address, part.Format, record.ETag, record.LastModified, record.IsImported) { Bytes = record.Bytes });
            else if (answer.Kind == AnswerKind.TooBig)
                await SplitAsync(part, answer, cancel);
            else if (answer.Kind == AnswerKind.Empty && done.Count + waiting.Count > 0)
                notes.Add($"a part of {query.Dataset} has no data: {address.PathAndQuery}");
            else
                throw problem.Of(answer, address);
        }

        return done.Count > 0 ? done : throw problem.Of(new Answer(AnswerKind.Empty), options.Eurostat);
    }

    private async Task<Answer> FetchAsync(EurostatQuery part, Uri address, CancellationToken cancel)
    {
        if (address.AbsoluteUri.Length > options.MaximumAddressLength)
            return new Answer(AnswerKind.TooBig, Phrase.Of("the address would be too long"));
        var (number, count) = (done.Count + 1, done.Count + 1 + waiting.Count);
        var request = new TransferRequest(address, PathOf(part, address), part.Format == DownloadFormat.JsonStat ? TransferContent.Json : TransferContent.Tsv)
        {
            Report = (stage, bytes, total, detail) => progress?.Report(new TransferProgress(part.Dataset, stage, number, count, bytes, total, detail)),
        };
        return await extraction.FetchAsync(request, problem, cancel);
    }

    private async Task SplitAsync(EurostatQuery part, Answer answer, CancellationToken cancel)
    {
        var structure = await structures.GetAsync(part.Dataset, cancel);
        if (done.Count + waiting.Count + 2 > options.MaximumParts || QuerySplit.Halve(part, structure, options.Clock.GetUtcNow().Year) is not { } halves)
            throw problem.TooBig(answer);
        PushByLevel(halves.Second);
        PushByLevel(halves.First);
    }

    /// <summary>Whether the statistics service takes several levels in one request is not known, so each is a part of its own there.</summary>
    private void PushByLevel(EurostatQuery query)
    {
        if (query.Format != DownloadFormat.JsonStat || query.Levels.Count < 2)
            waiting.Push(query);
        else
            foreach (var level in query.Levels.Reverse())
                waiting.Push(query with { Levels = [level] });
    }

    // Named after the request without the service's own address: what a mirror gives takes the place of what the original gave.
    private string PathOf(EurostatQuery part, Uri address)
        => Path.Combine(folder, EurostatAddress.FileName(part.Dataset, options.Eurostat.MakeRelativeUri(address).OriginalString) + (part.Format == DownloadFormat.JsonStat ? ".json" : ".tsv.gz"));
}
