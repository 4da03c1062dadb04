using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace RegioHelix.Cli.Telemetry;

/// <summary>
/// Leaves of a request what says how the product does, and takes off who asked and for what: paths and queries hold the tokens of mail links and
/// what people search for. The route (<c>/invitations/{token}</c>) stays. What a later version of a library adds is off until it is named here.
/// </summary>
internal sealed class RouteOnly : BaseProcessor<Activity>
{
    private static readonly FrozenSet<string> Kept =
        new[] { "http.route", "http.request.method", "http.response.status_code", "error.type", "network.protocol.version", "url.scheme" }.ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc />
    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Where(tag => !Kept.Contains(tag.Key)).ToList())
            data.SetTag(tag.Key, null);
        data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".Trim();
        // What a visitor's own headers hung on it, and what an exception said.
        data.TraceStateString = null;
        if (data.Status == ActivityStatusCode.Error)
            data.SetStatus(ActivityStatusCode.Error);
    }
}
