using System.CommandLine;
using RegioHelix.Studies.Complementarity;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Cli.Diversification;

/// <summary>The switches that decide which partners are looked for.</summary>
internal sealed class PartnerOptions
{
    private readonly Option<string?> activity = new("--for") { Description = "An activity that the region lacks; all that it lacks where left out.", HelpName = "ACTIVITY" };

    private readonly Option<string?> theme = new("--theme") { Description = "A theme of which the region lacks a part, such as agrofood; instead of --for.", HelpName = "THEME" };

    private readonly Option<string> within = new("--within") { Description = "How far away partners may be: 500, 1000 (kilometres) or anywhere.", DefaultValueFactory = _ => "500" };

    public PartnerOptions() => within.AcceptOnlyFromAmong("500", "1000", "anywhere");

    public void AddTo(Command command)
    {
        command.Options.Add(activity);
        command.Options.Add(theme);
        command.Options.Add(within);
    }

    /// <summary>What partners are looked for; null for all that the region lacks.</summary>
    public string? Activity(ParseResult parsed) => (parsed.GetValue(activity), parsed.GetValue(theme)) switch
    {
        ({ } one, { }) => throw new ProblemsException(new Problem("--theme", 0, 0, "both-options", one, Phrase.Of("name an activity with --for or a theme with --theme, not both"))),
        (_, { } name) => Theme.Prefix + name,
        var (one, _) => one,
    };

    public PartnerReach Reach(ParseResult parsed) => parsed.GetValue(within) switch
    {
        "1000" => PartnerReach.Far,
        "anywhere" => PartnerReach.Anywhere,
        _ => PartnerReach.Near,
    };
}
