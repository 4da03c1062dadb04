using RegioHelix.Registry;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Which partnerships are there, in which stage, and how do they do?</summary>
public sealed class PartnershipListStudy(PartnershipRegister register, PartnershipStrengthsStudy strengths, BoardWords words, SpecialisationTables tables)
{
    // What is missing is computed for so many cards; the pages of the others say it.
    private const int MostWithMissing = 24;

    /// <summary>Runs the study.</summary>
    public async Task<PartnershipList> Run(Actor actor, PartnershipQuestion question, CancellationToken cancellation = default)
    {
        var all = await register.List(actor, cancellation);
        var found = all.Where(board => Fits(board, question)).ToList();
        var isSimulated = TableChooser.Rank(tables.Store) is [{ Declaration.Kind: FigureKind.Simulated }, ..];
        IReadOnlyList<PartnershipLine> lines = [.. found.Select((board, at) => Line(board, at < MostWithMissing, isSimulated))];
        var sentence = all.Count == 0 ? BoardSentences.Get("ListEmpty")
            : lines.Count == 0 ? BoardSentences.Count("ListNoneOf", all.Count)
            : BoardSentences.Count(lines.Any(line => line.Health == BoardStanding.Look) ? "List" : "ListWell", lines.Count, _ => [lines.Count(line => line.Health == BoardStanding.Look)]);
        return new(sentence, all.Count, lines);
    }

    private PartnershipLine Line(PartnershipContents board, bool hasMissing, bool isSimulated)
    {
        var one = board.Partnership;
        var regions = PartnershipStudy.RegionsOf(board);
        var health = BoardWords.Health(board, strengths.MissionOf(one.Scope), register.Today);
        return new(
            one.Slug, StrategyWords.Of(one.Title), StrategyWords.Of(one.Mission), one.IsInvented, one.Status == StrategyStatus.Published, one.Stage, one.StageSince, one.Goal.Count == 0 ? null : StrategyWords.Of(one.Goal), one.GoalOn,
            words.Activities(one.Scope), board.Members.Count, [.. regions.Select(region => region.Value)], health.Standing, health.Sentence, hasMissing ? strengths.ListMissing(regions, one.Scope, new()) : [], isSimulated);
    }

    private static bool Fits(PartnershipContents board, PartnershipQuestion question) =>
        (question.Stage is not { } stage || board.Partnership.Stage == stage)
        && (question.Region is not { } region || board.Members.Any(one => one.Member.RegionCode?.StartsWith(region, StringComparison.OrdinalIgnoreCase) == true || (one.Member.RegionCode is { } code && region.StartsWith(code, StringComparison.OrdinalIgnoreCase))))
        && (question.For is not { } activity || board.Partnership.Scope.Select(ScopePart.Parse).Any(part => part.Code.Equals(activity, StringComparison.OrdinalIgnoreCase) || (part.Theme is null && activity.StartsWith(part.Code, StringComparison.OrdinalIgnoreCase))))
        && (question.Text is not { } text || Said(board).Any(said => said.Contains(text, StringComparison.CurrentCultureIgnoreCase)));

    private static IEnumerable<string> Said(PartnershipContents board) =>
        [.. board.Partnership.Title.Concat(board.Partnership.Mission).Concat(board.Partnership.Goal).Select(text => text.Text), .. board.Members.Select(one => one.Organisation?.Name).OfType<string>(), board.Partnership.Territory ?? ""];
}
