using System.CommandLine;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Funding;

namespace RegioHelix.Cli.Funding;

/// <summary><c>regiohelix funding</c>: may a programme pay for something in another region?</summary>
internal static class FundingCommand
{
    public static Command Build() => new("funding", "May a programme pay for something in another region? Not legal advice.")
    {
        BuildCheck(),
        BuildRules(),
    };

    /// <summary>The rules in force: those of a file that was given, else those that travel with the program and the user's own.</summary>
    public static FundingRuleShelf Shelf(string? file, DirectoryInfo? data)
    {
        if (file is not null)
            return FundingRuleShelf.Demand(file);
        var folder = DataOption.Resolve(data);
        var shelf = new FundingRuleShelf(Path.Combine(folder, "funding-rules.tsv"), Path.Combine(folder, "region-categories.tsv"));
        foreach (var problem in shelf.Problems)
            Console.Error.WriteLine(problem);
        return shelf;
    }

    private static Command BuildCheck()
    {
        var instance = new Argument<string>("CASE.json") { Description = "The measure, who pays, where it is spent, amounts and conditions; what is left out is unknown." };
        var (json, rules, data) = (JsonOption(), RulesOption(), DataOption.Build());
        var command = new Command("check", "Allowed, allowed if, not allowed, or unknown: with article, version and what is open.\n\n  regiohelix funding check case.json --json") { instance, json, rules, data };
        command.SetAction(parsed =>
        {
            var study = new FundingStudy(Shelf(parsed.GetValue(rules), parsed.GetValue(data)), TimeProvider.System);
            var verdict = study.Run(CaseFile.Read(parsed.GetValue(instance)!).Fields());
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(verdict) + Environment.NewLine : FundingText.Write(verdict));
            return ExitCode.Well;
        });
        return command;
    }

    private static Command BuildRules()
    {
        var (json, rules, data) = (JsonOption(), RulesOption(), DataOption.Build());
        var command = new Command("rules", "The rules in force, or what is wrong with a file of rules.\n\n  regiohelix funding rules --rules my-rules.tsv") { json, rules, data };
        command.SetAction(parsed =>
        {
            var list = Shelf(parsed.GetValue(rules), parsed.GetValue(data)).List();
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(FundingRuleLine.List(list)) + Environment.NewLine : FundingText.Write(FundingRuleLine.List(list)));
            return ExitCode.Well;
        });
        return command;
    }

    private static Option<bool> JsonOption() => new("--json") { Description = "As JSON." };

    private static Option<string?> RulesOption() => new("--rules") { Description = "A table of rules beside those that travel with the program.", HelpName = "FILE" };
}
