using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.People;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Outcomes;

/// <summary>The pairs that the actor is one of: what the actor says of them, and what the other says once the actor has.</summary>
public sealed class OwnOutcomes(RegistryDatabase database)
{
    private const int MostListed = 500;

    /// <summary>The actor's pairs, the latest first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<OwnOutcome>> List(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var pairs = await db.Set<FollowedPair>().Where(pair => pair.OneId == person || pair.OtherId == person).OrderByDescending(pair => pair.MetOn).ThenBy(pair => pair.Id).Take(MostListed).ToListAsync(cancellation);
        Guid[] ids = [.. pairs.Select(pair => pair.Id)];
        var answers = (await db.Set<OutcomeAnswer>().Where(one => ids.Contains(one.PairId)).ToListAsync(cancellation)).ToLookup(one => one.PairId);
        var names = await OutcomeReaders.Names(db, pairs, cancellation);
        var apart = await BlockRules.ListApart(db, person, cancellation);
        Guid[] events = [.. pairs.Select(pair => pair.EventId).OfType<Guid>().Distinct()];
        var titles = await db.HostedEvents.Where(one => events.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        return [.. from pair in pairs
                   let side = pair.SideOf(person)
                   let other = pair.PersonOf(3 - side)
                   where other is null || !apart.Contains(other.Value)
                   let name = names.NameIn(pair, 3 - side)
                   let own = Latest(answers[pair.Id], side)
                   select new OwnOutcome(pair.Id, name?.Name, name?.Organisation ?? "", other, pair.Occasion, pair.EventId is { } id ? titles.GetValueOrDefault(id) : null, pair.MetOn,
                       own, own is null ? null : Furthest(answers[pair.Id], 3 - side), Shows(pair, side), Shows(pair, 3 - side))];
    }

    /// <summary>One of the actor's pairs.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<OwnOutcome> Get(Actor actor, Guid pair, CancellationToken cancellation = default) => (await List(actor, cancellation)).FirstOrDefault(one => one.Id == pair) ?? throw RefusedException.NotFound();

    /// <summary>Says how far the actor's side sees a pair today.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The answer has problems.</exception>
    /// <exception cref="RefusedException">The pair is none of the actor's.</exception>
    public Task Answer(Actor actor, Guid pair, OutcomeEntry entry, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        Check(entry);
        return database.Change(actor, async db =>
        {
            var held = await DemandOwn(db, person, pair, cancellation);
            await Say(db, held, held.SideOf(person), person, entry, cancellation);
        }, cancellation);
    }

    /// <summary>Agrees that partnerships of both organisations see what both confirmed of a pair, or no longer.</summary>
    /// <exception cref="RefusedException">The pair is none of the actor's.</exception>
    public Task Show(Actor actor, Guid pair, bool shows, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            var held = await DemandOwn(db, person, pair, cancellation);
            if (held.SideOf(person) == 1)
                held.OneShows = shows;
            else
                held.OtherShows = shows;
        }, cancellation);
    }

    /// <summary>Whom the actor can name as somebody from whom something came: those of the actor's events who agreed to be shown there, and those with whom the actor has a tie that both said.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<NameablePerson>> ListNameable(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var apart = await BlockRules.ListApart(db, person, cancellation);
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        var fellows = await (from own in db.Participants
                             join hosted in db.HostedEvents on own.EventId equals hosted.Id
                             join other in db.Participants on own.EventId equals other.EventId
                             where own.PersonId == person && own.State == ParticipantState.Registered && hosted.FirstDay <= today && hosted.Status != EventStatus.Draft
                                 && other.PersonId != person && other.State == ParticipantState.Registered && other.ConsentAt != null
                             select new { other.PersonId, other.Name, other.OrganisationName, Hosted = hosted }).ToListAsync(cancellation);
        var ties = await (from tie in db.Ties
                          join other in db.People on tie.OtherId equals other.Id
                          where tie.OwnerId == person && db.Ties.Any(back => back.OwnerId == tie.OtherId && back.OtherId == person)
                          select new { other.Id, other.Name }).ToListAsync(cancellation);
        return [.. fellows.Select(one => new NameablePerson(one.PersonId, one.Name, one.OrganisationName, one.Hosted)).Concat(ties.Select(one => new NameablePerson(one.Id, one.Name, "", null)))
            .Where(one => !apart.Contains(one.PersonId)).OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Hosted?.FirstDay)];
    }

    /// <summary>Enters a pair by hand with what came of it: the other is asked, too.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="other">Who the other is.</param>
    /// <param name="hosted">The event at which they met; null for none.</param>
    /// <param name="occasion">What brought them together; a meeting of a programme is none of these.</param>
    /// <param name="metOn">The day; at an event its last day.</param>
    /// <param name="entry">How far it came.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">The actor is nobody, or cannot name such a person.</exception>
    public async Task<Guid> Enter(Actor actor, Guid other, Guid? hosted, PairOccasion occasion, DateOnly metOn, OutcomeEntry entry, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        Check(entry, metOn, occasion);
        var named = (await ListNameable(actor, cancellation)).FirstOrDefault(one => one.PersonId == other && one.Hosted?.Id == hosted) ?? throw RefusedException.NotFound();
        var (first, second) = FollowedPairs.Ordered(person, other);
        // Both may say it at once, and no index tells of two without an event.
        return await database.ChangeAlone(actor, $"pair:{first}:{second}", async db =>
        {
            var pair = await db.Set<FollowedPair>().FirstOrDefaultAsync(one => one.OneId == first && one.OtherId == second && one.EventId == hosted && (hosted != null || one.Occasion == PairOccasion.Entered), cancellation)
                ?? db.Add(new FollowedPair
                {
                    EventId = hosted,
                    Occasion = occasion,
                    OneId = first,
                    OtherId = second,
                    OneOrganisationId = await OrganisationAt(db, first, hosted, cancellation),
                    OtherOrganisationId = await OrganisationAt(db, second, hosted, cancellation),
                    MetOn = named.Hosted?.LastDay ?? metOn,
                    CreatedAt = database.Now,
                }).Entity;
            await Say(db, pair, pair.SideOf(person), person, entry, cancellation);
            return pair.Id;
        }, cancellation);
    }

    /// <summary>What a side said last; null for nothing.</summary>
    internal static OutcomeAnswer? Latest(IEnumerable<OutcomeAnswer> answers, int side) => answers.Where(one => one.Side == side && one.Step is not null).MaxBy(one => one.AnsweredAt);

    /// <summary>How far a side ever said that it came; null where silent.</summary>
    internal static OutcomeStep? Furthest(IEnumerable<OutcomeAnswer> answers, int side) => answers.Where(one => one.Side == side).Max(one => one.Step);

    private static bool Shows(FollowedPair pair, int side) => side == 1 ? pair.OneShows : pair.OtherShows;

    private static async Task<FollowedPair> DemandOwn(RegistryDb db, Guid person, Guid pair, CancellationToken cancellation) =>
        await db.Set<FollowedPair>().FirstOrDefaultAsync(one => one.Id == pair && (one.OneId == person || one.OtherId == person), cancellation) ?? throw RefusedException.NotFound();

    private static async Task<Guid?> OrganisationAt(RegistryDb db, Guid person, Guid? hosted, CancellationToken cancellation) =>
        (hosted is null ? null : await db.Participants.Where(one => one.EventId == hosted && one.PersonId == person).Select(one => one.OrganisationId).FirstOrDefaultAsync(cancellation))
        ?? await FollowedPairs.OrganisationOf(db, person, cancellation);

    private async Task Say(RegistryDb db, FollowedPair pair, int side, Guid person, OutcomeEntry entry, CancellationToken cancellation)
    {
        var wave = OutcomeDays.WaveOf(pair.MetOn, DateOnly.FromDateTime(database.Now.UtcDateTime));
        var answer = await db.Set<OutcomeAnswer>().FirstOrDefaultAsync(one => one.PairId == pair.Id && one.Side == side && one.Wave == wave, cancellation)
            ?? db.Add(new OutcomeAnswer { PairId = pair.Id, Side = side, PersonId = person, Wave = wave }).Entity;
        entry.ReadInto(answer, OutcomeVoice.SignedIn, database.Now, new FieldProblems());
    }

    private void Check(OutcomeEntry entry, DateOnly? metOn = null, PairOccasion? occasion = null)
    {
        var problems = new FieldProblems();
        entry.Read(problems);
        if (metOn > DateOnly.FromDateTime(database.Now.UtcDateTime).AddDays(1))
            problems.Add("met_on", "future-day", $"{metOn:yyyy-MM-dd}", Phrase.Of("the day lies ahead; give the day you last had contact"));
        if (occasion is PairOccasion.Meeting or PairOccasion.Introduction)
            problems.Add("pair_occasion", "unknown-choice", $"{occasion}", Phrase.Of("choose one of the list"));
        problems.ThrowIfAny();
    }
}

/// <summary>A pair as one of the two sees it.</summary>
/// <param name="Id">The pair.</param>
/// <param name="Name">The other's name; null where the other was erased.</param>
/// <param name="Organisation">The other's organisation; empty for none.</param>
/// <param name="OtherId">The other; null where erased.</param>
/// <param name="Occasion">What brought them together.</param>
/// <param name="Hosted">The event; null for none.</param>
/// <param name="MetOn">When.</param>
/// <param name="Own">What the actor said last; null for nothing yet.</param>
/// <param name="OtherStep">How far the other says that it came; null while the other, or the actor, said nothing.</param>
/// <param name="Shows">True where the actor agrees that partnerships see it.</param>
/// <param name="OtherShows">True where the other agrees.</param>
public sealed record OwnOutcome(
    Guid Id, string? Name, string Organisation, Guid? OtherId, PairOccasion Occasion, HostedEvent? Hosted, DateOnly MetOn, OutcomeAnswer? Own, OutcomeStep? OtherStep, bool Shows, bool OtherShows)
{
    /// <summary>How far both say that it came; null while one is silent.</summary>
    public OutcomeStep? Confirmed => Own?.Step is { } own && OtherStep is { } other ? (OutcomeStep)Math.Min((int)own, (int)other) : null;
}

/// <summary>Somebody whom the actor can name.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Organisation">The organisation; empty for none.</param>
/// <param name="Hosted">The event at which both were; null for a tie.</param>
public sealed record NameablePerson(Guid PersonId, string Name, string Organisation, HostedEvent? Hosted);
