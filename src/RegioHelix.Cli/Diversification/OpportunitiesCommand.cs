using System.CommandLine;
using RegioHelix.Studies.Diversification;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Cli.Diversification;

/// <summary><c>regiohelix opportunities CODE</c>: what a region could grow into.</summary>
internal static class OpportunitiesCommand
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "A NUTS 2 code such as NL41; a superseded one is answered with its successor." };
        var options = new DiversificationOptions();
        var command = new Command("opportunities", "What could this region grow into?\n\n  regiohelix opportunities NL41\n  regiohelix opportunities NL41 --relatedness association --threshold 1.5 --format csv") { code };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Study.Data)));
            var profile = product.Get<OpportunityStudy>().Run(parsed.GetValue(code)!, options.Read(parsed));
            Console.Out.Write(parsed.GetValue(options.Study.Format) switch
            {
                "json" => StudyJson.Write(profile) + Environment.NewLine,
                "csv" => OpportunityCsv.Write(profile),
                _ => OpportunitiesText.Write(profile),
            });
            return ExitCode.Well;
        });
        return command;
    }
}
