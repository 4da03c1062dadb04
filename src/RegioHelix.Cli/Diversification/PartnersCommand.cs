using System.CommandLine;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Cli.Diversification;

/// <summary><c>regiohelix partners CODE</c>: who completes a region.</summary>
internal static class PartnersCommand
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "A NUTS 2 code such as NL41; a superseded one is answered with its successor." };
        var options = new DiversificationOptions();
        var partners = new PartnerOptions();
        var command = new Command("partners", "Who completes this region?\n\n  regiohelix partners NL41\n  regiohelix partners NL41 --for C21 --format json\n  regiohelix partners NL41 --theme circular-economy") { code };
        partners.AddTo(command);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Study.Data)));
            var profile = product.Get<PartnerStudy>().Run(parsed.GetValue(code)!, options.Read(parsed), partners.Activity(parsed), partners.Reach(parsed));
            Console.Out.Write(parsed.GetValue(options.Study.Format) switch
            {
                "json" => StudyJson.Write(profile) + Environment.NewLine,
                "csv" => PartnerCsv.Write(profile),
                _ => PartnersText.Write(profile),
            });
            return ExitCode.Well;
        });
        return command;
    }
}
