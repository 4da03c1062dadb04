using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Tags;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>The discussions of an event: rounds by time, and topics with their tables.</summary>
/// <param name="Rounds">By time.</param>
/// <param name="Topics">In their order.</param>
public sealed record Discussion(IReadOnlyList<DiscussionRound> Rounds, IReadOnlyList<DiscussionTopic> Topics)
{
    /// <summary>How many tables there are.</summary>
    public int Tables => Topics.Sum(topic => topic.Tables);

    /// <summary>The topic of a table, numbered from 1; null where there is no such table.</summary>
    public DiscussionTopic? TopicOf(int table)
    {
        foreach (var topic in table < 1 ? [] : Topics)
            if ((table -= topic.Tables) <= 0)
                return topic;
        return null;
    }
}

/// <summary>What a form says about a topic, unchecked.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Theme">A tag of a theme; blank for none.</param>
/// <param name="Goal">What a table is to have at the end.</param>
/// <param name="Prompts">Questions, a line each.</param>
/// <param name="Tables">How many tables.</param>
public sealed record TopicEntry(string? Title, string? Theme, string? Goal, string? Prompts, int Tables);

/// <summary>What a participant says about discussions, unchecked.</summary>
/// <param name="Topics">Ids of topics.</param>
/// <param name="Facilitates">Offers to lead a table.</param>
/// <param name="Reports">Offers to report.</param>
/// <param name="AwayRounds">Names of rounds in which the participant is not there.</param>
public sealed record DiscussionWishEntry(IReadOnlyCollection<Guid> Topics, bool Facilitates, bool Reports, IReadOnlyCollection<string> AwayRounds);

/// <summary>Rounds and topics of an event's discussions, and what participants wish of them.</summary>
public sealed class DiscussionRegister(RegistryDatabase database)
{
    /// <summary>The most rounds of a session.</summary>
    public const int MostRounds = 8;

    private const int MostTopics = 40;
    private const int MostTables = 400;
    private const int LongestTitle = 120;
    private const int LongestGoal = 400;
    private const int LongestPrompts = 1_200;
    private const int LeastMinutes = 10;

    /// <summary>The discussions of an event that the actor may see.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<Discussion> Get(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Read(db, (await EventAccess.DemandSeen(db, actor, slug, cancellation)).Id, cancellation);
    }

    /// <summary>Cuts a session of groups into rounds.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A number does not fit.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task SetRounds(Actor actor, string slug, Guid session, int rounds, int pauseMinutes, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var held = await db.EventSessions.FirstOrDefaultAsync(one => one.Id == session && one.EventId == hosted.Id && one.Kind == SessionKind.Groups, cancellation) ?? throw RefusedException.NotFound();
        var problems = new FieldProblems();
        if (rounds is < 1 or > MostRounds)
            problems.Add("rounds", "impossible-number", $"{rounds}", Phrase.Of($"give a number from 1 to {MostRounds}"));
        else if (pauseMinutes is < 0 or > 60)
            problems.Add("pause_minutes", "impossible-number", $"{pauseMinutes}", Phrase.Of("give a number from 0 to 60"));
        else if (MinutesOf(held, rounds, pauseMinutes) < LeastMinutes)
            problems.Add("rounds", "too-short", $"{rounds}", Phrase.Of($"a round would be shorter than {LeastMinutes} minutes; choose fewer rounds, or make the session longer"));
        problems.ThrowIfAny();
        var kept = await db.Set<DiscussionRounds>().FirstOrDefaultAsync(one => one.SessionId == session, cancellation) ?? db.Add(new DiscussionRounds { EventId = hosted.Id, SessionId = session }).Entity;
        (kept.Rounds, kept.PauseMinutes) = (rounds, pauseMinutes);
    }, cancellation);

    /// <summary>Adds a topic after the others.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or too many.</exception>
    public Task<DiscussionTopic> AddTopic(Actor actor, string slug, TopicEntry entry, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var topics = await db.Set<DiscussionTopic>().Where(one => one.EventId == hosted.Id).ToListAsync(cancellation);
        var topic = new DiscussionTopic { EventId = hosted.Id, Position = topics.Select(one => one.Position).DefaultIfEmpty(0).Max() + 1 };
        Fill(topic, entry);
        Demand([.. topics, topic]);
        return db.Add(topic).Entity;
    }, cancellation);

    /// <summary>Changes a topic. Where it has more or fewer tables, the tables after them get other numbers: those who sit there are to be told.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, too many tables, or changed since.</exception>
    public Task ChangeTopic(Actor actor, string slug, Guid id, int version, TopicEntry entry, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var topics = await db.Set<DiscussionTopic>().Where(one => one.EventId == hosted.Id).OrderBy(one => one.Position).ThenBy(one => one.Id).ToListAsync(cancellation);
        var topic = EventAccess.DemandCurrent(topics.Find(one => one.Id == id), version);
        var tables = topic.Tables;
        Fill(topic, entry);
        Demand(topics);
        await Renumber(db, topics, topic, tables, topic.Tables, cancellation);
    }, cancellation);

    /// <summary>Removes a topic with its tables.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task RemoveTopic(Actor actor, string slug, Guid id, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        var topics = await db.Set<DiscussionTopic>().Where(one => one.EventId == hosted.Id).OrderBy(one => one.Position).ThenBy(one => one.Id).ToListAsync(cancellation);
        var topic = topics.Find(one => one.Id == id) ?? throw RefusedException.NotFound();
        await Renumber(db, topics, topic, topic.Tables, 0, cancellation);
        db.Remove(topic);
    }, cancellation);

    /// <summary>What the actor wishes; null where nothing was said.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<DiscussionWish?> FindOwnWish(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var own = await ParticipantRegister.DemandOwn(db, actor, await EventAccess.DemandSeen(db, actor, slug, cancellation), cancellation);
        return await db.Set<DiscussionWish>().FirstOrDefaultAsync(one => one.ParticipantId == own.Id, cancellation);
    }

    /// <summary>Says what the actor wishes.</summary>
    /// <exception cref="RefusedException">The actor does not come, or the event is over.</exception>
    public Task<DiscussionWish> SetOwnWish(Actor actor, string slug, DiscussionWishEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await ParticipantRegister.DemandLive(db, actor, slug, cancellation);
        return await Say(db, hosted, await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation), entry, cancellation);
    }, cancellation);

    /// <summary>Says it for somebody: who is asked to lead, who comes late or leaves early.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<DiscussionWish> SetWish(Actor actor, string slug, Guid participant, DiscussionWishEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        return await Say(db, hosted, await db.Participants.FirstOrDefaultAsync(one => one.Id == participant && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound(), entry, cancellation);
    }, cancellation);

    /// <summary>What was said, by participant, for those who organise.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyDictionary<Guid, DiscussionWish>> ListWishes(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        return await db.Set<DiscussionWish>().Where(one => one.EventId == hosted.Id).ToDictionaryAsync(one => one.ParticipantId, cancellation);
    }

    internal static async Task<Discussion> Read(RegistryDb db, Guid hosted, CancellationToken cancellation)
    {
        var sessions = await db.EventSessions.Where(one => one.EventId == hosted && one.Kind == SessionKind.Groups).OrderBy(one => one.StartsAt).ThenBy(one => one.Id).ToListAsync(cancellation);
        var rounds = await db.Set<DiscussionRounds>().Where(one => one.EventId == hosted).ToDictionaryAsync(one => one.SessionId, cancellation);
        var rooms = await db.EventRooms.Where(one => one.EventId == hosted).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return new(
            [.. sessions.SelectMany(session => Cut(session, rounds.GetValueOrDefault(session.Id), session.RoomId is { } room ? rooms.GetValueOrDefault(room) : null))],
            await db.Set<DiscussionTopic>().Where(one => one.EventId == hosted).OrderBy(one => one.Position).ThenBy(one => one.Id).ToListAsync(cancellation));
    }

    // A session that became too short for its pauses is cut without them.
    private static IEnumerable<DiscussionRound> Cut(EventSession session, DiscussionRounds? cut, string? room)
    {
        var (rounds, pause) = (cut?.Rounds ?? 1, cut?.PauseMinutes ?? 0);
        if (MinutesOf(session, rounds, pause) < 1)
            pause = 0;
        var length = Math.Max(1, MinutesOf(session, rounds, pause));
        return Enumerable.Range(0, rounds).Select(round => session.StartsAt.AddMinutes(round * (length + pause)) is var from ? new DiscussionRound(session.Id, session.Title, round + 1, from, from.AddMinutes(length), room) : null!);
    }

    // Rounds begin and end at times that can be said: what five minutes leave over stays at the end.
    private static int MinutesOf(EventSession session, int rounds, int pause)
    {
        var length = ((int)(session.EndsAt - session.StartsAt).TotalMinutes - ((rounds - 1) * pause)) / rounds;
        return rounds > 1 && length > LeastMinutes ? length / 5 * 5 : length;
    }

    private static void Fill(DiscussionTopic topic, TopicEntry entry)
    {
        var problems = new FieldProblems();
        topic.Title = PlainText.ReadRequiredLine(entry.Title, "topic", LongestTitle, problems);
        topic.Theme = Tag.ReadAll(string.IsNullOrWhiteSpace(entry.Theme) ? [] : [entry.Theme], "theme", problems) is [var theme, ..] ? theme : null;
        topic.Goal = PlainText.ReadRequiredLine(entry.Goal, "goal", LongestGoal, problems);
        topic.Prompts = PlainText.ReadLines(entry.Prompts, "prompts", LongestPrompts, problems);
        topic.Tables = entry.Tables;
        if (entry.Tables is < 1 or > MostTables)
            problems.Add("tables", "impossible-number", $"{entry.Tables}", Phrase.Of($"give a number from 1 to {MostTables}"));
        problems.ThrowIfAny();
    }

    private static void Demand(List<DiscussionTopic> topics)
    {
        if (topics.Count > MostTopics || topics.Sum(one => one.Tables) > MostTables)
            throw RefusedException.NotNow(Phrase.Of($"discussions have at most {MostTopics} topics and {MostTables} tables"));
    }

    // People stay with the topic that they were seated at: tables behind it get other numbers, and those that are gone leave their people without a seat. What was written goes with its people's table; of one that is gone it stays with those who organise.
    private static async Task Renumber(RegistryDb db, List<DiscussionTopic> topics, DiscussionTopic changed, int before, int now, CancellationToken cancellation)
    {
        if (before == now)
            return;
        var first = topics.TakeWhile(one => one != changed).Sum(one => one.Tables) + 1;
        foreach (var seat in await db.Set<DiscussionSeat>().Where(one => one.EventId == changed.EventId && one.Table >= first).ToListAsync(cancellation))
            (seat.Table, seat.Role) = seat.Table >= first + before ? (seat.Table + now - before, seat.Role) : seat.Table < first + now ? (seat.Table, seat.Role) : (null, TableRole.Guest);
        foreach (var sheet in await db.Set<TableSheet>().Where(one => one.EventId == changed.EventId && one.SessionId != null && one.Table >= first).ToListAsync(cancellation))
            if (sheet.Table >= first + before)
                sheet.Table += now - before;
            else if (sheet.Table >= first + now)
                sheet.SessionId = null;
    }

    /// <summary>Writes down in which rounds they are away who are missing or late, so that the tables are mended too.</summary>
    internal static async Task Mark(RegistryDb db, HostedEvent hosted, LiveChange change, ProgrammeState state, DateTimeOffset now, CancellationToken cancellation)
    {
        var discussion = await Read(db, hosted.Id, cancellation);
        var wishes = await db.Set<DiscussionWish>().Where(one => one.EventId == hosted.Id).ToDictionaryAsync(one => one.ParticipantId, cancellation);
        foreach (var one in state.Coming.Where(one => change.Missing.Contains(one.Id) || change.Late.Contains(one.Id)))
        {
            var wish = wishes.GetValueOrDefault(one.Id);
            var away = change.AwayRounds(one.Id, hosted.Zone, state.Agenda.Slots, discussion.Rounds, wish?.AwayRounds ?? [], now);
            if (away.SequenceEqual(wish?.AwayRounds ?? []))
                continue;
            wish ??= db.Add(new DiscussionWish { EventId = hosted.Id, ParticipantId = one.Id, Topics = [.. discussion.Topics.Where(topic => topic.Suits(one)).Select(topic => topic.Id.ToString("N"))] }).Entity;
            wish.AwayRounds = away;
        }
    }

    private static async Task<DiscussionWish> Say(RegistryDb db, HostedEvent hosted, Participant participant, DiscussionWishEntry entry, CancellationToken cancellation)
    {
        var discussion = await Read(db, hosted.Id, cancellation);
        var wish = await db.Set<DiscussionWish>().FirstOrDefaultAsync(one => one.ParticipantId == participant.Id, cancellation) ?? db.Add(new DiscussionWish { EventId = hosted.Id, ParticipantId = participant.Id }).Entity;
        wish.Topics = [.. discussion.Topics.Where(one => entry.Topics.Contains(one.Id)).Select(one => one.Id.ToString("N"))];
        (wish.Facilitates, wish.Reports) = (entry.Facilitates, entry.Reports);
        wish.AwayRounds = [.. discussion.Rounds.Select(one => one.Key).Where(entry.AwayRounds.Contains)];
        return wish;
    }
}
