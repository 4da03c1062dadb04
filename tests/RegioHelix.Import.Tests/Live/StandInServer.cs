using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace RegioHelix.Import.Tests.Live;

/// <summary>
/// A server on this machine that stands in for the live services: for each path it gives the answers that it was told, one after the other,
/// the last of them for ever.
/// </summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<RequestDelegate>> answers = new();
    private readonly ConcurrentQueue<SeenRequest> seen = new();
    private readonly WebApplication app;

    private StandInServer(WebApplication app) => this.app = app;

    /// <summary>Its address, as a base.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<SeenRequest> Seen => [.. seen];

    public static async Task<StandInServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new StandInServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Address = new Uri(app.Urls.Single() + "/");
        return server;
    }

    /// <summary>Tells the answers to a path (without its query), or to a path with its query.</summary>
    public void On(string path, params RequestDelegate[] inTurn)
    {
        var queue = answers.GetOrAdd(path, _ => new ConcurrentQueue<RequestDelegate>());
        foreach (var answer in inTurn)
            queue.Enqueue(answer);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.GetEncodedPathAndQuery();
        seen.Enqueue(new SeenRequest(asked, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (!answers.TryGetValue(asked, out var queue) && !answers.TryGetValue(context.Request.Path.Value!, out queue))
        {
            await Answers.Status(418, "nothing is known here of " + asked)(context);
            return;
        }

        var answer = queue.Count > 1 && queue.TryDequeue(out var next) ? next : queue.TryPeek(out var last) ? last : Answers.Status(418, "no answer is left");
        await answer(context);
    }
}

/// <summary>A request as the server saw it.</summary>
internal sealed record SeenRequest(string Asked, IReadOnlyDictionary<string, string> Headers)
{
    public string Header(string name) => Headers.TryGetValue(name, out var value) ? value : "";
}
