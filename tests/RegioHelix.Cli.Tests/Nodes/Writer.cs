using System.Net;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>Somebody signed in who adds one organisation after another by the form, and remembers what was acknowledged.</summary>
internal sealed class Writer(Caller caller, int number)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(350);
    private readonly List<string> acknowledged = [];
    private readonly List<string> uncertain = [];

    /// <summary>What was answered with the page of what was added.</summary>
    public IReadOnlyList<string> Acknowledged => acknowledged;

    /// <summary>What was sent and not answered: it may be there or not.</summary>
    public IReadOnlyList<string> Uncertain => uncertain;

    /// <summary>Pages that could not be had, which a reader asks for again.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Writes until it is told to end.</summary>
    public async Task Write(CancellationToken end)
    {
        for (var count = 1; !end.IsCancellationRequested; count++)
        {
            await Add($"Writer {number} work {count}");
            await Task.WhenAny(Task.Delay(Pause, end));
        }
    }

    private async Task Add(string name)
    {
        AngleSharp.Dom.IElement? form;
        try
        {
            form = await caller.FindForm("/organisations/new", "new");
        }
        catch (HttpRequestException)
        {
            form = null;
        }
        if (form is null)
        {
            Unanswered++;
            return;
        }
        try
        {
            using var answer = await caller.Send(form, ("name", name), ("kind", "Company"));
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location!.OriginalString.StartsWith("/organisations/", StringComparison.Ordinal))
                acknowledged.Add(name);
            else if (answer.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.ServiceUnavailable)
                uncertain.Add(name);
            else
                Assert.Fail($"{name}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        catch (HttpRequestException)
        {
            uncertain.Add(name);
        }
    }
}
