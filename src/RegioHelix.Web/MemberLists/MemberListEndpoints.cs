using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Registry;
using RegioHelix.Studies;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.MemberLists;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.MemberLists;

/// <summary>Receives lists of members, gives them back to whoever has their address, deletes them, and keeps them as a draft for who is signed in.</summary>
internal static class MemberListEndpoints
{
    /// <summary>The largest file that is taken, in megabytes.</summary>
    internal const int LargestMegabytes = 2;

    private const long Largest = LargestMegabytes * 1024L * 1024;
    private const long LargestForm = Largest + (64 * 1024);

    /// <summary>Adds them.</summary>
    public static void MapMemberListEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/start/cluster", Receive).WithOrder(-1).OwnFormsOnly().Slowly()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        routes.MapGet("/start/cluster/{id}.json", Json);
        routes.MapGet("/start/cluster/{id}.csv", Csv);
        routes.MapPost("/start/cluster/{id}/delete", Delete).OwnFormsOnly();
        routes.MapPost("/start/cluster/{id}/keep", Keep).OwnFormsOnce().RequireAuthorization();
    }

    /// <summary>Says that an answer is its owner's alone: no search engine keeps it, and no cache between; a page with a form says the latter by itself.</summary>
    internal static void KeepPrivate(HttpResponse response, bool hasForm = false)
    {
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (!hasForm)
            response.Headers.CacheControl = "no-store";
    }

    /// <summary>The region that a list is seen in: the chosen one, else that of most members; null for none.</summary>
    internal static string? RegionOf(HttpRequest request, MemberList list) => QuerySwitches.Text(request.Query, "region") ?? ClusterStartStudy.RegionOf(list);

    private static async Task<IResult> Receive(HttpRequest request, MemberListShelf shelf)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var file = form.Files["file"];
        if (file?.Length > Largest)
            throw new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge);
        var bytes = file is { Length: > 0 } ? await Bytes(file, request.HttpContext.RequestAborted) : null;
        return await FormAnswer.Carry<StartPage>(request.HttpContext, "/start/cluster", "start", posted =>
            Task.FromResult($"/start/cluster/{Shelve(shelf, posted, bytes, Path.GetFileName(file?.FileName ?? ""))}"));
    }

    // A list that is refused shows its form again, with what was pasted.
    private static string Shelve(MemberListShelf shelf, PostedForm posted, byte[]? bytes, string fileName)
    {
        try
        {
            return shelf.Receive(posted.Text("title"), posted.Text("members"), bytes, fileName);
        }
        catch (StudyRefusedException refused)
        {
            throw new ProblemsException(new Problem("members", 0, 0, "unreadable-list", "", Phrase.Verbatim(refused.Explanation.In(CultureInfo.CurrentUICulture))));
        }
    }

    private static async Task<byte[]> Bytes(IFormFile file, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, cancellation);
        return copy.ToArray();
    }

    private static async Task<ContentHttpResult> Json(string id, HttpRequest request, MemberListShelf shelf, ClusterStartStudy study)
    {
        var list = shelf.Get(id);
        KeepPrivate(request.HttpContext.Response);
        return RegionOf(request, list) is { } region ? Twin.Json(await study.Run(list, region, QuerySwitches.Settings(request.Query), request.HttpContext.RequestAborted)) : Twin.Json(new { List = list });
    }

    private static FileContentHttpResult Csv(string id, HttpRequest request, MemberListShelf shelf)
    {
        var list = shelf.Get(id);
        KeepPrivate(request.HttpContext.Response);
        return Twin.Csv(MemberListCsv.Write(list, CultureInfo.CurrentUICulture), "members");
    }

    private static RedirectHttpResult Delete(string id, MemberListShelf shelf)
    {
        shelf.Delete(id);
        return TypedResults.LocalRedirect("/start/cluster?deleted=yes");
    }

    private static Task<IResult> Keep(string id, HttpContext http, Actor actor, MemberListShelf shelf, MemberListKeeper keeper) => FormAnswer.Carry<MemberListPage>(http, $"/start/cluster/{id}", "keep", async form =>
    {
        var list = shelf.Get(id);
        var slug = await keeper.Keep(actor, list, form.Text("name"), form.Text("region") is { Length: > 0 } region ? region : ClusterStartStudy.RegionOf(list), http.RequestAborted);
        shelf.Delete(id);
        return $"/account/organisations?done=saved#{slug}";
    });
}
