using System.CommandLine;
using System.Globalization;
using System.Text;
using RegioHelix.Cli.Evaluation;
using RegioHelix.Registry;
using RegioHelix.Store;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Studies.Evaluation.Priorities;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Strategies;

/// <summary><c>regiohelix strategy check</c>: an effect check for each priority of a strategy, from the figures that are loaded.</summary>
internal static class StrategyCheckCommand
{
    private const string Help = """
        Did the outcome of each priority's activities move away from where it went in comparable regions, and can that be told from chance?
        The figures are the loaded ones; p is corrected for the number of priorities. A verdict is an answer, also when it refuses: exit code 0.

          regiohelix strategy check ITH3/2014-2020 --outcome lfst_r_lfe2en2
          regiohelix strategy check ITH3/2014-2020 --outcome sbs_r_nuts06_r2/wages --compare IT,FR,ES --reports checks
        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Build()
    {
        var strategy = new Argument<string>("STRATEGY") { Description = "Region and period, such as ITH3/2021-2027." };
        var outcome = new Option<string?>("--outcome") { Description = "What is compared: a dataset, or with its indicator and unit; where left out the outcomes are listed.", HelpName = "DATASET[/INDICATOR[/UNIT]]" };
        var priorities = new Option<string?>("--priorities") { Description = "Only these, by code; all where left out.", HelpName = "CODE[,CODE]" };
        var scale = new Option<string>("--scale") { Description = "index: 100 is each region's mean before the start; amount: the unit of the figures.", DefaultValueFactory = _ => "index" };
        var from = new Option<int?>("--from") { Description = "The first year under the strategy; the first of its period where left out.", HelpName = "YEAR" };
        var (first, last) = (new Option<int?>("--first-year") { Description = "Look at no year before.", HelpName = "YEAR" }, new Option<int?>("--last-year") { Description = "Look at no year after.", HelpName = "YEAR" });
        var compare = new Option<string?>("--compare") { Description = "Compare with these countries or regions only; all where left out.", HelpName = "CODE[,CODE]" };
        var exclude = new Option<string?>("--exclude") { Description = "Leave these out: others with a shock of their own.", HelpName = "CODE[,CODE]" };
        var keep = new Option<bool>("--keep-neighbours") { Description = "Keep neighbours among the donors; the result without them is shown beside." };
        var placebos = new Option<int?>("--placebos") { Description = $"At most so many placebos; {EvidenceRequest.DefaultPlacebos} where left out.", HelpName = "N" };
        var seed = new Option<int>("--seed") { Description = "Of every draw.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var reports = new Option<string?>("--reports") { Description = "A folder for the panel, the R script and the JSON of each priority; made where it is not there.", HelpName = "FOLDER" };
        var (json, data, registry) = (new Option<bool>("--json") { Description = "Print JSON." }, DataOption.Build(), RegistryOption.Build());
        scale.AcceptOnlyFromAmong("index", "amount");
        var command = new Command("check", Help) { strategy, outcome, priorities, scale, from, first, last, compare, exclude, keep, placebos, seed, reports, json, data, registry };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (region, period) = StrategyCommand.Split(parsed.GetValue(strategy)!);
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)));
            await product.Get<RegistryDatabase>().Migrate(cancellation);
            var study = product.Get<PriorityCheckStudy>();
            if (parsed.GetValue(outcome) is not { } asked)
                throw NoOutcome(await study.Offer(Actor.Command, region, period, cancellation));
            var answer = await study.Run(
                Actor.Command,
                new(region, period, asked)
                {
                    Priorities = NameList.Read(parsed.GetValue(priorities)),
                    Scale = parsed.GetValue(scale) == "amount" ? OutcomeScale.Amount : OutcomeScale.Index,
                    From = parsed.GetValue(from),
                    FirstYear = parsed.GetValue(first),
                    LastYear = parsed.GetValue(last),
                    Compared = NameList.Read(parsed.GetValue(compare)?.ToUpperInvariant()),
                    Excluded = NameList.Read(parsed.GetValue(exclude)?.ToUpperInvariant()),
                    KeepsNeighbours = parsed.GetValue(keep),
                    Placebos = parsed.GetValue(placebos),
                    Seed = parsed.GetValue(seed),
                },
                cancellation: cancellation);
            if (parsed.GetValue(reports) is { } folder)
                Write(folder, answer);
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(answer.Result) + Environment.NewLine : Text(answer));
            return ExitCode.Well;
        });
        return command;
    }

    // Not a guess: which outcome is looked at is a choice to be made before the result is known.
    private static ProblemsException NoOutcome(PriorityCheckOffer offer) => new(new Problem("--outcome", 0, 0, "no-outcome", "", offer.Outcomes.Count == 0
        ? Phrase.Verbatim("no figures over three years or more are loaded; import a dataset first")
        : Phrase.Verbatim("choose one of " + string.Join(", ", offer.Outcomes.Select(one => $"{one.Key} ({one.FirstYear}-{one.LastYear}{(one.IsSimulated ? ", simulated" : "")})")))));

    private static string Text(PriorityCheckAnswer answer)
    {
        var (text, result) = (new StringWriter(CultureInfo.InvariantCulture), answer.Result);
        text.WriteLine(result.Sentence.English);
        text.WriteLine();
        text.Write(TextTable.Write(
            ["priority", "verdict", "estimate", "interval", "p", "corrected", "smallest seen", "misfit", "donors"],
            result.Lines.Select(line => (IReadOnlyList<string>)
            [
                line.Code.Length == 0 ? line.Name.English : line.Code, line.Verdict ?? "not checked", Figure(line.Estimate), line.Low is null ? "-" : $"{Figure(line.Low)} to {Figure(line.High)}",
                Figure(line.P), Figure(line.CorrectedP), Figure(line.Detectable), line.Misfit?.ToString("0%", CultureInfo.InvariantCulture) ?? "-", line.Verdict is null ? "-" : $"{line.Donors}",
            ]),
            rightAligned: [2, 3, 4, 5, 6, 7, 8]));
        text.WriteLine();
        text.WriteLine(result.ShiftShare.Sentence.English);
        text.WriteLine($"Figures: {result.Outcome.Key}, vintage {result.Vintage}. Repeat it with: {result.Settings.Command}");
        foreach (var (at, line) in result.Lines.Index())
        {
            text.WriteLine();
            text.WriteLine($"== {line.Code} {line.Name.English}".TrimEnd());
            foreach (var note in line.Notes)
                text.WriteLine(note.English);
            text.Write(answer.Checks.TryGetValue(at, out var check) ? EvidenceText.Write(check.Check, check.Report.Checks) : line.Sentence.English + Environment.NewLine);
        }
        return text.ToString();
    }

    private static void Write(string folder, PriorityCheckAnswer answer)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var check in answer.Checks.Values)
            {
                var (name, kept) = (Path.Combine(folder, Path.GetFileNameWithoutExtension(check.File)), check.Kept);
                foreach (var (ending, content) in new[] { (".csv", check.PanelCsv), (".R", kept.Script), (".json", kept.English) })
                    DurableFile.WriteAllBytes(name + ending, Utf8.GetBytes(content));
            }
        }
        catch (Exception failure) when (StorageProblem.IsStorageFailure(failure))
        {
            throw StorageProblem.From(failure, folder);
        }
    }

    private static string Figure(double? value) => value is { } figure ? figure.ToString("G4", CultureInfo.InvariantCulture) : "-";
}
