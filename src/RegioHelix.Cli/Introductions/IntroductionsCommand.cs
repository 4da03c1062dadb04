using System.CommandLine;
using System.Globalization;
using RegioHelix.Matchmaking.Introductions;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Introductions;

/// <summary><c>regiohelix network introductions TIES.csv --from A --to B</c>: who can introduce one to the other.</summary>
internal static class IntroductionsCommand
{
    public static Command Build()
    {
        var ties = TieFile.Argument();
        var from = new Option<string>("--from") { Description = "Who asks.", HelpName = "A", Required = true };
        var to = new Option<string>("--to") { Description = "Who is asked for.", HelpName = "B", Required = true };
        var most = new Option<int>("--max-intermediaries") { Description = $"At most so many people in between, 0 to {IntroductionRoutes.MostIntermediaries}.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var routes = new Option<int>("--routes") { Description = "How many routes; further ones share nobody in between with those before.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("introductions", "The strongest routes over at most a few people, by the product of trust.\n\n  regiohelix network introductions ties.csv --from Ada --to Zeno") { ties, from, to, most, routes, json };
        command.SetAction(parsed =>
        {
            var network = TieFile.Read(parsed.GetValue(ties)!);
            var (start, end) = (TieFile.Find(network, "--from", parsed.GetValue(from)!), TieFile.Find(network, "--to", parsed.GetValue(to)!));
            if (start == end)
                throw new ProblemsException(new Problem("--to", 0, 0, "same-person", parsed.GetValue(to)!, Phrase.Of("name somebody else than --from")));
            var found = new IntroductionRoutes(network).Between(start, end, Within(most, parsed.GetValue(most), 0, IntroductionRoutes.MostIntermediaries), Within(routes, parsed.GetValue(routes), 1, 100));
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(new { Routes = found.Select(route => new { route.Strength, route.People }) }) + Environment.NewLine : Text(found));
            return ExitCode.Well;
        });
        return command;
    }

    private static int Within(Option option, int value, int least, int most) => value >= least && value <= most
        ? value
        : throw new ProblemsException(new Problem(option.Name, 0, 0, "out-of-range", value.ToString(CultureInfo.InvariantCulture), Phrase.Of($"give a number from {least} to {most}")));

    private static string Text(IReadOnlyList<IntroductionRoute> routes) => routes.Count == 0
        ? $"no route: nobody, or too many people, in between{Environment.NewLine}"
        : TextTable.Write(["trust", "route"], routes.Select(route => (IReadOnlyList<string>)[route.Strength.ToString("0.0000", CultureInfo.InvariantCulture), string.Join(" - ", route.People)]), rightAligned: [0]);
}
