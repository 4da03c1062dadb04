using System.CommandLine;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Cli.Specialisation;

/// <summary><c>regiohelix activity CODE</c>: where an activity is.</summary>
internal static class ActivityCommand
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "A NACE Rev. 2 code such as C28, or a theme such as theme:agrofood." };
        var options = new StudyOptions();
        var command = new Command("activity", "Where is this activity?\n\n  regiohelix activity C28\n  regiohelix activity C15 --format json") { code };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Data)));
            var profile = product.Get<ActivityProfileStudy>().Run(parsed.GetValue(code)!, options.Read(parsed));
            Console.Out.Write(parsed.GetValue(options.Format) switch
            {
                "json" => StudyJson.Write(profile) + Environment.NewLine,
                "csv" => ActivityCsv.Write(profile),
                _ => ActivityText.Write(profile),
            });
            return ExitCode.Well;
        });
        return command;
    }
}
