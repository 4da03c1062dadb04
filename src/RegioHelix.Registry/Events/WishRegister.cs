using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>A request for a meeting as one of the two sees it.</summary>
/// <param name="Wish">The request.</param>
/// <param name="Other">The other.</param>
/// <param name="IsSent">True where the actor asked.</param>
public sealed record OwnWish(MeetingWish Wish, ShownParticipant Other, bool IsSent);

/// <summary>
/// Requests for meetings at an event: asked, accepted, declined, lapsed. Somebody who is blocked is not there for the other; what was asked before a block stays
/// unanswered and lapses like any other.
/// </summary>
public sealed class WishRegister(RegistryDatabase database)
{
    private const int LongestMessage = 400;
    private const int MostOpen = 40;

    /// <summary>Asks for a meeting. Where the other asked before, that is the yes to it.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The message has a problem.</exception>
    /// <exception cref="RefusedException">The two do not both come, it was asked before, taken back a short while ago, or too much is open.</exception>
    public Task<MeetingWish> Ask(Actor actor, string slug, Guid asked, string? message, bool important, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var read = PlainText.ReadLines(message, "message", LongestMessage, problems);
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var hosted = await ParticipantRegister.DemandLive(db, actor, slug, cancellation);
            var own = await DemandComing(db, actor, hosted, cancellation);
            var other = await db.Participants.FirstOrDefaultAsync(one => one.Id == asked && one.EventId == hosted.Id && one.Id != own.Id && one.State == ParticipantState.Registered && one.ConsentAt != null, cancellation) ?? throw RefusedException.NotFound();
            if ((await Apart.Of(db, [own, other], cancellation)).Holds(own, other))
                throw RefusedException.NotFound();
            if (await db.MeetingWishes.FirstOrDefaultAsync(one => one.AskerId == other.Id && one.AskedId == own.Id && (one.Status == WishStatus.Asked || one.Status == WishStatus.Accepted), cancellation) is { } theirs)
                return Accept(theirs);
            var wish = await db.MeetingWishes.FirstOrDefaultAsync(one => one.AskerId == own.Id && one.AskedId == other.Id, cancellation);
            if (wish is { Status: WishStatus.Asked or WishStatus.Accepted or WishStatus.Declined })
                throw RefusedException.NotNow(Phrase.Of("you have asked for this meeting already"));
            // Each request is a mail: who asks and takes back in turn does not send one each time.
            if (wish is { Status: WishStatus.Withdrawn } && wish.ExpiresAt > database.Now)
                throw RefusedException.NotNow(Phrase.Of("this request was taken back; you can ask again once the time for its answer is over, and the other can ask you at once"));
            if (await db.MeetingWishes.CountAsync(one => one.AskerId == own.Id && one.Status == WishStatus.Asked, cancellation) >= MostOpen)
                throw RefusedException.NotNow(Phrase.Of($"{MostOpen} of your requests are open; wait for an answer, or take one back"));
            wish ??= db.Add(new MeetingWish { EventId = hosted.Id, AskerId = own.Id, AskedId = other.Id }).Entity;
            (wish.Message, wish.IsImportant, wish.Status, wish.CreatedAt, wish.ExpiresAt, wish.AnsweredAt) = (read, important, WishStatus.Asked, database.Now, database.Now.AddDays(hosted.RequestDays), null);
            return wish;
        }, cancellation);
    }

    /// <summary>Says yes or no to a request that came in.</summary>
    /// <exception cref="RefusedException">Not the actor's to answer, or answered, lapsed or taken back already.</exception>
    public Task<MeetingWish> Answer(Actor actor, string slug, Guid id, bool accepted, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await ParticipantRegister.DemandLive(db, actor, slug, cancellation);
        var own = await DemandComing(db, actor, hosted, cancellation);
        var wish = await db.MeetingWishes.FirstOrDefaultAsync(one => one.Id == id && one.AskedId == own.Id, cancellation) ?? throw RefusedException.NotFound();
        var asker = await db.Participants.FirstAsync(one => one.Id == wish.AskerId, cancellation);
        if ((await Apart.Of(db, [own, asker], cancellation)).Holds(own, asker))
            throw RefusedException.NotFound();
        if (wish.Status != WishStatus.Asked || wish.ExpiresAt <= database.Now)
            throw RefusedException.NotNow(wish.Status == WishStatus.Withdrawn ? Phrase.Of("who sent this took it back") : wish.Status is WishStatus.Expired or WishStatus.Asked ? Phrase.Of("this request has lapsed; ask for the meeting yourself") : Phrase.Of("this was answered already"));
        if (accepted)
            return Accept(wish);
        (wish.Status, wish.AnsweredAt) = (WishStatus.Declined, database.Now);
        return wish;
    }, cancellation);

    /// <summary>Takes back what was asked, or a meeting to which both said yes: it then falls out of the programme.</summary>
    /// <exception cref="RefusedException">Not the actor's, or over already.</exception>
    public Task<MeetingWish> Withdraw(Actor actor, string slug, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await ParticipantRegister.DemandLive(db, actor, slug, cancellation);
        var own = await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation);
        var wish = await db.MeetingWishes.FirstOrDefaultAsync(one => one.Id == id && (one.AskerId == own.Id || one.AskedId == own.Id), cancellation) ?? throw RefusedException.NotFound();
        if (wish.Status != WishStatus.Accepted && !(wish.Status == WishStatus.Asked && wish.AskerId == own.Id))
            throw RefusedException.NotNow(Phrase.Of("there is nothing to take back any more"));
        (wish.Status, wish.AnsweredAt) = (WishStatus.Withdrawn, database.Now);
        var (one, other) = ProgrammeRegister.Ordered(wish.AskerId, wish.AskedId);
        foreach (var meeting in await db.PlannedMeetings.Where(held => held.OneId == one && held.OtherId == other).ToListAsync(cancellation))
            (meeting.SlotId, meeting.TableId, meeting.IsLocked) = (null, null, false);
        return wish;
    }, cancellation);

    /// <summary>What the actor asked and was asked, the latest first; without what comes from people who are blocked.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyList<OwnWish>> ListOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var own = await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation);
        var wishes = await db.MeetingWishes.Where(one => one.AskerId == own.Id || one.AskedId == own.Id).OrderByDescending(one => one.CreatedAt).ThenBy(one => one.Id).ToListAsync(cancellation);
        Guid[] ids = [.. wishes.Select(one => one.AskerId == own.Id ? one.AskedId : one.AskerId)];
        var others = await db.Participants.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        var apart = await Apart.Of(db, [own, .. others.Values], cancellation);
        return [.. wishes.Select(wish => (Wish: wish, IsSent: wish.AskerId == own.Id, Other: others[wish.AskerId == own.Id ? wish.AskedId : wish.AskerId]))
            .Where(one => (one.IsSent && one.Wish.Status != WishStatus.Accepted) || !apart.Holds(own, one.Other))
            .Select(one => new OwnWish(one.Wish, ParticipantRegister.Show(one.Other), one.IsSent))];
    }

    /// <summary>Lets lapse what nobody answered in time.</summary>
    /// <returns>How many.</returns>
    public Task<int> ExpireDue(CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var now = database.Now;
        var due = await db.MeetingWishes.Where(one => one.Status == WishStatus.Asked && one.ExpiresAt <= now).ToListAsync(cancellation);
        foreach (var wish in due)
            wish.Status = WishStatus.Expired;
        return due.Count;
    }, cancellation);

    private MeetingWish Accept(MeetingWish wish)
    {
        (wish.Status, wish.AnsweredAt) = (WishStatus.Accepted, database.Now);
        return wish;
    }

    private static async Task<Participant> DemandComing(RegistryDb db, Actor actor, HostedEvent hosted, CancellationToken cancellation)
    {
        var own = await ParticipantRegister.DemandOwn(db, actor, hosted, cancellation);
        return own.State == ParticipantState.Registered ? own : throw RefusedException.NotNow(own.State == ParticipantState.Waiting ? Phrase.Of("you wait for a place; meetings can be asked for once you have one") : Phrase.Of("register for the event first"));
    }
}
