using System.CommandLine;
using RegioHelix.Studies.Evaluation;

namespace RegioHelix.Cli.Evaluation;

/// <summary>The options of an effect check, and what they ask.</summary>
internal sealed class EvidenceOptions
{
    private readonly Option<string> unit = new("--unit") { Description = "The column of units.", HelpName = "COL", Required = true };
    private readonly Option<string> time = new("--time") { Description = "The column of periods: whole numbers.", HelpName = "COL", Required = true };
    private readonly Option<string> outcome = new("--outcome") { Description = "The column of the outcome.", HelpName = "COL", Required = true };
    private readonly Option<string?> treated = new("--treated") { Description = "The treated units, of one date; several are averaged first.", HelpName = "NAME[,NAME]" };
    private readonly Option<int?> from = new("--from") { Description = "The first period under treatment.", HelpName = "T" };
    private readonly Option<string?> firstTreated = new("--first-treated") { Description = "Instead of --treated and --from: the column of the period of first treatment, 0 or blank for never.", HelpName = "COL" };
    private readonly Option<string?> exclude = new("--exclude") { Description = "Units to leave out: neighbours, aggregates, others with a shock of their own.", HelpName = "NAME[,NAME]" };
    private readonly Option<string?> delimiter = new("--delimiter") { Description = "What parts the fields; found out where left out. 'tab' for a tab.", HelpName = "C" };
    private readonly Option<string?> mark = new("--decimal") { Description = "The decimal mark of outcome and predictors: point or comma; a point where left out.", HelpName = "point|comma" };
    private readonly Option<string> method = new("--method") { Description = "Which estimators.", DefaultValueFactory = _ => "all" };
    private readonly Option<string?> placebos = new("--placebos") { Description = $"At most so many placebo groups, or all; {EvidenceRequest.DefaultPlacebos} where left out. More than that are drawn with the seed.", HelpName = "N|all" };
    private readonly Option<int> seed = new("--seed") { Description = "Of every draw.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private readonly Option<string?> predictors = new("--predictors") { Description = "What synthetic control matches donors on besides the outcome's path: means of columns over periods before treatment, the outcome's own too.", HelpName = "COL[@FROM-TO],..." };
    private readonly Option<string?> samePriority = new("--same-priority") { Description = "Units that follow the same priority: never donors.", HelpName = "NAME[,NAME]" };
    private readonly Option<string?> neighbours = new("--neighbours") { Description = "Units that border the treated ones: no donors, and the result with them is shown. Where left out, neighbours of NUTS 2 codes are found and kept, and the result without them is shown.", HelpName = "NAME[,NAME]" };
    private readonly Option<int> family = new("--family") { Description = "How many priorities or outcomes are tested in all, this one among them: p is corrected for them.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private readonly Option<string?> setBy = new("--set-by") { Description = "Who set the date of treatment, in words.", HelpName = "TEXT" };
    private readonly Option<string?> sector = new("--sector") { Description = "A column of sectors: a check for each of them, p corrected for their number, and shift-share beside them.", HelpName = "COL" };
    private readonly Option<string?> priorities = new("--priorities") { Description = "With --sector: the sectors to check; all where left out.", HelpName = "NAME[,NAME]" };
    private readonly Option<string?> fit = new("--fit") { Description = "With predictors: the periods whose fit decides how important each is; all before treatment, or the outcome's own span where that is half of them.", HelpName = "FROM-TO" };

    public EvidenceOptions()
    {
        method.AcceptOnlyFromAmong("all", "synthetic-control", "synthetic-did", "did");
        mark.AcceptOnlyFromAmong("point", "comma");
    }

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON, every weight, gap and placebo included." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { unit, time, outcome, treated, from, firstTreated, exclude, delimiter, mark, method, predictors, fit, samePriority, neighbours, family, setBy, sector, priorities, placebos, seed, Json })
            command.Options.Add(option);
    }

    /// <summary>What is asked; names are parted by commas, and one that holds a comma is quoted: <c>"\"Gent, stad\",Brugge"</c>.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Not one question.</exception>
    public EvidenceSettings Read(ParseResult parsed) => EvidenceRun.Checked(new(parsed.GetValue(unit)!, parsed.GetValue(time)!, parsed.GetValue(outcome)!)
    {
        Treated = NameList.Read(parsed.GetValue(treated)),
        From = parsed.GetValue(from),
        FirstTreated = parsed.GetValue(firstTreated),
        Excluded = NameList.Read(parsed.GetValue(exclude)),
        SamePriority = NameList.Read(parsed.GetValue(samePriority)),
        Neighbours = NameList.Read(parsed.GetValue(neighbours)),
        Family = parsed.GetValue(family),
        SetBy = parsed.GetValue(setBy),
        Sector = parsed.GetValue(sector),
        Priorities = NameList.Read(parsed.GetValue(priorities)),
        Delimiter = parsed.GetValue(delimiter),
        DecimalMark = parsed.GetValue(mark) == "comma" ? "comma" : null,
        Method = parsed.GetValue(method)!,
        Predictors = parsed.GetValue(predictors),
        Fit = parsed.GetValue(fit),
        Placebos = parsed.GetValue(placebos),
        Seed = parsed.GetValue(seed),
    });
}
