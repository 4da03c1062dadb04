using System.CommandLine;
using RegioHelix.Cli.Funding;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Vocabulary.Partnerships;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Partnerships;

/// <summary><c>regiohelix consortium</c>: does a consortium meet a call's rules, and what is the smallest repair?</summary>
internal static class ConsortiumCommand
{
    public static Command Build() => new("consortium", "Does a consortium meet the rules of a call? Not legal advice.")
    {
        BuildRun("check", RepairWish.None, "Every rule, met or not.\n\n  regiohelix consortium check case.json --rules i3-strand-1"),
        BuildRun("repair", RepairWish.Smallest, "The fewest additions or swaps after which every rule is met, among the candidates of the case.\n\n  regiohelix consortium repair case.json --rules i3-strand-1 --json"),
        BuildRules(),
    };

    private static Command BuildRun(string name, RepairWish wish, string description)
    {
        var instance = new Argument<string>("CASE.json") { Description = "partners, coordinator, candidates." };
        var rules = new Option<string>("--rules") { Description = "A rule set by name (see consortium rules), or a file of rule sets.", HelpName = "RULESET", Required = true };
        var set = new Option<string?>("--set") { Description = "Which set of the file, where it has several.", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var data = DataOption.Build();
        var command = new Command(name, description) { instance, rules, set, json, data };
        command.SetAction(parsed =>
        {
            var file = CaseFile.Read(parsed.GetValue(instance)!);
            var categories = FundingCommand.Shelf(null, parsed.GetValue(data));
            var given = ConsortiumCase.Read(file.Fields("partners", "candidates"), file.List("partners"), file.List("candidates"), categories.FindCategory, DateOnly.FromDateTime(DateTime.UtcNow));
            var answer = ConsortiumStudy.Run(given, Set(parsed.GetValue(rules)!, parsed.GetValue(set), given.Date, parsed.GetValue(data)), wish);
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(answer) + Environment.NewLine : ConsortiumText.Write(answer));
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildRules()
    {
        var file = new Option<string?>("--rules") { Description = "A file of rule sets to look at.", HelpName = "FILE" };
        var (json, data) = (new Option<bool>("--json") { Description = "As JSON." }, DataOption.Build());
        var command = new Command("rules", "The rule sets in force, or what is wrong with a file of them.\n\n  regiohelix consortium rules") { file, json, data };
        command.SetAction(parsed =>
        {
            var sets = parsed.GetValue(file) is { } path ? ConsortiumRuleShelf.Demand(path).List() : Shelf(parsed.GetValue(data)).List();
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(ConsortiumSetLine.List(sets)) + Environment.NewLine : ConsortiumText.Write(ConsortiumSetLine.List(sets)));
            return ExitCode.Well;
        });
        return command;
    }

    private static ConsortiumRuleSet Set(string given, string? name, DateOnly day, DirectoryInfo? data)
    {
        if (!File.Exists(given) && !given.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
            return Shelf(data).Get(given, day);
        var shelf = ConsortiumRuleShelf.Demand(given);
        if (name is not null)
            return shelf.Get(name, day);
        var own = shelf.ListOwn();
        return own.Count == 1 ? shelf.Get(own[0].Name, day)
            : throw new ProblemsException(new Problem("--set", 0, 0, "which-set", given, Phrase.Of($"the file has {own.Count} sets; name one of {string.Join(", ", own.Select(one => one.Name))}")));
    }

    private static ConsortiumRuleShelf Shelf(DirectoryInfo? data)
    {
        var shelf = new ConsortiumRuleShelf(Path.Combine(DataOption.Resolve(data), "consortium-rules.tsv"));
        foreach (var problem in shelf.Problems)
            Console.Error.WriteLine(problem);
        return shelf;
    }
}
