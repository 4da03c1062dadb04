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
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Web.Forms;
using RegioHelix.Web.Layout;
using RegioHelix.Web.Print;
using RegioHelix.Web.Security;
using RegioHelix.Web.Switches;

namespace RegioHelix.Web.Evaluation;

/// <summary>Receives panels for effect checks, asks, gives the results and deletes them; for this machine only.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>The largest file that is taken, in megabytes.</summary>
    internal const int LargestMegabytes = 5;

    private const long Largest = LargestMegabytes * 1024L * 1024;

    // The form around the file has some bytes of its own.
    private const long LargestForm = Largest + (64 * 1024);

    private const int LongestField = 20_000;

    /// <summary>Adds them.</summary>
    public static void MapEvidenceEndpoints(this IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/evidence").ThisMachineOnly();
        own.MapGet("/{id}.json", Json);
        own.MapGet("/{id}.csv", Csv);
        own.MapGet("/{id}/report", Report);
        own.MapGet("/{id}/report.pdf", Pdf);
        own.MapGet("/{id}/script.R", Script);
        own.MapPost("/receive", Receive).OwnFormsOnly()
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestForm });
        own.MapPost("/{id}/ask", Ask).OwnFormsOnly();
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

    private static ContentHttpResult Json(string id, EvidenceShelf shelf) => TypedResults.Text(Found(id, shelf).Json(CultureInfo.CurrentUICulture), "application/json", Encoding.UTF8);

    private static FileContentHttpResult Csv(string id, EvidenceShelf shelf) => CsvOf(Found(id, shelf).Report);

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

    private static async Task<ContentHttpResult> Report(string id, HttpRequest request, EvidenceShelf shelf, EvidenceWriter writer, PdfAnswer pdf)
    {
        var frame = PrintFrame.Page with { CanPrint = pdf.CanPrint, Notice = QuerySwitches.Text(request.Query, "pdf") };
        return TypedResults.Text(await writer.Write(Found(id, shelf).Report, frame, $"/evidence/{id}/report", CultureInfo.CurrentUICulture), "text/html", Encoding.UTF8);
    }

    private static async Task<IResult> Pdf(string id, EvidenceShelf shelf, EvidenceWriter writer, PdfAnswer pdf)
    {
        var report = Found(id, shelf).Report;
        var html = await writer.Write(report, new PrintFrame(IsFile: true), "", CultureInfo.CurrentUICulture);
        return await pdf.OfReader(html, EvidenceWriter.Date, NameOf(report), $"/evidence/{id}/report");
    }

    private static FileContentHttpResult Script(string id, EvidenceShelf shelf)
    {
        var found = Found(id, shelf);
        return TypedResults.File(Encoding.UTF8.GetBytes(found.Script), "text/plain; charset=utf-8", NameOf(found.Report) + ".R");
    }

    private static async Task<RedirectHttpResult> Receive(HttpRequest request, EvidenceShelf shelf, CancellationToken cancellationToken)
    {
        var file = DroppedFile.Of(await request.ReadFormAsync(cancellationToken), Largest);
        await using var content = file.OpenReadStream();
        return TypedResults.LocalRedirect($"/evidence/{await shelf.Receive(content, Path.GetFileName(file.FileName), cancellationToken)}");
    }

    private static async Task<RedirectHttpResult> Ask(string id, HttpRequest request, EvidenceShelf shelf, CancellationToken cancellationToken)
    {
        var panel = shelf.Find(id) ?? throw Unknown();
        shelf.Ask(panel.Id, Settings(await request.ReadFormAsync(cancellationToken)));
        return TypedResults.LocalRedirect($"/evidence/{panel.Id}");
    }

    private static RedirectHttpResult Delete(string id, EvidenceShelf shelf)
    {
        var panel = shelf.Find(id) ?? throw Unknown();
        shelf.Delete(panel.Id);
        return TypedResults.LocalRedirect("/evidence");
    }

    // What does not go together is told by the job, with the same words as on the command line.
    private static EvidenceSettings Settings(IFormCollection form)
    {
        string? Field(string name) => form[name].ToString().Trim() switch
        {
            "" => null,
            { Length: > LongestField } => throw StudyRefusedException.OfSettings("A field of the form is too long.", "Een veld van het formulier is te lang."),
            { } text => text,
        };
        string Needed(string name) => Field(name) ?? throw StudyRefusedException.OfSettings("Choose a column for units, periods and outcome.", "Kies een kolom voor eenheden, perioden en uitkomst.");
        int? Whole(string name) => Field(name) is not { } text ? null
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw StudyRefusedException.OfSettings($"“{Problem.Shorten(text)}” is no whole number: write the first period under treatment, the number of tests and the seed as whole numbers, such as 2014.", $"“{Problem.Shorten(text)}” is geen geheel getal: schrijf de eerste periode onder behandeling, het aantal toetsen en de seed als gehele getallen, zoals 2014.");
        return new(Needed("unit"), Needed("time"), Needed("outcome"))
        {
            Treated = NameList.Read(Field("treated")),
            From = Whole("from"),
            FirstTreated = Field("first_treated"),
            Excluded = NameList.Read(Field("exclude")),
            DecimalMark = Field("decimal") == "comma" ? "comma" : null,
            Method = Field("method") is "synthetic-control" or "synthetic-did" or "did" ? Field("method")! : "all",
            Predictors = Field("predictors"),
            Fit = Field("fit"),
            Placebos = Field("placebos"),
            Seed = Whole("seed") ?? 1,
            SamePriority = NameList.Read(Field("same_priority")),
            Neighbours = NameList.Read(Field("neighbours")),
            Family = Whole("family") ?? 1,
            SetBy = Field("set_by"),
        };
    }

    /// <summary>What files of a report are called.</summary>
    internal static string NameOf(EvidenceReport report) => $"effect-check-{Path.GetFileNameWithoutExtension(report.File)}";
}
