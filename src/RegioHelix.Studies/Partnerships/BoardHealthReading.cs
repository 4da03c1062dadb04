using RegioHelix.Registry.Partnerships;
using RegioHelix.Registry.Strategies;
using RegioHelix.Studies.StrategyHealth;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Themes;

namespace RegioHelix.Studies.Partnerships;

/// <summary>
/// Reads the health of a partnership from its board and the day. The limits are this program's own and stand in the guide: no source sets them.
/// </summary>
/// <param name="board">The board.</param>
/// <param name="mission">The activities that it is about; null where nobody said, or nobody knows them here.</param>
/// <param name="nameOf">A member's name, as the reader may see it.</param>
/// <param name="day">The day.</param>
internal sealed class BoardHealthReading(PartnershipContents board, Theme? mission, Func<Guid, LocalText> nameOf, DateOnly day)
{
    /// <summary>After how many months without anything of a member it is called quiet.</summary>
    public const int QuietMonths = 6;

    /// <summary>After how many months a stage is called long.</summary>
    public const int LongStageMonths = 18;

    /// <summary>From how many actions and outcomes with activities on a drift is told.</summary>
    public const int LeastWithActivities = 3;

    /// <summary>Which part of the way from the beginning to the goal the measure may lag.</summary>
    public const double MostLag = 0.1;

    private const double MostOutside = 0.5;
    private const int MostFacts = 8;

    public BoardHealth Read()
    {
        BoardFinding[] findings = [Drift(), Quiet(), Overdue(BoardItemKind.Action, BoardConcern.Actions), Overdue(BoardItemKind.Milestone, BoardConcern.Milestones), Stage(), Goal()];
        var (look, untold) = (findings.Count(one => one.Standing == BoardStanding.Look), findings.Count(one => one.Standing == BoardStanding.CannotTell));
        // Half of it untold is no reason to call it well.
        var standing = look > 0 ? BoardStanding.Look : untold > findings.Length / 2 ? BoardStanding.CannotTell : BoardStanding.Well;
        var sentence = standing switch
        {
            BoardStanding.Look => BoardSentences.Count("HealthLook", look),
            BoardStanding.CannotTell => BoardSentences.Get("HealthCannotTell"),
            _ => BoardSentences.Get("HealthWell"),
        };
        return new(day, standing, sentence, [.. findings.OrderBy(one => one.Standing)]);
    }

    // A code inside one of the mission's, or around it, belongs to it. A theme of an item that the mission names does too.
    private BoardFinding Drift()
    {
        var told = board.Items.Where(item => item.Kind is BoardItemKind.Action or BoardItemKind.Outcome && item.Activities.Count > 0 && !(item.On > day && item.Kind == BoardItemKind.Outcome)).ToList();
        if (mission is null)
            return Untold(BoardConcern.Mission, BoardSentences.Get("DriftNoScope"));
        if (told.Count < LeastWithActivities)
            return Untold(BoardConcern.Mission, BoardSentences.Count("DriftFew", told.Count, _ => [LeastWithActivities]));
        var outside = told.Where(item => !item.Activities.Select(ScopePart.Parse).Any(IsInMission)).ToList();
        var facts = Facts(outside, item => BoardSentences.Fill("DriftFact", _ => [item.Title, string.Join(", ", item.Activities)]));
        return outside.Count > MostOutside * told.Count
            ? new(BoardConcern.Mission, BoardStanding.Look, BoardSentences.Fill("Drifts", _ => [outside.Count, told.Count]), facts)
            : new(BoardConcern.Mission, BoardStanding.Well, BoardSentences.Fill("DriftsNot", _ => [told.Count - outside.Count, told.Count]), facts);
    }

    private bool IsInMission(ScopePart part) =>
        board.Partnership.Scope.Select(ScopePart.Parse).Any(own => own.Code == part.Code)
        || (part.Theme is null && mission!.Members.Any(member => member.Activity.StartsWith(part.Code, StringComparison.Ordinal) || part.Code.StartsWith(member.Activity, StringComparison.Ordinal)));

    private BoardFinding Quiet()
    {
        var since = day.AddMonths(-QuietMonths);
        // Who looks on is not expected to act, and who was named lately has not had the time.
        var active = board.Members.Where(one => one.Member.Role != MemberRole.Observing && DateOnly.FromDateTime(one.Member.CreatedAt.UtcDateTime) <= since).ToList();
        if (active.Count == 0)
            return Untold(BoardConcern.Members, BoardSentences.Fill("QuietTooEarly", _ => [QuietMonths]));
        var quiet = active.Where(one => LastOf(one.Member.Id) is not { } last || last < since).ToList();
        return quiet.Count == 0
            ? new(BoardConcern.Members, BoardStanding.Well, BoardSentences.Fill("QuietNone", _ => [QuietMonths]), [])
            : new(BoardConcern.Members, BoardStanding.Look, BoardSentences.Count("Quiet", quiet.Count, _ => [active.Count, QuietMonths]), Facts(quiet, QuietFact));
    }

    private LocalText QuietFact(SeenMember one) => LastOf(one.Member.Id) is { } last
        ? BoardSentences.Fill("QuietSince", culture => [nameOf(one.Member.Id).In(culture), BoardSentences.Day(last, culture)])
        : BoardSentences.Fill("QuietEver", culture => [nameOf(one.Member.Id).In(culture)]);

    // Something that is still to come counts as of today: it is being worked on.
    private DateOnly? LastOf(Guid member)
    {
        var days = board.Items.Where(item => item.OwnerId == member).SelectMany(DaysOf).Select(on => on > day ? day : on).ToList();
        return days.Count == 0 ? null : days.Max();
    }

    // That something was entered is a sign of life too; a made-up board was entered all at once.
    private IEnumerable<DateOnly> DaysOf(BoardItem item)
    {
        if (item.On is { } on)
            yield return on;
        if (item.DoneOn is { } done)
            yield return done;
        if (!board.Partnership.IsInvented)
            yield return DateOnly.FromDateTime(item.CreatedAt.UtcDateTime);
    }

    private BoardFinding Overdue(BoardItemKind kind, BoardConcern concern)
    {
        var all = board.Of(kind).ToList();
        var late = all.Where(item => item.IsOverdue(day)).ToList();
        return all.Count == 0 ? Untold(concern, BoardSentences.Get("No" + concern))
            : late.Count == 0 ? new(concern, BoardStanding.Well, BoardSentences.Get("InTime" + concern), [])
            : new(concern, BoardStanding.Look, BoardSentences.Count("Late" + concern, late.Count, _ => [all.Count]), Facts(late, Late));
    }

    private LocalText Late(BoardItem item) => item.OwnerId is { } owner
        ? BoardSentences.Fill("LateFactOf", culture => [item.Title, BoardSentences.Day(item.On!.Value, culture), nameOf(owner).In(culture)])
        : BoardSentences.Fill("LateFact", culture => [item.Title, BoardSentences.Day(item.On!.Value, culture)]);

    private BoardFinding Stage()
    {
        var months = EvidenceStandings.Months(board.Partnership.StageSince, day);
        LocalText[] facts = [BoardSentences.Fill("StageSince", culture => [BoardSentences.Day(board.Partnership.StageSince, culture), months])];
        return months > LongStageMonths
            ? new(BoardConcern.Stage, BoardStanding.Look, BoardSentences.Fill("StageLong", _ => [months, LongStageMonths]), facts)
            : new(BoardConcern.Stage, BoardStanding.Well, BoardSentences.Count("StageFine", months), facts);
    }

    // A straight path from the first value to the goal; what the measure really follows nobody knows.
    private BoardFinding Goal()
    {
        var one = board.Partnership;
        if (one is not { GoalOn: { } end, Target: { } target, Baseline: { } start, BaselineOn: { } begin, Measure: { } measure })
            return Untold(BoardConcern.Goal, BoardSentences.Get("GoalUnsaid"));
        if (board.Readings.LastOrDefault(reading => reading.On <= day && reading.On > begin) is not { } last)
            return Untold(BoardConcern.Goal, BoardSentences.Get("GoalUnread"));
        var expected = Math.Clamp((double)(last.On.DayNumber - begin.DayNumber) / (end.DayNumber - begin.DayNumber), 0, 1);
        var reached = (double)((last.Amount - start) / (target - start));
        LocalText[] facts =
        [
            BoardSentences.Fill("GoalFact", culture => [measure, Number(last.Amount, culture), BoardSentences.Day(last.On, culture), last.Source]),
            BoardSentences.Fill("GoalPath", culture => [Number(start, culture), BoardSentences.Day(begin, culture), Number(target, culture), BoardSentences.Day(end, culture), Number(start + ((target - start) * (decimal)expected), culture), BoardSentences.Day(last.On, culture)]),
        ];
        return reached < expected - MostLag || (day > end && reached < 1)
            ? new(BoardConcern.Goal, BoardStanding.Look, BoardSentences.Fill("GoalBehind", culture => [FigureText.Percent(Math.Max(0, reached), culture), FigureText.Percent(expected, culture)]), facts)
            : new(BoardConcern.Goal, BoardStanding.Well, BoardSentences.Fill("GoalOnPath", culture => [FigureText.Percent(Math.Max(0, reached), culture), FigureText.Percent(expected, culture)]), facts);
    }

    private static string Number(decimal value, System.Globalization.CultureInfo culture) => value.ToString("#,0.##", FigureText.FormatOf(culture));

    private static BoardFinding Untold(BoardConcern concern, LocalText sentence) => new(concern, BoardStanding.CannotTell, sentence, []);

    private static IReadOnlyList<LocalText> Facts<T>(IReadOnlyList<T> of, Func<T, LocalText> say) =>
        [.. of.Take(MostFacts).Select(say), .. of.Count > MostFacts ? [BoardSentences.Fill("AndMore", _ => [of.Count - MostFacts])] : Array.Empty<LocalText>()];
}
