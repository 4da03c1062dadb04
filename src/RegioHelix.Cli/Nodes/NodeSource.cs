using System.Net;
using System.Net.Http.Headers;
using RegioHelix.Store.Sharing;

namespace RegioHelix.Cli.Nodes;

/// <summary>Another node, asked over HTTP for a file by its hash; a file that broke off goes on where it did.</summary>
internal sealed class NodeSource(Uri address, NodeSecretKey key) : IVintageSource
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5), AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc />
    public string Name => address.GetLeftPart(UriPartial.Authority);

    /// <inheritdoc />
    public async Task<Stream?> Open(string sha256, long from, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, NodeEndpoints.PathOf(sha256)));
        request.Headers.Authorization = new AuthenticationHeaderValue(NodeSecretKey.Scheme, await key.ProofFor(sha256, cancellation));
        if (from > 0)
            request.Headers.Range = new RangeHeaderValue(from, null);
        var answer = await Send(request, cancellation);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            answer.Dispose();
            return null;
        }

        if (answer.StatusCode != (from > 0 ? HttpStatusCode.PartialContent : HttpStatusCode.OK))
        {
            answer.Dispose();
            throw new IOException($"it answered {(int)answer.StatusCode}");
        }

        // The stream lets go of the answer.
        return await answer.Content.ReadAsStreamAsync(cancellation);
    }

    private static async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }
}
