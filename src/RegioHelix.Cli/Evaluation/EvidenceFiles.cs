using System.CommandLine;
using System.Globalization;
using System.Text;
using RegioHelix.Cli.Printing;
using RegioHelix.Store;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Printing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web;
using RegioHelix.Web.Evaluation;
using RegioHelix.Web.Print;

namespace RegioHelix.Cli.Evaluation;

/// <summary>The files that an effect check may leave: a report as HTML or PDF and an R script, each whole or not at all. Needs no data directory.</summary>
internal sealed class EvidenceFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<string?> report = new("--report") { Description = "Write a report with pictures and all diagnostics: the name ends in .html or .pdf (needs Chromium).", HelpName = "FILE" };
    private readonly Option<string?> script = new("--r-script") { Description = "Write an R script that repeats the estimates: the name ends in .R.", HelpName = "FILE.R" };
    private readonly Option<string> language = new("--lang") { Description = "The language of the report: en or nl.", DefaultValueFactory = _ => "en" };

    // Made when a file is asked for: most lines ask for none.
    private readonly Lazy<ServiceProvider> made = new(() =>
    {
        var services = new ServiceCollection();
        services.AddSingleton<IPdfPrinter, ChromiumPrinter>();
        RegioHelixWeb.AddDocuments(services);
        return services.BuildServiceProvider();
    });

    public EvidenceFiles() => language.AcceptOnlyFromAmong("en", "nl");

    public void AddTo(Command command)
    {
        command.Options.Add(report);
        command.Options.Add(script);
        command.Options.Add(language);
    }

    /// <summary>Looks at the names before anything is computed.</summary>
    /// <exception cref="ProblemsException">Another ending, a folder that is not there, or a PDF without what makes it.</exception>
    public void Demand(ParseResult parsed)
    {
        Demand(parsed.GetValue(report), "--report", "the name of --report ends in .html or .pdf", ".html", ".pdf");
        Demand(parsed.GetValue(script), "--r-script", "the name of --r-script ends in .R", ".r");
    }

    /// <summary>A report and a script are about one outcome.</summary>
    /// <exception cref="ProblemsException">One of them is asked for beside sectors.</exception>
    public void RefuseForSectors(ParseResult parsed)
    {
        if ((parsed.GetValue(report) ?? parsed.GetValue(script)) is { } file)
            throw Fault(file, "one-sector-a-report", "", "leave out --sector, and give a panel of one sector with --family and the number of sectors tested");
    }

    /// <summary>Writes what was asked for.</summary>
    public async Task Write(ParseResult parsed, EvidenceRun run, CancellationToken cancellation)
    {
        if (parsed.GetValue(report) is { } document)
            Write(document, await Document(parsed, run, document, cancellation));
        if (parsed.GetValue(script) is { } file)
            Write(file, Utf8.GetBytes(run.Script));
    }

    private async Task<byte[]> Document(ParseResult parsed, EvidenceRun run, string file, CancellationToken cancellation)
    {
        var html = await made.Value.GetRequiredService<PrintWriter>().Write<EvidenceDocument, EvidenceReport>(run.Report, new PrintFrame(IsFile: true), "", CultureInfo.GetCultureInfo(parsed.GetValue(language)!));
        if (EndingOf(file) == ".html")
            return Utf8.GetBytes(html);
        try
        {
            return await made.Value.GetRequiredService<IPdfPrinter>().Print(html, EvidenceDocument.Date, cancellation);
        }
        catch (PrintFailedException failed)
        {
            throw Fault(file, "not-printed", Problem.Shorten(failed.Message), "write to .html and print that from a browser");
        }
    }

    private void Demand(string? file, string option, string advice, params string[] endings)
    {
        if (file is null)
            return;
        if (!endings.Contains(EndingOf(file)))
            throw Fault(option, "unknown-ending", Path.GetExtension(file), advice);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw Fault(file, "no-such-folder", "", $"the folder of {option} is not there; make it, or name another");
        if (EndingOf(file) == ".pdf" && !made.Value.GetRequiredService<IPdfPrinter>().IsThere)
            throw Fault(file, "no-chromium", "", "install Chromium or Chrome, or set CHROMIUM to its path; or write to .html and print that from a browser");
    }

    private static void Write(string file, byte[] bytes)
    {
        try
        {
            DurableFile.WriteAllBytes(file, bytes);
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            throw StorageProblem.From(failure, file);
        }
    }

    private static string EndingOf(string file) => Path.GetExtension(file).ToLowerInvariant();

    // Said on the command line alone, which speaks English.
    private static ProblemsException Fault(string file, string rule, string value, string advice) => new(new Problem(file, 0, 0, rule, value, Phrase.Verbatim(advice)));
}
