using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Jobs;

/// <summary>A job's twin, which its page polls, and the wish to stop it. For this machine only: a job's settings name its files.</summary>
internal static class JobEndpoints
{
    /// <summary>Adds them.</summary>
    public static void MapJobEndpoints(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/jobs").ThisMachineOnly();
        jobs.MapGet("/{id:guid}.json", Json);
        jobs.MapPost("/{id:guid}/cancel", Cancel).OwnFormsOnly();
    }

    /// <summary>What is said of a job that is not there.</summary>
    internal static StudyRefusedException Unknown() => new(
        RefusalReason.Unknown,
        new LocalText("There is no such job. The data page lists the latest ones.", "Deze taak bestaat niet. De gegevenspagina noemt de laatste."));

    /// <summary>Where to go on from a job: the page that its result or settings name, else the data page.</summary>
    internal static string After(JobView job) => FindPage(job.Result) ?? FindPage(job.Settings) ?? "/data";

    /// <summary>How far a job of a page of its own is: that page knows where to go afterwards.</summary>
    internal static ContentHttpResult Shown(JobView job) => Twin.Json(new { job.Id, job.Kind, job.State, job.Progress, job.Message, job.Problems, job.CreatedAt, job.EndedAt });

    private static string? FindPage(string? json)
    {
        if (string.IsNullOrEmpty(json))
            return null;
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("page", out var page)
            && page.GetString() is { } address
            && IsOwn(address)
            ? address
            : null;
    }

    // Settings name files of this machine; the twin says how far the job is, and no more.
    private static ContentHttpResult Json(Guid id, JobQueue queue)
    {
        var job = queue.Find(id) ?? throw Unknown();
        return Twin.Json(new { job.Id, job.Kind, job.State, job.Progress, job.Message, job.Problems, job.CreatedAt, job.EndedAt, Next = After(job) });
    }

    private static RedirectHttpResult Cancel(Guid id, HttpRequest request, JobQueue queue)
    {
        queue.Cancel(id);
        var back = request.Form["back"].ToString();
        return TypedResults.LocalRedirect(IsOwn(back) ? back : $"/jobs/{id}");
    }

    private static bool IsOwn(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl);
}
