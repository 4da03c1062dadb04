using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using RegioHelix.Studies;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Texts;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;

namespace RegioHelix.Web.Evaluation;

/// <summary>Receives panels for effect checks, asks, gives the results and deletes them; for this machine only.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>The largest file that is taken, in megabytes.</summary>
    internal const int LargestMegabytes = 5;

    private const long Largest = LargestMegabytes * 1024L * 1024;

    // The form around the file has some bytes of its own.
    private const long LargestForm = Largest + (64 * 1024);

    /// <summary>Adds them.</summary>
    public static void MapEvidenceEndpoints(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/evidence").ThisMachineOnly();
        own.MapGet("/{id}.json", Json);
        own.MapGet("/{id}.csv", Csv);
        own.MapGet("/{id}/report", Report);
        own.MapGet("/{id}/report.pdf", Pdf);
        own.MapGet("/{id}/script.R", Script);
        own.MapGet("/{id}/sectors/{line:int}.json", SectorJson);
        own.MapGet("/{id}/sectors/{line:int}.csv", SectorCsv);
        own.MapGet("/{id}/sectors/{line:int}/report", SectorReport);
        own.MapGet("/{id}/sectors/{line:int}/report.pdf", SectorPdf);
        own.MapGet("/{id}/sectors/{line:int}/script.R", SectorScript);
        own.MapPost("/receive", Receive).OwnFormsOnly()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        own.MapPost("/{id}/ask", Ask).OwnFormsOnce();
        own.MapPost("/{id}/delete", Delete).OwnFormsOnly();
    }

    /// <summary>What is said of a panel that is not there.</summary>
    internal static StudyRefusedException Unknown() => new(
        RefusalReason.Unknown,
        new LocalText("There is no such effect check: it was deleted, or the address is incomplete.", "Deze effecttoets bestaat niet: hij is verwijderd, of het adres is onvolledig."));

    private static KeptEvidence Found(string id, EvidenceShelf shelf)
    {
        _ = shelf.Find(id) ?? throw Unknown();
        return shelf.FindResult(id) ?? throw StudyRefusedException.OfSettings("This check has no result yet: choose the columns and ask, or wait until it is done.", "Deze toets heeft nog geen resultaat: kies de kolommen en vraag, of wacht tot hij klaar is.");
    }

    private static ContentHttpResult Json(string id, EvidenceShelf shelf) =>
        TypedResults.Text(shelf.FindSectors(id)?.Json(CultureInfo.CurrentUICulture) ?? Found(id, shelf).Json(CultureInfo.CurrentUICulture), "application/json", Encoding.UTF8);

    private static FileContentHttpResult Csv(string id, EvidenceShelf shelf) => shelf.FindSectors(id) is { } sectors && shelf.Find(id) is { } panel
        ? Twin.Csv(PriorityCheckCsv.Write(sectors, CultureInfo.CurrentUICulture), $"effect-check-{Path.GetFileNameWithoutExtension(panel.FileName)}")
        : CsvOf(Found(id, shelf).Report);

    private static KeptEvidence FoundSector(string id, int line, EvidenceShelf shelf) => shelf.FindSector(id, line) ?? throw Unknown();

    private static ContentHttpResult SectorJson(string id, int line, EvidenceShelf shelf) => TypedResults.Text(FoundSector(id, line, shelf).Json(CultureInfo.CurrentUICulture), "application/json", Encoding.UTF8);

    private static FileContentHttpResult SectorCsv(string id, int line, EvidenceShelf shelf) => CsvOf(FoundSector(id, line, shelf).Report);

    private static Task<ContentHttpResult> SectorReport(string id, int line, HttpRequest request, EvidenceShelf shelf, PrintWriter writer, PdfAnswer pdf) =>
        Shown(FoundSector(id, line, shelf).Report, FormattableString.Invariant($"/evidence/{id}/sectors/{line}/report"), request, writer, pdf);

    private static Task<IResult> SectorPdf(string id, int line, EvidenceShelf shelf, PrintWriter writer, PdfAnswer pdf) =>
        Printed(FoundSector(id, line, shelf).Report, FormattableString.Invariant($"/evidence/{id}/sectors/{line}/report"), writer, pdf);

    private static FileContentHttpResult SectorScript(string id, int line, EvidenceShelf shelf) => ScriptOf(FoundSector(id, line, shelf));

    /// <summary>The periods or groups of a report as a file.</summary>
    internal static FileContentHttpResult CsvOf(EvidenceReport report) => Twin.Csv(report.Settings.FirstTreated is null ? Periods(report) : Groups(report), NameOf(report));

    private static string Periods(EvidenceReport report)
    {
        string[] header = ["period", "treated", .. report.Paths.Front.Skip(1).Select(_ => "comparison"), .. report.Gaps.Select(gap => $"gap {gap.Method}")];
        return CsvText.Write(header, Enumerable.Range(0, report.Paths.Times.Count), at =>
            [report.Paths.Times[at], .. report.Paths.Front.Select(path => (object?)path.Values[at]), .. report.Gaps.Select(gap => (object?)gap.Front[0].Values[at])]);
    }

    private static string Groups(EvidenceReport report) =>
        CsvText.Write(["group", "period", "estimate", "standard error"], report.Groups, one => [one.Group, one.Time, one.Estimate, one.StandardError]);

    private static Task<ContentHttpResult> Report(string id, HttpRequest request, EvidenceShelf shelf, PrintWriter writer, PdfAnswer pdf) => Shown(Found(id, shelf).Report, $"/evidence/{id}/report", request, writer, pdf);

    private static Task<IResult> Pdf(string id, EvidenceShelf shelf, PrintWriter writer, PdfAnswer pdf) => Printed(Found(id, shelf).Report, $"/evidence/{id}/report", writer, pdf);

    private static FileContentHttpResult Script(string id, EvidenceShelf shelf) => ScriptOf(Found(id, shelf));

    /// <summary>A report as a page.</summary>
    internal static async Task<ContentHttpResult> Shown(EvidenceReport report, string address, HttpRequest request, PrintWriter writer, PdfAnswer pdf)
    {
        var frame = pdf.Frame(request);
        return PrintedPage.Of(await writer.Write<EvidenceDocument, EvidenceReport>(report, frame, address, CultureInfo.CurrentUICulture));
    }

    /// <summary>A report as PDF.</summary>
    internal static async Task<IResult> Printed(EvidenceReport report, string address, PrintWriter writer, PdfAnswer pdf) =>
        await pdf.OfReader(await writer.Write<EvidenceDocument, EvidenceReport>(report, new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture), EvidenceDocument.Date, NameOf(report), address);

    /// <summary>A check's script as a file.</summary>
    internal static FileContentHttpResult ScriptOf(KeptEvidence found) => TypedResults.File(Encoding.UTF8.GetBytes(found.Script), "text/plain; charset=utf-8", NameOf(found.Report) + ".R");

    private static async Task<RedirectHttpResult> Receive(HttpRequest request, EvidenceShelf shelf, CancellationToken cancellationToken)
    {
        var file = DroppedFile.Of(await request.ReadFormAsync(cancellationToken), Largest);
        await using var content = file.OpenReadStream();
        return TypedResults.LocalRedirect($"/evidence/{await shelf.Receive(content, Path.GetFileName(file.FileName), cancellationToken)}");
    }

    private static Task<IResult> Ask(string id, HttpContext http, EvidenceShelf shelf) => FormAnswer.Carry<EvidencePanelPage>(http, $"/evidence/{id}", "ask", form =>
    {
        var panel = shelf.Find(id) ?? throw Unknown();
        shelf.Ask(panel.Id, EvidenceQuestion.Read(form));
        return Task.FromResult($"/evidence/{panel.Id}");
    });

    private static RedirectHttpResult Delete(string id, EvidenceShelf shelf)
    {
        var panel = shelf.Find(id) ?? throw Unknown();
        shelf.Delete(panel.Id);
        return TypedResults.LocalRedirect("/evidence");
    }

    /// <summary>What files of a report are called.</summary>
    internal static string NameOf(EvidenceReport report) => $"effect-check-{Path.GetFileNameWithoutExtension(report.File)}";
}
