using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>
/// Turns an address into a complete file, however often the line breaks: asks conditionally, repeats with back-off, goes on where it was
/// interrupted, and puts the file in its place only after reading it through.
/// </summary>
internal sealed class Transfer(HttpClient http, LiveOptions options) : IDisposable
{
    // A download that came on by this much between two failures deserves its tries anew: the line is bad, not the server.
    private const long WorthGoingOn = 1 << 20;

    private readonly RequestPacing pacing = new(options);

    /// <summary>Fetches the file. Whatever comes back, no incomplete file lies at the path.</summary>
    public async Task<Answer> FetchAsync(TransferRequest request, CancellationToken cancel)
    {
        var retries = Retries(request);
        while (true)
        {
            var before = Here(request.Path);
            var answer = await retries.ExecuteAsync(async token => await AttemptAsync(request, token), cancel);
            if (answer.Kind != AnswerKind.Fault || Here(request.Path) < before + WorthGoingOn)
                return answer;
        }
    }

    /// <summary>Asks for a short document that is no file, such as the state of a ticket.</summary>
    public async Task<Answer> AskAsync(TransferRequest request, CancellationToken cancel)
        => await Retries(request).ExecuteAsync(async token => await OverNetworkAsync(limit => AskOnceAsync(request.Address, limit), token), cancel);

    /// <inheritdoc />
    public void Dispose() => pacing.Dispose();

    private ResiliencePipeline<Answer> Retries(TransferRequest request) => options.Retries == 0
        ? ResiliencePipeline<Answer>.Empty
        : new ResiliencePipelineBuilder<Answer> { TimeProvider = options.Clock }.AddRetry(Repetition(request)).Build();

    private RetryStrategyOptions<Answer> Repetition(TransferRequest request) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstPause,
        MaxDelay = options.LongestPause,
        ShouldHandle = arguments => ValueTask.FromResult(IsWorthRepeating(arguments.Outcome.Result)),
        DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        OnRetry = arguments =>
        {
            request.Report(TransferStage.Pausing, Here(request.Path), 0, arguments.Outcome.Result?.Said ?? Phrase.Empty);
            return ValueTask.CompletedTask;
        },
    };

    private bool IsWorthRepeating(Answer? answer) => answer is { Kind: AnswerKind.Fault } && !(answer.RetryAfter > options.LongestRetryAfter);

    private async Task<Answer> AttemptAsync(TransferRequest request, CancellationToken cancel)
    {
        try
        {
            return await OverNetworkAsync(limit => ExchangeAsync(request, limit, cancel), cancel);
        }
        finally
        {
            OnDisk.Do(request.Path, () => PartialFile.DeleteUnlessResumable(request.Path));
        }
    }

    /// <summary>Waits for a place, works, and turns what goes wrong on the way into an answer.</summary>
    private async Task<Answer> OverNetworkAsync(Func<TimeLimit, Task<Answer>> work, CancellationToken cancel)
    {
        using var place = await pacing.EnterAsync(cancel);
        using var limit = new TimeLimit(options.Clock, cancel);
        limit.Allow(options.AnswerTimeout);
        try
        {
            return await work(limit);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Answer(AnswerKind.Fault, Phrase.Of($"nothing came for {limit.Allowed.ToString()}"));
        }
        catch (HttpRequestException e)
        {
            return new Answer(KindOf(e.HttpRequestError), e.Message);
        }
        catch (IOException e)
        {
            return new Answer(AnswerKind.Fault, Phrase.Of($"the connection broke: {e.Message}"));
        }
    }

    private static AnswerKind KindOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => AnswerKind.NoNetwork,
        HttpRequestError.SecureConnectionError => AnswerKind.Refused,
        _ => AnswerKind.Fault,
    };

    private async Task<Answer> ExchangeAsync(TransferRequest request, TimeLimit limit, CancellationToken cancel)
    {
        var known = FileRecord.Load(request.Path);
        var interrupted = PartialFile.Find(request.Path, request.Address);
        using var message = Message(request.Address);
        var isConditional = interrupted is null && AskWhetherChanged(message, known, request);
        if (interrupted is { } found)
            AskForRest(message, found.Partial, found.Bytes);
        request.Report(TransferStage.Asking, interrupted?.Bytes ?? 0, 0, Phrase.Empty);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        switch (response.StatusCode)
        {
            case HttpStatusCode.NotModified when isConditional:
                return new Answer(AnswerKind.NotModified) { Record = known };
            case HttpStatusCode.PartialContent when interrupted is { } part && response.Content.Headers.ContentRange?.From == part.Bytes:
                return await ReceiveAsync(request, response, part.Bytes, known, limit, cancel);
            case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable:
                OnDisk.Do(request.Path, () => PartialFile.Delete(request.Path));
                return new Answer(AnswerKind.Fault, Phrase.Of("the server did not go on where the download was interrupted"));
            case HttpStatusCode.OK:
                return await ReceiveAsync(request, response, 0, known, limit, cancel);
            default:
                return await ReadErrorAsync(response, limit);
        }
    }

    private async Task<Answer> AskOnceAsync(Uri address, TimeLimit limit)
    {
        using var message = Message(address);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        return await ReadErrorAsync(response, limit);
    }

    private static HttpRequestMessage Message(Uri address)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, address);
        message.Headers.UserAgent.ParseAdd(LiveConnection.UserAgent);
        return message;
    }

    private static bool AskWhetherChanged(HttpRequestMessage message, FileRecord? known, TransferRequest request)
    {
        if (known is not { HasValidator: true } || known.Address != request.Identity.AbsoluteUri || request.IsCollected)
            return false;
        if (known.ETag.Length > 0)
            message.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        message.Headers.IfModifiedSince = known.LastModified;
        return true;
    }

    private static void AskForRest(HttpRequestMessage message, PartialFile partial, long bytes)
    {
        message.Headers.Range = new RangeHeaderValue(bytes, null);
        message.Headers.IfRange = partial.ETag.Length > 0
            ? new RangeConditionHeaderValue(EntityTagHeaderValue.Parse(partial.ETag))
            : new RangeConditionHeaderValue(partial.LastModified!.Value);
    }

    private async Task<Answer> ReceiveAsync(TransferRequest request, HttpResponseMessage response, long offset, FileRecord? known, TimeLimit limit, CancellationToken cancel)
    {
        if (offset == 0)
            OnDisk.Do(request.Path, () => StartAnew(request, response));
        var body = new TransferBody(request, response, offset, options);
        if (await body.SaveAsync(limit) is { } failure)
            return failure;
        request.Report(TransferStage.Verifying, Here(request.Path), 0, Phrase.Empty);
        // The network's part is over; reading a large file through may take longer than a body may stand still.
        limit.Allow(Timeout.InfiniteTimeSpan);
        var partial = PartialFile.PathFor(request.Path);
        var content = await Task.Run(() => OnDisk.Do(partial, () => WholeContent.Of(partial, request.Content == TransferContent.Json, cancel)), cancel);
        if (ContentCheck.Problem(content, request.Content) is { } problem)
        {
            OnDisk.Do(request.Path, () => PartialFile.Delete(request.Path));
            return problem;
        }

        cancel.ThrowIfCancellationRequested();
        var record = OnDisk.Do(request.Path, () => PutInPlace(request, response, content, known));
        return new Answer(AnswerKind.Complete) { Record = record };
    }

    /// <summary>Forgets an earlier attempt, and notes what would let this one be resumed.</summary>
    private static void StartAnew(TransferRequest request, HttpResponseMessage response)
    {
        PartialFile.Delete(request.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(request.Path)!);
        var tag = response.Headers.ETag is { IsWeak: false } strong ? strong.ToString() : "";
        var partial = new PartialFile(request.Address.AbsoluteUri, tag, tag.Length > 0 ? null : DateThatIdentifies(response));
        if (partial.CanResume && !response.Headers.AcceptRanges.Contains("none"))
            partial.Save(request.Path);
    }

    /// <summary>A date of change within the last minute may hide a second change in the same second, so it identifies nothing (RFC 9110, 8.8.2.2).</summary>
    private static DateTimeOffset? DateThatIdentifies(HttpResponseMessage response)
        => response.Content.Headers.LastModified is { } changed && response.Headers.Date is { } now && now - changed > TimeSpan.FromMinutes(1) ? changed : null;

    private static FileRecord PutInPlace(TransferRequest request, HttpResponseMessage response, WholeContent content, FileRecord? known)
    {
        var partial = PartialFile.PathFor(request.Path);
        var record = new FileRecord(
            request.Identity.AbsoluteUri,
            request.IsCollected ? "" : response.Headers.ETag?.ToString() ?? "",
            request.IsCollected ? null : response.Content.Headers.LastModified,
            new FileInfo(partial).Length,
            content.Hash,
            known?.Imported ?? "");
        File.Move(partial, request.Path, overwrite: true);
        record.Save(request.Path);
        PartialFile.Delete(request.Path);
        return record;
    }

    private async Task<Answer> ReadErrorAsync(HttpResponseMessage response, TimeLimit limit)
    {
        limit.Allow(options.IdleTimeout);
        await using var body = await response.Content.ReadAsStreamAsync(limit.Token);
        var head = new byte[AnswerReading.Limit];
        var read = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, limit.Token);
        return AnswerReading.From(response.StatusCode, head.AsSpan(0, read)) with { RetryAfter = RetryAfter(response) };
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wish = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date - options.Clock.GetUtcNow());
        return wish < TimeSpan.Zero ? TimeSpan.Zero : wish;
    }

    private static long Here(string path)
    {
        var partial = new FileInfo(PartialFile.PathFor(path));
        return partial.Exists ? partial.Length : 0;
    }
}
