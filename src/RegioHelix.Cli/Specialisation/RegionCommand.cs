using System.CommandLine;
using RegioHelix.Cli.Packages;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Cli.Specialisation;

/// <summary><c>regiohelix region CODE</c>: what a region is good at.</summary>
internal static class RegionCommand
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "A NUTS 2 code such as ITH3, a superseded one is answered with its successor; or a territory such as territory:vanguard-2016." };
        var options = new StudyOptions();
        var command = new Command("region", "What is this region good at?\n\n  regiohelix region ITH3\n  regiohelix region NL41 --dataset sbs_r_nuts06_r2 --year 2014 --format csv\n  regiohelix region ITH3 --package veneto.zip") { code };
        var package = new Option<string?>("--package") { Description = "Also write the data package: inputs, parameters, results; 'regiohelix reproduce' rebuilds the figures from it.", HelpName = "FILE.zip" };
        options.AddTo(command);
        command.Options.Add(package);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Data)));
            var profile = product.Get<RegionProfileStudy>().Run(parsed.GetValue(code)!, options.Read(parsed));
            if (parsed.GetValue(package) is { } file)
                PackageInput.Write(file, product.Get<DataPackageStudy>().Write(new PackageQuestion(PackageQuestion.Region, profile.Region.Code, profile.Options.Chosen)));
            Console.Out.Write(parsed.GetValue(options.Format) switch
            {
                "json" => StudyJson.Write(profile) + Environment.NewLine,
                "csv" => RegionCsv.Write(profile),
                _ => RegionText.Write(profile),
            });
            return ExitCode.Well;
        });
        return command;
    }
}
