using Microsoft.AspNetCore.Http.HttpResults;
using RegioHelix.Store;

namespace RegioHelix.Cli.Nodes;

/// <summary>
/// Gives the file of a vintage in use to other nodes by its hash, in pieces from the disk. Who cannot prove to be a node is told what anybody is told of
/// an address that is not there: a file holds figures that pages withhold.
/// </summary>
internal static class NodeEndpoints
{
    /// <summary>The address of a file.</summary>
    public static string PathOf(string sha256) => "/nodes/vintages/" + sha256;

    /// <summary>Adds it.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(PathOf("{sha256}"), Give).DisableRequestTimeout().ExcludeFromDescription();

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> Give(string sha256, HttpRequest request, NodeSecretKey key, DataDirectory data, CancellationToken cancellation)
    {
        if (!await key.Opens(request.Headers.Authorization, sha256, cancellation) || data.Sharing!.FindFile(data, sha256) is not { } file)
            return TypedResults.NotFound();
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.PhysicalFile(file, "application/octet-stream", enableRangeProcessing: true);
    }
}
