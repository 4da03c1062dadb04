using System.CommandLine;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Territories;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Territories;

/// <summary><c>regiohelix territory list|show|convert</c>: sets of regions, and the regions of other NUTS versions.</summary>
internal static class TerritoryCommand
{
    public static Command Build() => new("territory", "See the territories (sets of regions), what one is good at, and figures in the regions of another NUTS version.")
    {
        BuildList(),
        BuildShow(),
        ConvertCommand.Build(),
    };

    private static Command BuildList()
    {
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var data = DataOption.Build();
        var command = new Command("list", "List the territories, those of your territories.tsv included.\n\n  regiohelix territory list") { format, data };
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var list = product.Get<TerritoryProfileStudy>().List();
            if (list.Problems.Count > 0)
                throw new ProblemsException(list.Problems);
            Console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => StudyJson.Write(list) + Environment.NewLine,
                "csv" => TerritoryCsv.Write(list.Territories),
                _ => TerritoryText.Write(list),
            });
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildShow()
    {
        var territory = new Argument<string>("TERRITORY") { Description = "A territory's name, such as vanguard-2016." };
        var options = new StudyOptions();
        var command = new Command("show", "What is this territory made of, and what is it good at?\n\n  regiohelix territory show vanguard-2016") { territory };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Data)));
            var profile = product.Get<TerritoryProfileStudy>().Run(parsed.GetValue(territory)!, options.Read(parsed));
            Console.Out.Write(parsed.GetValue(options.Format) switch
            {
                "json" => StudyJson.Write(profile) + Environment.NewLine,
                "csv" => RegionCsv.Write(profile.Region),
                _ => TerritoryText.Write(profile),
            });
            return ExitCode.Well;
        });
        return command;
    }
}
