using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Invented;

/// <summary>
/// A partnership of nobody, to try the board with: every text in it says so, and it goes with the invented community. It stands in its second stage, and
/// something of each kind is wrong with it, so that its health has something to say.
/// </summary>
internal sealed class InventedPartnership(IReadOnlyList<(InventedPlace Place, Organisation Organisation)> chosen, DateTimeOffset now)
{
    /// <summary>How many members it has, where there are places enough.</summary>
    public const int Members = 4;

    private static readonly MemberRole[] Roles = [MemberRole.Leading, MemberRole.CoLeading, MemberRole.Participating, MemberRole.Observing];

    private readonly List<object> records = [];
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);
    private Partnership partnership = null!;
    private List<PartnershipMember> members = [];

    /// <summary>Everything, in an order in which it can be added.</summary>
    public IReadOnlyList<object> Make()
    {
        string[] scope = [.. chosen.SelectMany(one => one.Place.Strengths.Take(2)).Distinct().Take(5)];
        partnership = Add(new Partnership
        {
            Slug = "shared-test-lines-invented",
            Title = Both("Shared test lines", "Gedeelde testlijnen"),
            Mission = Both("Companies of our regions try new machines on each other's lines instead of building them twice", "Bedrijven uit onze regio's proberen nieuwe machines op elkaars lijnen in plaats van ze twee keer te bouwen"),
            Scope = scope,
            Goal = Both("Forty companies have tried something on a line in another region", "Veertig bedrijven hebben iets op een lijn in een andere regio geprobeerd"),
            GoalOn = today.AddMonths(18),
            Measure = Mark("companies that tried"),
            Baseline = 0,
            BaselineOn = today.AddMonths(-20),
            Target = 40,
            Stage = PartnershipStage.Connect,
            StageSince = today.AddMonths(-8),
            Status = StrategyStatus.Published,
            PublishedAt = now,
            OrganisationId = chosen[0].Organisation.Id,
            CreatedAt = now,
            Origin = RecordOrigin.Invented,
        });
        // The last one has not agreed to be named.
        members = [.. chosen.Select((one, at) => Add(new PartnershipMember { PartnershipId = partnership.Id, RegionCode = one.Place.Region.Value, RegionVersion = one.Place.Region.Version, OrganisationId = one.Organisation.Id, Role = Roles[Math.Min(at, Roles.Length - 1)], AgreedAt = at == Members - 1 ? null : now, CreatedAt = now.AddMonths(-20) }))];
        AddStages();
        AddItems(scope.FirstOrDefault() ?? "C28");
        Add(new GoalReading { PartnershipId = partnership.Id, On = today.AddMonths(-9), Amount = 3, Source = Mark("Count of the keeper") });
        Add(new GoalReading { PartnershipId = partnership.Id, On = today.AddMonths(-1), Amount = 7, Source = Mark("Count of the keeper") });
        return records;
    }

    private void AddStages()
    {
        Add(new StageStep { PartnershipId = partnership.Id, To = PartnershipStage.Learn, At = now.AddMonths(-20) });
        Add(new StageStep { PartnershipId = partnership.Id, From = PartnershipStage.Learn, To = PartnershipStage.Connect, At = now.AddMonths(-8) });
        AddEvidence(PartnershipStage.Learn, EvidenceSide.Entry, "Vision note on one page", -20);
        AddEvidence(PartnershipStage.Learn, EvidenceSide.Exit, "Map of the lines in four regions", -9);
        AddEvidence(PartnershipStage.Connect, EvidenceSide.Entry, "Pairs of lines and users that fit", -8);
    }

    private void AddEvidence(PartnershipStage stage, EvidenceSide side, string what, int months) =>
        Add(new StageEvidence { PartnershipId = partnership.Id, Stage = stage, Side = side, What = Mark(what), Link = "https://invented.example/evidence", On = today.AddMonths(months), AddedAt = now.AddMonths(months) });

    // An action is late, one lies outside the activities, and of one member nothing has been heard for long.
    private void AddItems(string activity)
    {
        Item(BoardItemKind.Milestone, "Roadmap agreed", 0, 4);
        Item(BoardItemKind.Milestone, "Rules for sharing a line signed", 1, -2);
        Item(BoardItemKind.Action, "Write down what each line can do", 0, -10).Activities = [activity];
        records.OfType<BoardItem>().Last().DoneOn = today.AddMonths(-10);
        Item(BoardItemKind.Action, "Find ten companies that want to try", 1, -1).Activities = [activity];
        Item(BoardItemKind.Action, "Fair of regional food", 1, 2).Activities = ["I56"];
        var risk = Item(BoardItemKind.Risk, "A line is sold before anybody tried it", 0, null);
        (risk.Likelihood, risk.Impact, risk.Answer) = (2, 3, Mark("A letter of each owner, renewed every year"));
        var money = Item(BoardItemKind.Investment, "Sensors on two lines", 1, -3);
        (money.Amount, money.Currency, money.Source) = (120_000, "EUR", Mark("Own means"));
        Item(BoardItemKind.Document, "Vision note", 0, -20).Link = "https://invented.example/vision";
        Item(BoardItemKind.Meeting, "Visit to the second line", 1, -2);
        Item(BoardItemKind.Meeting, "First meeting of all members", 2, -14);
        Item(BoardItemKind.Outcome, "Two companies agreed to a trial", 1, -4).Activities = [activity];
    }

    private BoardItem Item(BoardItemKind kind, string title, int owner, int? months) =>
        Add(new BoardItem { PartnershipId = partnership.Id, Kind = kind, Title = Mark(title), OwnerId = members[Math.Min(owner, members.Count - 1)].Id, On = months is { } away ? today.AddMonths(away) : null, CreatedAt = now });

    private T Add<T>(T record)
        where T : class
    {
        records.Add(record);
        return record;
    }

    private static string Mark(string text) => $"{text} {InventedMark.Text}";

    private static FreeTexts Both(string english, string dutch) => FreeTexts.Of([new("en", Mark(english)), new("nl", $"{dutch} (verzonnen)")]);
}
