using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Live;

/// <summary>
/// One query to one file, also where the service does not answer at once: for a large extraction it gives a ticket whose state is asked
/// for until the file can be collected, or it wants the same request again later.
/// </summary>
internal sealed class Extraction(Transfer transfer, EurostatAddress addresses, LiveOptions options) : IDisposable
{
    // Eurostat asks for large extractions one after the other.
    private readonly SemaphoreSlim oneTicket = new(1, 1);

    /// <summary>Fetches the file.</summary>
    public async Task<Answer> FetchAsync(TransferRequest request, LiveProblem problem, CancellationToken cancel)
    {
        var deadline = options.Clock.GetUtcNow() + options.LongestPreparation;
        while (true)
        {
            var answer = await transfer.FetchAsync(request, cancel);
            if (answer is { Kind: AnswerKind.Ticket, Ticket.Length: > 0 })
                answer = await CollectAsync(answer, request, deadline, cancel);
            if (answer.Kind is not (AnswerKind.Later or AnswerKind.Ticket))
                return answer;
            await PauseAsync(request, answer.Said, deadline, problem, cancel);
        }
    }

    /// <inheritdoc />
    public void Dispose() => oneTicket.Dispose();

    private async Task<Answer> CollectAsync(Answer ticket, TransferRequest request, DateTimeOffset deadline, CancellationToken cancel)
    {
        await oneTicket.WaitAsync(cancel);
        try
        {
            var state = ticket;
            while (IsInPreparation(state.TicketState) && options.Clock.GetUtcNow() < deadline)
            {
                request.Report(TransferStage.Preparing, 0, 0, Phrase.Verbatim(state.TicketState));
                await Task.Delay(options.PollInterval, options.Clock, cancel);
                state = await transfer.AskAsync(request with { Address = addresses.TicketState(ticket.Ticket) }, cancel);
                if (state.Kind != AnswerKind.Ticket)
                    return state.Kind == AnswerKind.Missing ? state with { Kind = AnswerKind.Later } : state;
            }

            return state.TicketState switch
            {
                "AVAILABLE" => await FetchPreparedAsync(ticket.Ticket, request, cancel),
                "NO_RESULTS" => new Answer(AnswerKind.Empty, "NO_RESULTS"),
                "ERROR" => new Answer(AnswerKind.Fault, Phrase.Of("the service could not prepare the extraction")),
                // Expired, forgotten or out of time: the query is asked again, and often answered at once then.
                _ => new Answer(AnswerKind.Later, state.TicketState),
            };
        }
        finally
        {
            oneTicket.Release();
        }
    }

    private async Task<Answer> FetchPreparedAsync(string ticket, TransferRequest request, CancellationToken cancel)
    {
        var answer = await transfer.FetchAsync(request with { Address = addresses.TicketData(ticket) }, cancel);
        return answer.Kind is AnswerKind.Missing ? answer with { Kind = AnswerKind.Later } : answer;
    }

    private async Task PauseAsync(TransferRequest request, Phrase said, DateTimeOffset deadline, LiveProblem problem, CancellationToken cancel)
    {
        if (options.Clock.GetUtcNow() >= deadline)
            throw problem.NotPrepared();
        request.Report(TransferStage.Preparing, 0, 0, said);
        await Task.Delay(options.PollInterval, options.Clock, cancel);
    }

    private static bool IsInPreparation(string state) => state is "" or "SUBMITTED" or "PROCESSING" or "QUEUED" or "DATA_NOT_YET_AVAILABLE";
}
