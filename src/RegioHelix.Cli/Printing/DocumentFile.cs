using System.CommandLine;
using System.Globalization;
using System.Text;
using RegioHelix.Store;
using RegioHelix.Studies.Printing;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Web.Print;

namespace RegioHelix.Cli.Printing;

/// <summary>The options of commands that write a document, and the file that comes of them: HTML, PDF or the figures as JSON, whole or not at all.</summary>
internal sealed class DocumentFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<string> path = new("--out") { Description = "The file: its name ends in .html, .pdf (needs Chromium) or .json.", HelpName = "FILE", Required = true };

    private readonly Option<string> language = new("--lang") { Description = "The language: en or nl.", DefaultValueFactory = _ => "en" };

    private readonly Option<Uri?> site = new("--site")
    {
        Description = "An installation that the numbers link to, such as https://example.org; without it they lead to the list of queries at the end.",
        HelpName = "URL",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw Fault("--site", "bad-address", result.Tokens[0].Value, "give an address such as https://example.org"),
    };

    public DocumentFile() => language.AcceptOnlyFromAmong("en", "nl");

    public void AddTo(Command command)
    {
        command.Options.Add(path);
        command.Options.Add(language);
        command.Options.Add(site);
    }

    /// <summary>The language of the document.</summary>
    public CultureInfo Language(ParseResult parsed) => CultureInfo.GetCultureInfo(parsed.GetValue(language)!);

    /// <summary>The file's path, looked at before anything is computed.</summary>
    /// <exception cref="ProblemsException">Another ending, a folder that is not there, or a PDF without what makes it.</exception>
    public string Demand(ParseResult parsed, IPdfPrinter printer)
    {
        var file = parsed.GetValue(path)!;
        if (EndingOf(file) is not (".html" or ".pdf" or ".json"))
            throw Fault(file, "unknown-ending", Path.GetExtension(file), "the name of --out ends in .html, .pdf or .json");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
            throw Fault(file, "no-such-folder", "", "the folder of --out is not there; make it, or name another");
        if (EndingOf(file) == ".pdf" && !printer.IsThere)
            throw Fault(file, "no-chromium", "", "install Chromium or Chrome, or set CHROMIUM to its path; or write to .html and print that from a browser");
        return file;
    }

    /// <summary>Writes the document or its figures.</summary>
    /// <param name="parsed">The line.</param>
    /// <param name="printer">Makes a PDF.</param>
    /// <param name="json">Gives the figures.</param>
    /// <param name="html">Gives the document for a frame.</param>
    /// <param name="date">The date that a PDF carries.</param>
    /// <param name="cancellation">To stop.</param>
    public async Task Write(ParseResult parsed, IPdfPrinter printer, Func<string> json, Func<PrintFrame, Task<string>> html, DateTimeOffset date, CancellationToken cancellation)
    {
        var file = Demand(parsed, printer);
        var frame = new PrintFrame(IsFile: true, parsed.GetValue(site));
        try
        {
            DurableFile.WriteAllBytes(file, EndingOf(file) switch
            {
                ".json" => Utf8.GetBytes(json() + "\n"),
                ".html" => Utf8.GetBytes(await html(frame)),
                _ => await printer.Print(await html(frame), date, cancellation),
            });
        }
        catch (PrintFailedException failed)
        {
            throw Fault(file, "not-printed", Problem.Shorten(failed.Message), "write to .html and print that from a browser");
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
