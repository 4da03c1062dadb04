using System.CommandLine;
using System.Globalization;
using RegioHelix.Registry;
using RegioHelix.Studies.Exports;
using RegioHelix.Studies.Matching;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Organisations;

/// <summary><c>regiohelix needs match|for</c>: who could answer a need, and which needs an organisation could answer.</summary>
internal static class NeedsCommand
{
    private const int LongestName = 48;

    public static Command Build() => new("needs", "Who could answer a need or an offer, and which needs an organisation could answer.")
    {
        BuildMatch(),
        BuildFor(),
    };

    private static Command BuildMatch()
    {
        var need = new Argument<string>("NEED") { Description = "The name of a published need or offer in its address." };
        var among = new Option<Answerers>("--among") { Description = "What may answer: all, offers, organisations.", HelpName = "WHAT" };
        return Finish(
            new Command("match", "Who could answer a need or an offer, best first, each score taken apart.\n\n  regiohelix needs match sought-in-plastics-invented --top 5") { need, among },
            (parsed, study, top, cancellation) => study.AnswersTo(Actor.Anonymous, parsed.GetValue(need)!, parsed.GetValue(among), top, cancellation));
    }

    private static Command BuildFor()
    {
        var organisation = new Argument<string>("ORGANISATION") { Description = "The name of a public organisation in its address." };
        return Finish(
            new Command("for", "Which open needs an organisation could answer, best first.\n\n  regiohelix needs for velmora-works-invented") { organisation },
            (parsed, study, top, cancellation) => study.NeedsFor(Actor.Anonymous, parsed.GetValue(organisation)!, top, cancellation));
    }

    private static Command Finish(Command command, Func<ParseResult, MatchStudy, int, CancellationToken, Task<MatchList>> ask)
    {
        var top = new Option<int>("--top") { Description = $"How many at the most, 1 to {MatchStudy.Most}.", HelpName = "N", DefaultValueFactory = _ => MatchStudy.Usual };
        var (json, data, registry) = (new Option<bool>("--json") { Description = "Print JSON." }, DataOption.Build(), RegistryOption.Build());
        foreach (var option in new Option[] { top, json, data, registry })
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(top) is < 1 or > MatchStudy.Most)
                throw new ProblemsException(new Problem("--top", 0, 0, "out-of-range", parsed.GetValue(top).ToString(CultureInfo.InvariantCulture), Phrase.Of($"give a number from {1} to {MatchStudy.Most}")));
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)), RegistryOption.Resolve(parsed.GetValue(registry)));
            await product.Get<RegistryDatabase>().Migrate(cancellation);
            var list = await ask(parsed, product.Get<MatchStudy>(), parsed.GetValue(top), cancellation);
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(list) + Environment.NewLine : Text(list));
            return ExitCode.Well;
        });
        return command;
    }

    private static string Text(MatchList list) => list.Sentence.English + Environment.NewLine + (list.Answers.Count == 0 ? "" : TextTable.Write(
        ["", "answer", "fit", "subject", "related", "text", "trust", "fresh", "why"],
        list.Answers.Select(line => (IReadOnlyList<string>)[$"{line.Rank}", Name(line), Two(line.Score), .. line.Parts.Select(part => part.Value is null ? "-" : Two(part.Contribution)), line.Why.English]),
        rightAligned: [0, 2, 3, 4, 5, 6, 7]));

    private static string Name(MatchLine line) => (line.Need?.Slug ?? line.Organisation!.Slug) is { Length: > LongestName } name ? name[..LongestName] + "…" : line.Need?.Slug ?? line.Organisation!.Slug;

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
