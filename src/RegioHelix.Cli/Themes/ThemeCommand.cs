using System.CommandLine;
using RegioHelix.Cli.Specialisation;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Problems;

namespace RegioHelix.Cli.Themes;

/// <summary><c>regiohelix theme list|show</c>: weighted sets of activities.</summary>
internal static class ThemeCommand
{
    public static Command Build() => new("theme", "See the themes (weighted sets of activities), and where one is.")
    {
        BuildList(),
        BuildShow(),
    };

    private static Command BuildList()
    {
        var format = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var data = DataOption.Build();
        var command = new Command("list", "List the themes, those of your themes.tsv included.\n\n  regiohelix theme list") { format, data };
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var list = product.Get<ThemeProfileStudy>().List();
            if (list.Problems.Count > 0)
                throw new ProblemsException(list.Problems);
            Console.Out.Write(parsed.GetValue(format) switch
            {
                "json" => StudyJson.Write(list) + Environment.NewLine,
                "csv" => ThemeCsv.Write(list.Themes),
                _ => ThemeText.Write(list),
            });
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildShow()
    {
        var theme = new Argument<string>("THEME") { Description = "A theme's name, such as agrofood." };
        var options = new StudyOptions();
        var command = new Command("show", "What is this theme made of, and where is it?\n\n  regiohelix theme show agrofood\n  regiohelix theme show textiles --format csv") { theme };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Data)));
            var profile = product.Get<ThemeProfileStudy>().Run(parsed.GetValue(theme)!, options.Read(parsed));
            Console.Out.Write(parsed.GetValue(options.Format) switch
            {
                "json" => StudyJson.Write(profile) + Environment.NewLine,
                "csv" => ActivityCsv.Write(profile.Activity),
                _ => ThemeText.Write(profile),
            });
            return ExitCode.Well;
        });
        return command;
    }
}
