using System.CommandLine;
using RegioHelix.Cli.Packages;
using RegioHelix.Cli.Printing;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Registry;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Printing;
using RegioHelix.Studies.Reports;
using RegioHelix.Web.Reports;

namespace RegioHelix.Cli.Reports;

/// <summary><c>regiohelix report TERRITORY --out FILE</c>: a territory's cluster trend report, and the data package by which the next one knows what changed.</summary>
internal static class ReportCommand
{
    public static Command Build()
    {
        var territory = new Argument<string>("TERRITORY") { Description = "A territory such as vanguard-2016, a country's two letters, or NUTS 2 codes joined by commas." };
        var since = new Option<FileInfo?>("--since") { Description = "The data package of the report before; FILE.data.zip beside --out where left out.", HelpName = "PACKAGE" };
        var (options, document, registry) = (new StudyOptions(), new DocumentFile(), RegistryOption.Build());
        var command = new Command(
            "report",
            "A territory's cluster trend report: strengths, specialisations gained and lost beyond noise, and what changed since the last report.\n\n  regiohelix report NL --out netherlands.html\n  regiohelix report vanguard-2016 --out vanguard.html\n  regiohelix report NL41,NL42 --out south.pdf --lang nl\n\nBeside the report its data package is kept, as netherlands.data.zip: the next report of that name is compared with it.") { territory };
        document.AddTo(command);
        command.Options.Add(since);
        options.AddTo(command, WithFormat.No);
        command.Options.Add(registry);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Data)), RegistryOption.Resolve(parsed.GetValue(registry)));
            // The report says what people published, from tables that a fresh directory has not.
            await product.Get<RegistryDatabase>().Migrate(cancellation);
            var printer = product.Get<IPdfPrinter>();
            var file = document.Demand(parsed, printer);
            var beside = Path.ChangeExtension(file, ".data.zip");
            var before = parsed.GetValue(since)?.FullName ?? (File.Exists(beside) ? beside : null);
            var former = before is null ? null : PackageInput.Read(before);

            var report = product.Get<TerritoryReportStudy>().Run(parsed.GetValue(territory)!, options.Read(parsed));
            var packages = product.Get<DataPackageStudy>();
            var question = packages.Decide(new PackageQuestion(PackageQuestion.Report, report.Territory.AskedAs, report.Options.Chosen));
            var changes = Compare(report, question, former, before);
            var language = document.Language(parsed);
            await document.Write(
                parsed, printer, () => StudyJson.Write(report, language), frame => product.Get<ReportWriter>().Write(report, changes, frame, "", language), report.Provenance.PublishedAt, cancellation);
            PackageInput.Write(beside, packages.Write(question, ReportChangesStudy.Beside(question, report.Provenance.Vintage, former)));
            Console.Out.WriteLine(changes.Sentence.English);
            return ExitCode.Well;
        });
        return command;
    }

    private static ReportChanges Compare(TerritoryReport report, PackageQuestion question, OpenedPackage? former, string? path)
    {
        try
        {
            return ReportChangesStudy.Run(report, question, former);
        }
        catch (PackageFaultException fault)
        {
            throw PackageInput.Of(path!, fault);
        }
    }
}
