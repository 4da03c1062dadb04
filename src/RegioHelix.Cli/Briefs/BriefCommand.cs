using System.CommandLine;
using RegioHelix.Cli.Diversification;
using RegioHelix.Cli.Printing;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Briefs;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Printing;
using RegioHelix.Web.Briefs;
using RegioHelix.Web.Print;

namespace RegioHelix.Cli.Briefs;

/// <summary><c>regiohelix brief REGION --out FILE</c>: the five answers on paper.</summary>
internal static class BriefCommand
{
    public static Command Build()
    {
        var region = new Argument<string>("REGION") { Description = "A NUTS 2 code such as ITH3; a superseded one is answered with its successor." };
        var (options, document, partners) = (new DiversificationOptions(), new DocumentFile(), new PartnerOptions());
        var command = new Command(
            "brief",
            "A region's brief to print: the five answers, how to read them and where they come from.\n\n  regiohelix brief ITH3 --out veneto.html\n  regiohelix brief NL41 --out noord-brabant.pdf --lang nl --year 2014") { region };
        document.AddTo(command);
        partners.AddTo(command);
        options.AddTo(command, WithFormat.No);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Study.Data)));
            var printer = product.Get<IPdfPrinter>();
            document.Demand(parsed, printer);
            var brief = product.Get<RegionBriefStudy>().Run(parsed.GetValue(region)!, options.Read(parsed), partners.Activity(parsed), partners.Reach(parsed));
            var language = document.Language(parsed);
            await document.Write(
                parsed, printer, () => StudyJson.Write(brief, language), frame => product.Get<PrintWriter>().Write<BriefDocument, RegionBrief>(brief, frame, "", language), brief.Provenance.PublishedAt, cancellation);
            return ExitCode.Well;
        });
        return command;
    }
}
