using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Catalogue;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Jobs;
using RegioHelix.Studies.Records;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Data;

/// <summary>The data page's twins, and the two ways to load data from it: the recommended set, and a dropped file.</summary>
internal static partial class DataEndpoints
{
    private const long LargestFile = 600L * 1024 * 1024;

    private static readonly string[] Header = ["dataset", "title", "kind", "source", "licence", "nuts_version", "first_year", "last_year", "cells", "published", "confidential", "vintage"];

    /// <summary>Adds them.</summary>
    public static void MapDataEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/data.json", Json);
        routes.MapGet("/data.csv", Csv);
        var load = routes.MapGroup("/data").ThisMachineOnly().OwnFormsOnly();
        load.MapPost("/load", Load);
        load.MapPost("/file", File).WithMetadata(new RequestSizeLimitAttribute(LargestFile), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestFile }).DisableRequestTimeout();
    }

    private static ContentHttpResult Json(DataCatalogueStudy study, RecordCatalogueStudy records)
    {
        var catalogue = study.Run();
        return Twin.Json(new { Datasets = DatasetCard.List(catalogue), Damaged = catalogue.Damaged.Where(one => one.IsPublic), Records = records.Run() });
    }

    private static FileContentHttpResult Csv(DataCatalogueStudy study)
    {
        var table = CsvText.Write(Header, DatasetCard.List(study.Run()), dataset => (object?[])
        [
            dataset.Code, dataset.Title.In(CultureInfo.CurrentUICulture), dataset.Kind.ToString().ToLowerInvariant(), dataset.Source.In(CultureInfo.CurrentUICulture), dataset.Licence.In(CultureInfo.CurrentUICulture), dataset.NutsVersion,
            dataset.Years.Count == 0 ? null : dataset.Years[0], dataset.Years.Count == 0 ? null : dataset.Years[^1],
            dataset.InUse.Cells, dataset.InUse.Published, dataset.InUse.Confidential, dataset.VintageInUse,
        ]);
        return Twin.Csv(table, "datasets");
    }

    private static RedirectHttpResult Load(JobQueue queue) => TypedResults.LocalRedirect($"/jobs/{queue.Start("import-recommended", "{}")}");

    private static async Task<RedirectHttpResult> File(HttpRequest request, DataCatalogueStudy study, JobQueue queue, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var file = DroppedFile.Of(form);
        var dataset = form["dataset"].ToString().Trim();
        if (dataset.Length > 0 && !DatasetCode().IsMatch(dataset))
            throw StudyRefusedException.OfSettings("A dataset's code has letters, digits and underscores only.", "De code van een dataset heeft alleen letters, cijfers en lage streepjes.");
        var settings = new
        {
            File = await Keep(file, study.Run().Folder, cancellationToken),
            Name = Path.GetFileName(file.FileName),
            Dataset = dataset,
            BadCells = form["bad_cells"] == "missing" ? "missing" : "stop",
            Page = "/data",
        };
        return TypedResults.LocalRedirect($"/jobs/{queue.Start("import-file", JsonSerializer.Serialize(settings, Snake))}");
    }

    // Under a name of our own: what the browser says of the file is never a path here.
    private static async Task<string> Keep(IFormFile file, string folder, CancellationToken cancellationToken)
    {
        var incoming = Directory.CreateDirectory(Path.Combine(folder, "incoming"));
        var path = Path.Combine(incoming.FullName, Guid.CreateVersion7().ToString("N"));
        try
        {
            await using var target = System.IO.File.Create(path);
            await file.CopyToAsync(target, cancellationToken);
            return path;
        }
        catch
        {
            // No job will remove what did not arrive whole.
            System.IO.File.Delete(path);
            throw;
        }
    }

    private static readonly JsonSerializerOptions Snake = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    [GeneratedRegex("^[A-Za-z0-9_]{1,60}\\z")]
    private static partial Regex DatasetCode();
}
