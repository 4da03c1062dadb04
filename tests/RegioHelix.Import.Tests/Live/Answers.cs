using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RegioHelix.Import.Tests.Live;

/// <summary>Answers in the shapes of the live services, good and bad. The shapes are from their documentation and from public clients; the figures are invented.</summary>
internal static class Answers
{
    /// <summary>A body with its length and, where given, its tag; knows conditions and ranges, as a file server does.</summary>
    public static RequestDelegate File(byte[] content, string tag = "", DateTimeOffset? changed = null) => context => Results
        .Bytes(content, "application/octet-stream", null, enableRangeProcessing: tag.Length > 0 || changed is not null, changed, tag.Length > 0 ? new EntityTagHeaderValue(new StringSegment(tag)) : null)
        .ExecuteAsync(context);

    /// <summary>A body with its length, and nothing that knows of conditions or ranges.</summary>
    public static RequestDelegate Plain(byte[] content) => context =>
    {
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content).AsTask();
    };

    /// <summary>A body without its length.</summary>
    public static RequestDelegate Chunked(byte[] content) => async context =>
    {
        await context.Response.StartAsync();
        await context.Response.Body.WriteAsync(content);
    };

    public static RequestDelegate Text(string text) => Plain(Encoding.UTF8.GetBytes(text));

    public static RequestDelegate Status(int status, string text = "", string retryAfter = "") => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter.Length > 0)
            context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(text);
    };

    /// <summary>Sends the first bytes, waits until told that they arrived, and resets the connection.</summary>
    public static RequestDelegate BrokenAfter(byte[] content, int count, Task arrived, string tag = "") => async context =>
    {
        await SendAsync(context, content, count, tag);
        await arrived.WaitAsync(context.RequestAborted);
        context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
    };

    /// <summary>Sends the first bytes, tells that it did, and then nothing until the client leaves.</summary>
    public static RequestDelegate StalledAfter(byte[] content, int count, Action stalled, string tag = "") => async context =>
    {
        await SendAsync(context, content, count, tag);
        stalled();
        var left = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(() => left.TrySetResult());
        await left.Task;
    };

    /// <summary>A fault as the SDMX service gives it.</summary>
    public static string Fault(int code, string text) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><S:Fault xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><faultcode>{code}</faultcode><faultstring>{text}</faultstring></S:Fault>";

    /// <summary>What the SDMX service says of a query that is too big.</summary>
    public static readonly string TooBig = Fault(413, "EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 12345678 rows, max authorised is 5000000, please change your filters to reduce the extraction size");

    /// <summary>The ticket that comes, under status 200, in place of a large extraction.</summary>
    public static string Ticket(string number) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Header/><env:Body>"
        + "<ns0:syncResponse xmlns:ns0=\"http://estat.ec.europa.eu/disschain/soap/extraction\"><processingTime>92</processingTime>"
        + $"<queued><id>{number}</id><status>SUBMITTED</status></queued></ns0:syncResponse></env:Body></env:Envelope>";

    /// <summary>The state of a ticket.</summary>
    public static string TicketState(string number, string state) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Header/><env:Body>"
        + "<ns0:asyncResponse xmlns:ns0=\"http://estat.ec.europa.eu/disschain/soap/asynchronous\" xmlns:ns1=\"http://estat.ec.europa.eu/disschain/asynchronous\">"
        + $"<ns1:status><ns1:key>{number}</ns1:key><ns1:status>{state}</ns1:status></ns1:status></ns0:asyncResponse></env:Body></env:Envelope>";

    /// <summary>A data structure definition with these dimensions.</summary>
    public static string Definition(params string[] dimensions) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:Structure xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" xmlns:s=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure\">"
        + "<m:Structures><s:DataStructures><s:DataStructure id=\"INVENTED\"><s:DataStructureComponents><s:DimensionList id=\"DimensionDescriptor\">"
        + string.Concat(dimensions.Select((name, at) => $"<s:Dimension id=\"{name}\" position=\"{at + 1}\"/>"))
        + $"<s:TimeDimension id=\"TIME_PERIOD\" position=\"{dimensions.Length + 1}\"/>"
        + "</s:DimensionList></s:DataStructureComponents></s:DataStructure></s:DataStructures></m:Structures></m:Structure>";

    /// <summary>A content constraint: each dimension with its codes.</summary>
    public static string Constraint(params (string Dimension, string Codes)[] dimensions) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><m:Structure xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\" xmlns:s=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure\" xmlns:c=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common\">"
        + "<m:Structures><s:Constraints><s:ContentConstraint id=\"INVENTED\" type=\"Actual\"><c:Name xml:lang=\"en\">Cube description</c:Name><s:CubeRegion include=\"true\">"
        + string.Concat(dimensions.Select(dimension => $"<c:KeyValue id=\"{dimension.Dimension}\">{string.Concat(dimension.Codes.Split(' ').Select(code => $"<c:Value>{code}</c:Value>"))}</c:KeyValue>"))
        + "</s:CubeRegion></s:ContentConstraint></s:Constraints></m:Structures></m:Structure>";

    private static async Task SendAsync(HttpContext context, byte[] content, int count, string tag)
    {
        context.Response.ContentLength = content.Length;
        if (tag.Length > 0)
            context.Response.Headers.ETag = tag;
        await context.Response.Body.WriteAsync(content.AsMemory(0, count));
        await context.Response.Body.FlushAsync();
    }
}
