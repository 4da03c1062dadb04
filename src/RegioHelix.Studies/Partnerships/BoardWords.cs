using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.Commitments;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Strategies;
using RegioHelix.Studies.Territories;
using RegioHelix.Studies.Texts;
using RegioHelix.Studies.Themes;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Partnerships;

/// <summary>Puts a board into the words of its page: names of regions, activities and members, as the reader may know them.</summary>
public sealed class BoardWords(ThemeShelf themes, TerritoryShelf territories)
{
    /// <summary>A board as a profile.</summary>
    internal PartnershipProfile Write(PartnershipContents board, DateOnly day, IReadOnlyList<CommitmentLine> commitments, PartnershipStrengths strengths, TerritoryMap? map, Theme? mission)
    {
        var one = board.Partnership;
        var loaded = strengths.Members.ToDictionary(member => member.Code, member => member.Path, StringComparer.Ordinal);
        IReadOnlyList<BoardMember> members = [.. board.Members.Select(member => Member(member, loaded))];
        var names = members.ToDictionary(member => member.Id, member => member.Name);
        return new(
            one.Slug, StrategyWords.Of(one.Title), StrategyWords.Of(one.Mission), one.IsInvented, one.Status == StrategyStatus.Published,
            board.Keeper is { } keeper ? new(keeper.Slug, keeper.Name) : null,
            one.Territory is { } slug ? TerritoryOf(slug) : null,
            Activities(one.Scope),
            new(one.Goal.Count == 0 ? null : StrategyWords.Of(one.Goal), one.GoalOn, one.Measure, one.Baseline, one.BaselineOn, one.Target, [.. board.Readings.Select(reading => new BoardReading(reading.On, reading.Amount, reading.Source) { Id = reading.Id })]),
            one.Stage,
            [.. Enum.GetValues<PartnershipStage>().Select(stage => Stage(board, stage))],
            [.. board.Steps.Select(step => new BoardStep(step.From, step.To, DateOnly.FromDateTime(step.At.UtcDateTime), step.Reason))],
            members,
            [.. board.Items.Select(item => Line(item, names, day))],
            [.. board.Of(BoardItemKind.Investment).GroupBy(item => item.Currency!).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new BoardMoney(same.Key, same.Sum(item => item.Amount ?? 0), same.Count()))],
            commitments, Health(board, names, mission, day), strengths, map)
        {
            Rights = board.Rights,
        };
    }

    /// <summary>How a board does, for a list.</summary>
    internal static BoardHealth Health(PartnershipContents board, Theme? mission, DateOnly day) =>
        Health(board, board.Members.ToDictionary(member => member.Member.Id, NameOf), mission, day);

    /// <summary>Activities and themes by their names; what nobody knows here by its code.</summary>
    internal IReadOnlyList<ActivityName> Activities(IEnumerable<string> scope) =>
        [.. scope.Select(ScopePart.Parse).Select(part => new ActivityName(part.Code, part.Theme is not { } slug ? ActivityNames.Find(part.Code)?.ShortName() ?? LocalText.Same(part.Code) : themes.Find(slug)?.Name() ?? LocalText.Same(slug)))];

    internal BoardTerritory TerritoryOf(string slug) => territories.Find(slug) is { } territory ? new(slug, TerritoryChoice.Name(territory), true) : new(slug, LocalText.Same(slug), false);

    private static BoardHealth Health(PartnershipContents board, Dictionary<Guid, LocalText> names, Theme? mission, DateOnly day) => new BoardHealthReading(board, mission, id => names[id], day).Read();

    private static BoardMember Member(SeenMember seen, Dictionary<string, string?> loaded)
    {
        var member = seen.Member;
        return new(
            NameOf(seen), member.RegionCode, RegionOf(member), member.RegionCode is { } code ? loaded.GetValueOrDefault(code) : null,
            seen.Organisation is { } organisation ? new(organisation.Slug, organisation.Name) : null, seen.IsWithheld, member.AgreedAt is not null, member.Role)
        {
            Id = member.Id,
            Version = member.Version,
            MayAnswer = seen.MayAnswer,
        };
    }

    // Whose name is withheld is called by the region, and by nothing where there is none.
    private static LocalText NameOf(SeenMember seen) =>
        seen.Organisation is { } organisation ? EntryNames.OfNamed(organisation.Name)
        : RegionOf(seen.Member) is not { } region ? BoardSentences.Get("SomeMember")
        : seen.IsWithheld ? BoardSentences.Fill("MemberIn", culture => [region.In(culture)]) : region;

    private static LocalText? RegionOf(PartnershipMember member) => member is { RegionCode: { } code, RegionVersion: { } version } ? MemberNames.Of(code, version) : null;

    private static BoardStage Stage(PartnershipContents board, PartnershipStage stage)
    {
        IReadOnlyList<BoardEvidence> Of(EvidenceSide side) =>
            [.. board.Evidence.Where(one => one.Stage == stage && one.Side == side).Select(one => new BoardEvidence(one.What, one.Link, one.On, one.Counts(board.Steps)) { Id = one.Id })];
        return new(stage, stage < board.Partnership.Stage ? StageState.Done : stage == board.Partnership.Stage ? StageState.Now : StageState.Ahead, Of(EvidenceSide.Entry), Of(EvidenceSide.Exit));
    }

    private BoardLine Line(BoardItem item, Dictionary<Guid, LocalText> names, DateOnly day) => new(
        item.Kind, item.Title, item.OwnerId is { } owner ? names[owner] : null, item.On, item.DoneOn, item.IsOverdue(day), item.Link, Activities(item.Activities), item.Likelihood, item.Impact, item.Answer, item.Amount, item.Currency, item.Source);
}
