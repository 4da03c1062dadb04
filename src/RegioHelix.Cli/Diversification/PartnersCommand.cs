using System.CommandLine;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Cli.Diversification;

/// <summary><c>regiohelix partners CODE</c>: who completes a region.</summary>
internal static class PartnersCommand
{
    public static Command Build()
    {
        var code = new Argument<string>("CODE") { Description = "A NUTS 2 code such as NL41; a superseded one is answered with its successor." };
        var options = new DiversificationOptions();
        var activity = new Option<string?>("--for") { Description = "An activity that the region lacks; all that it lacks where left out.", HelpName = "ACTIVITY" };
        var theme = new Option<string?>("--theme") { Description = "A theme of which the region lacks a part, such as agrofood; instead of --for.", HelpName = "THEME" };
        var within = new Option<string>("--within") { Description = "How far away partners may be: 500, 1000 (kilometres) or anywhere.", DefaultValueFactory = _ => "500" };
        within.AcceptOnlyFromAmong("500", "1000", "anywhere");
        var command = new Command("partners", "Who completes this region?\n\n  regiohelix partners NL41\n  regiohelix partners NL41 --for C21 --format json\n  regiohelix partners NL41 --theme circular-economy") { code };
        command.Options.Add(activity);
        command.Options.Add(theme);
        command.Options.Add(within);
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(options.Study.Data)));
            var profile = product.Get<PartnerStudy>().Run(parsed.GetValue(code)!, options.Read(parsed), Wanted(parsed.GetValue(activity), parsed.GetValue(theme)), Reach(parsed.GetValue(within)));
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

    private static string? Wanted(string? activity, string? theme) => (activity, theme) switch
    {
        ({ } one, { }) => throw new ProblemsException(new Problem("--theme", 0, 0, "both-options", one, Phrase.Of("name an activity with --for or a theme with --theme, not both"))),
        (_, { } name) => Theme.Prefix + name,
        _ => activity,
    };

    private static PartnerReach Reach(string? within) => within switch
    {
        "1000" => PartnerReach.Far,
        "anywhere" => PartnerReach.Anywhere,
        _ => PartnerReach.Near,
    };
}
