using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>What the web server itself can do on this machine: the same bytes for whoever asks, and nothing else.</summary>
internal static class PlainAnswer
{
    /// <summary>Serves a file until it is killed.</summary>
    public static async Task<int> Run(string address, string file, string encoding)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(async http =>
        {
            (http.Response.ContentType, http.Response.ContentLength, http.Response.Headers.ContentEncoding) = ("text/html; charset=utf-8", body.Length, encoding);
            await http.Response.Body.WriteAsync(body);
        });
        await app.RunAsync();
        return 0;
    }
}
