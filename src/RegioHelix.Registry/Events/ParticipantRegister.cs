using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Events;

/// <summary>A participant as the others of the event see one who agreed to that: without the address and without what the person needs.</summary>
/// <param name="Id">The participant's id.</param>
/// <param name="Name">The name.</param>
/// <param name="OrganisationName">The organisation; empty for none.</param>
/// <param name="OrganisationId">The organisation in the registry; null for none.</param>
/// <param name="Region">The NUTS code; null where not said.</param>
/// <param name="Languages">Languages; empty for any.</param>
/// <param name="Themes">Themes.</param>
/// <param name="Seeks">What the person looks for.</param>
/// <param name="Offers">What the person offers.</param>
/// <param name="MayBeProposed">False where the person objected to being matched: in the list, and never proposed.</param>
public sealed record ShownParticipant(
    Guid Id, string Name, string OrganisationName, Guid? OrganisationId, string? Region, IReadOnlyList<string> Languages, IReadOnlyList<string> Themes, string? Seeks, string? Offers, bool MayBeProposed = false);

/// <summary>The address of a participant as those who organise may know it.</summary>
/// <param name="CanBeCorrected">True where they may correct it.</param>
/// <param name="Mail">The address; null where there is none, or it is the person's own affair.</param>
public sealed record EnteredAddress(bool CanBeCorrected, string? Mail);

/// <summary>What a change of registrations came to.</summary>
/// <param name="Participant">Who registered, or left.</param>
/// <param name="Promoted">Participants who got a place thereby.</param>
/// <param name="Freed">Participants who lost a meeting thereby.</param>
public sealed record RegistrationChange(Participant Participant, IReadOnlyList<Guid> Promoted, IReadOnlyList<Guid> Freed);

/// <summary>
/// Who comes to an event. Who is signed in registers at once; who is not, and who was entered by others, says yes by a link that was mailed. Nobody is shown
/// to the others before having agreed.
/// </summary>
public sealed class ParticipantRegister(RegistryDatabase database)
{
    /// <summary>The version of the words by which people agree to be shown to the others of an event.</summary>
    public const string Wording = "event-1";

    /// <summary>The wording that is noted where those who organise say that somebody agreed elsewhere.</summary>
    public const string AgreedElsewhere = "event-elsewhere-1";

    private const int MostParticipants = 20_000;

    /// <summary>Registers the actor, or, where nobody is signed in, somebody whose address is still to say yes.</summary>
    /// <param name="actor">Who registers.</param>
    /// <param name="slug">The event.</param>
    /// <param name="secret">The word of the link of an invitation; null where there was none.</param>
    /// <param name="agreed">True where the person agreed to be shown to the others of the event.</param>
    /// <param name="entry">What the person says.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">No such event, not open, by invitation alone, or registered already.</exception>
    public Task<Participant> Register(Actor actor, string slug, string? secret, bool agreed, ParticipantEntry entry, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var profile = ParticipantProfile.Read(entry, problems);
        if (!agreed)
            problems.Add("agreed", "missing", "", Phrase.Of("without this the others of the event cannot find you, and you cannot meet them"));
        if (actor.PersonId is null && profile.Mail is null && problems.Problems.All(one => one.File != "mail"))
            problems.Add("mail", "missing", "", Phrase.Of("fill this in"));
        problems.ThrowIfAny();
        return database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
        {
            var hosted = await DemandOpen(db, actor, slug, secret, cancellation);
            return actor.PersonId is { } person ? await RegisterKnown(db, hosted, person, profile, cancellation) : await RegisterStranger(db, hosted, profile, cancellation);
        }, cancellation);
    }

    /// <summary>The actor's registration; null where there is none.</summary>
    /// <exception cref="RefusedException">There is no such event.</exception>
    public async Task<Participant?> FindOwn(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        return actor.PersonId is { } person ? await db.Participants.FirstOrDefaultAsync(one => one.EventId == hosted.Id && one.PersonId == person, cancellation) : null;
    }

    /// <summary>
    /// The bearer of a participant's link: the person, as long as it has no account, which would ask for more than a link. The link speaks of the person and not
    /// of the participant, so that it ends where a wrong address is corrected and another person takes the participant over.
    /// </summary>
    /// <exception cref="RefusedException">There is no such participant any more, it has an account, or, said in words, the link's time is over.</exception>
    public async Task<Actor> Open(Guid person, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await db.HostedEvents.FirstOrDefaultAsync(one => one.Slug == slug && db.Participants.Any(participant => participant.EventId == one.Id && participant.PersonId == person), cancellation) ?? throw RefusedException.NotFound();
        if (await db.Users.AnyAsync(account => account.PersonId == person, cancellation))
            throw RefusedException.NotFound();
        return DateOnly.FromDateTime(LocalTimes.At(hosted.Zone, database.Now).DateTime) <= hosted.LinksHoldUntil ? new Actor(ActorKind.Account, null, person)
            : throw RefusedException.NotNow(Phrase.Of($"this link held until {hosted.LinksHoldUntil.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {EventProfile.LinkDays} days after the event; whoever held the event can still be asked"));
    }

    /// <summary>Says yes to an invitation: comes, or waits where no place is free.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It was not agreed to be shown to the others.</exception>
    /// <exception cref="RefusedException">Not invited, or the event is closed.</exception>
    public Task<Participant> Confirm(Actor actor, string slug, bool agreed, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await DemandLive(db, actor, slug, cancellation);
        var own = await DemandOwn(db, actor, hosted, cancellation);
        if (own.State != ParticipantState.Invited)
            throw RefusedException.NotNow(Phrase.Of("this was answered already"));
        DemandAgreed(agreed);
        var person = await db.People.FirstAsync(one => one.Id == own.PersonId, cancellation);
        (own.State, own.ConsentAt, own.ConsentWording, person.SeenAt) = (await Waiting.StateOfNew(db, hosted, cancellation), database.Now, Wording, database.Now);
        return own;
    }, cancellation);

    /// <summary>Changes what the actor says, and the slots in which the actor is not there.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not registered, closed, or changed since.</exception>
    public Task<Participant> ChangeOwn(Actor actor, string slug, int version, ParticipantEntry entry, IReadOnlyCollection<Guid> away, CancellationToken cancellation = default)
    {
        var profile = ParticipantProfile.From(entry);
        return database.Change(actor, async db =>
        {
            var hosted = await DemandLive(db, actor, slug, cancellation);
            var own = EventAccess.DemandCurrent(await DemandOwn(db, actor, hosted, cancellation), version);
            own.Change(profile);
            own.AwaySlots = await ReadSlots(db, hosted, away, cancellation);
            return own;
        }, cancellation);
    }

    /// <summary>The actor does not come; the next who waits gets the place.</summary>
    /// <exception cref="RefusedException">Not registered, or closed.</exception>
    public Task<RegistrationChange> Withdraw(Actor actor, string slug, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await DemandLive(db, actor, slug, cancellation);
        return await Leave(db, hosted, await DemandOwn(db, actor, hosted, cancellation), cancellation);
    }, cancellation);

    /// <summary>All participants with all that they said, for those who organise; by name.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<Participant>> List(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        return await db.Participants.Where(one => one.EventId == hosted.Id).OrderBy(one => one.NameKey).ThenBy(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>How many stand where; nobody is named.</summary>
    /// <exception cref="RefusedException">There is no such event.</exception>
    public async Task<IReadOnlyDictionary<ParticipantState, int>> Count(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        return await db.Participants.Where(one => one.EventId == hosted.Id).GroupBy(one => one.State).ToDictionaryAsync(all => all.Key, all => all.Count(), cancellation);
    }

    /// <summary>The others who come and agreed to be shown, but those who block the actor or whom the actor blocks.</summary>
    /// <exception cref="RefusedException">The actor does not come to this event.</exception>
    public async Task<IReadOnlyList<ShownParticipant>> ListFellows(Actor actor, string slug, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var own = await DemandOwn(db, actor, hosted, cancellation);
        if (own.State != ParticipantState.Registered)
            return [];
        var others = await db.Participants.Where(one => one.EventId == hosted.Id && one.Id != own.Id && one.State == ParticipantState.Registered && one.ConsentAt != null).OrderBy(one => one.NameKey).ThenBy(one => one.Id).ToListAsync(cancellation);
        var apart = await Apart.Of(db, [own, .. others], cancellation);
        var objected = (await ConsentRegister.Objected(db, ConsentPurpose.Matching).ToListAsync(cancellation)).ToHashSet();
        return [.. others.Where(one => !apart.Holds(own, one)).Select(one => Show(one) with { MayBeProposed = !objected.Contains(one.PersonId) && !objected.Contains(own.PersonId) })];
    }

    /// <summary>Adds somebody, who is asked by mail to say yes; or who said so elsewhere, as those who organise state.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<Participant> AddOther(Actor actor, string slug, ParticipantEntry entry, bool agreedElsewhere, CancellationToken cancellation = default)
    {
        var profile = ParticipantProfile.From(entry);
        return database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
            await DemandRoom(db, hosted, 1, cancellation);
            await DemandNewAddress(db, hosted, profile.Mail, null, cancellation);
            return await Enter(db, actor, hosted, profile, agreedElsewhere, RecordOrigin.Entered, cancellation);
        }, cancellation);
    }

    /// <summary>Corrects what is held of a participant, and the slots in which the person is not there: who comes late or leaves early.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or changed since.</exception>
    public Task<Participant> ChangeOther(Actor actor, string slug, Guid id, int version, ParticipantEntry entry, IReadOnlyCollection<Guid> away, CancellationToken cancellation = default)
    {
        var profile = ParticipantProfile.From(entry);
        return database.Change(actor, async db =>
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
            var other = EventAccess.DemandCurrent(await db.Participants.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation), version);
            other.Change(profile);
            other.AwaySlots = await ReadSlots(db, hosted, away, cancellation);
            return other;
        }, cancellation);
    }

    /// <summary>The address of somebody who was entered and has not answered by it; for those who organise, to be corrected.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<EnteredAddress> GetAddress(Actor actor, string slug, Guid id, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var other = await db.Participants.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound();
        return await IsStillTheirs(db, hosted, other, cancellation) ? new(true, (await db.People.FirstAsync(one => one.Id == other.PersonId, cancellation)).Mail) : new(false, null);
    }

    /// <summary>
    /// Corrects a wrong address. Whoever has the wrong one may hold links to it: the person who was entered goes, and with it every link, and another takes its
    /// place at the event.
    /// </summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The address has a problem.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or the person has answered: then the address is the person's own.</exception>
    public Task<Participant> CorrectAddress(Actor actor, string slug, Guid id, string? mail, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var read = MailAddress.Read(mail, "mail", problems);
        if (read is null && problems.Problems.Count == 0)
            problems.Add("mail", "missing", "", Phrase.Of("fill this in"));
        problems.ThrowIfAny();
        return database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
        {
            var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
            var other = await db.Participants.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound();
            if (!await IsStillTheirs(db, hosted, other, cancellation))
                throw RefusedException.NotNow(Phrase.Of("this person has an account, or has answered by the address; only the person can change it"));
            await DemandNewAddress(db, hosted, read, id, cancellation);
            await Replace(db, other, read!, cancellation);
            return other;
        }, cancellation);
    }

    private async Task Replace(RegistryDb db, Participant other, string mail, CancellationToken cancellation)
    {
        var wrong = await db.People.FirstAsync(one => one.Id == other.PersonId, cancellation);
        var right = db.Add(Person.From(PersonProfile.From(new PersonEntry { Name = wrong.Name, Mail = mail, Languages = wrong.Languages }), wrong.Origin, wrong.EnteredBy, database.Now)).Entity;
        other.PersonId = right.Id;
        db.Remove(wrong);
        db.Add(new Erasure { PersonId = wrong.Id, At = database.Now });
        await db.SaveChangesAsync(cancellation);
        await db.OutgoingMails.Where(one => one.PersonId == wrong.Id).ExecuteDeleteAsync(cancellation);
        // The wrong address may be somebody's: the trail does not keep it.
        await db.AuditEntries.Where(entry => entry.RecordId == wrong.Id).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.Before, (string?)null).SetProperty(one => one.After, (string?)null), cancellation);
        await MoveTrail(db, wrong.Id, right.Id, null, cancellation);
    }

    // Entered here by others or by a stranger's form, and known from nowhere else.
    private static async Task<bool> IsStillTheirs(RegistryDb db, HostedEvent hosted, Participant other, CancellationToken cancellation) =>
        other.ConsentWording != Wording && !await db.Users.AnyAsync(account => account.PersonId == other.PersonId, cancellation)
        && !await db.OrganisationRoles.AnyAsync(role => role.PersonId == other.PersonId, cancellation)
        && !await db.Participants.AnyAsync(one => one.PersonId == other.PersonId && one.EventId != hosted.Id, cancellation)
        && !await db.Ties.AnyAsync(tie => tie.OwnerId == other.PersonId || tie.OtherId == other.PersonId, cancellation);

    /// <summary>Says for somebody that the person does not come.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or closed.</exception>
    public Task<RegistrationChange> WithdrawOther(Actor actor, string slug, Guid id, CancellationToken cancellation = default) => database.ChangeAlone(actor, Waiting.Guard(slug), async db =>
    {
        var hosted = await EventAccess.DemandChangeable(db, actor, slug, cancellation);
        return await Leave(db, hosted, await db.Participants.FirstOrDefaultAsync(one => one.Id == id && one.EventId == hosted.Id, cancellation) ?? throw RefusedException.NotFound(), cancellation);
    }, cancellation);

    internal static ShownParticipant Show(Participant one) => new(one.Id, one.Name, one.OrganisationName, one.OrganisationId, one.Region, one.Languages, one.Themes, one.Seeks, one.Offers);

    internal async Task<Participant> Enter(RegistryDb db, Actor actor, HostedEvent hosted, ParticipantProfile profile, bool agreedElsewhere, RecordOrigin origin, CancellationToken cancellation)
    {
        var person = db.Add(NewPerson(profile, origin, actor.PersonId)).Entity;
        var state = agreedElsewhere ? await Waiting.StateOfNew(db, hosted, cancellation) : ParticipantState.Invited;
        var participant = Participant.From(hosted.Id, person.Id, state, profile, database.Now);
        if (agreedElsewhere)
            (participant.ConsentAt, participant.ConsentWording) = (database.Now, AgreedElsewhere);
        return db.Add(participant).Entity;
    }

    internal static async Task<Participant> DemandOwn(RegistryDb db, Actor actor, HostedEvent hosted, CancellationToken cancellation) =>
        actor.PersonId is { } person && await db.Participants.FirstOrDefaultAsync(one => one.EventId == hosted.Id && one.PersonId == person, cancellation) is { } own ? own : throw RefusedException.NotFound();

    /// <summary>An event that goes on: people may say things in it.</summary>
    internal static async Task<HostedEvent> DemandLive(RegistryDb db, Actor actor, string slug, CancellationToken cancellation)
    {
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        return hosted.Status is EventStatus.Open or EventStatus.Published ? hosted : throw RefusedException.NotNow(hosted.Status == EventStatus.Draft ? Phrase.Of("this event is not open yet") : Phrase.Of("this event is over"));
    }

    internal static async Task DemandRoom(RegistryDb db, HostedEvent hosted, int more, CancellationToken cancellation)
    {
        if (await db.Participants.CountAsync(one => one.EventId == hosted.Id, cancellation) + more > MostParticipants)
            throw RefusedException.NotNow(Phrase.Of($"an event has at most {MostParticipants} participants"));
    }

    private static void DemandAgreed(bool agreed)
    {
        var problems = new FieldProblems();
        if (!agreed)
            problems.Add("agreed", "missing", "", Phrase.Of("without this the others of the event cannot find you, and you cannot meet them"));
        problems.ThrowIfAny();
    }

    private static async Task<HostedEvent> DemandOpen(RegistryDb db, Actor actor, string slug, string? secret, CancellationToken cancellation)
    {
        var hosted = await DemandLive(db, actor, slug, cancellation);
        var isKnown = actor.PersonId is { } person && await db.Participants.AnyAsync(one => one.EventId == hosted.Id && one.PersonId == person, cancellation);
        if (hosted.Registration == RegistrationKind.ByInvitation && secret != hosted.Secret && !isKnown)
            throw RefusedException.NotNow(Phrase.Of("this event is by invitation; use the link that you were sent"));
        await DemandRoom(db, hosted, 1, cancellation);
        return hosted;
    }

    private static async Task DemandNewAddress(RegistryDb db, HostedEvent hosted, string? mail, Guid? except, CancellationToken cancellation)
    {
        var problems = new FieldProblems();
        if (mail is not null && await db.Participants.AnyAsync(one => one.EventId == hosted.Id && one.Id != except && db.People.Any(person => person.Id == one.PersonId && person.Mail == mail), cancellation))
            problems.Add("mail", "entered-twice", mail, Phrase.Of("a participant with this address is in the list already"));
        problems.ThrowIfAny();
    }

    private static async Task<IReadOnlyList<string>> ReadSlots(RegistryDb db, HostedEvent hosted, IReadOnlyCollection<Guid> away, CancellationToken cancellation) =>
        [.. (await db.EventSlots.Where(one => one.EventId == hosted.Id && away.Contains(one.Id)).OrderBy(one => one.StartsAt).Select(one => one.Id).ToListAsync(cancellation)).Select(id => id.ToString("N"))];

    private static async Task<RegistrationChange> Leave(RegistryDb db, HostedEvent hosted, Participant leaving, CancellationToken cancellation)
    {
        if (leaving.State == ParticipantState.Withdrawn)
            throw RefusedException.NotNow(Phrase.Of("this registration was withdrawn already"));
        leaving.State = ParticipantState.Withdrawn;
        var lost = await db.PlannedMeetings.Where(one => one.SlotId != null && (one.OneId == leaving.Id || one.OtherId == leaving.Id)).ToListAsync(cancellation);
        foreach (var meeting in lost)
            (meeting.SlotId, meeting.TableId, meeting.IsLocked) = (null, null, false);
        return new(leaving, await Waiting.Promote(db, hosted, cancellation, leaving.Id), [.. lost.SelectMany(one => new[] { one.OneId, one.OtherId }).OfType<Guid>().Where(one => one != leaving.Id)]);
    }

    // Who is invited under the own confirmed address takes the invitation over: the person that others entered goes, and with it what they said.
    private async Task<Participant> RegisterKnown(RegistryDb db, HostedEvent hosted, Guid person, ParticipantProfile profile, CancellationToken cancellation)
    {
        var own = await db.Participants.FirstOrDefaultAsync(one => one.EventId == hosted.Id && one.PersonId == person, cancellation);
        if (own is not null && own.State is ParticipantState.Registered or ParticipantState.Waiting)
            throw RefusedException.NotNow(Phrase.Of("you are registered already"));
        // Who went and comes back stands behind those who came meanwhile.
        if (own is { State: ParticipantState.Withdrawn })
            own.RegisteredAt = database.Now;
        own ??= await TakeOver(db, hosted, person, database.Now, cancellation) ?? db.Add(Participant.From(hosted.Id, person, ParticipantState.Invited, profile, database.Now)).Entity;
        own.Change(profile);
        if (own.State is not (ParticipantState.Registered or ParticipantState.Waiting))
            own.State = await Waiting.StateOfNew(db, hosted, cancellation);
        (own.ConsentAt, own.ConsentWording) = (database.Now, Wording);
        own.OrganisationId = await db.OrganisationRoles.Where(role => role.PersonId == person && role.Organisation!.IsPublished && role.Organisation.Name == profile.OrganisationName).Select(role => (Guid?)role.OrganisationId).FirstOrDefaultAsync(cancellation);
        (await db.People.FirstAsync(one => one.Id == person, cancellation)).SeenAt = database.Now;
        return own;
    }

    private static async Task<Participant?> TakeOver(RegistryDb db, HostedEvent hosted, Guid person, DateTimeOffset now, CancellationToken cancellation)
    {
        var address = await db.Users.Where(account => account.PersonId == person && account.EmailConfirmed && account.Email != null).Select(account => account.Email).FirstOrDefaultAsync(cancellation);
        var mail = address?.ToLowerInvariant();
        if (mail is null)
            return null;
        var held = await db.People.FirstOrDefaultAsync(one => one.Mail == mail && one.Id != person && !db.Users.Any(account => account.PersonId == one.Id)
            && db.Participants.Any(participant => participant.PersonId == one.Id && participant.EventId == hosted.Id), cancellation);
        if (held is null)
            return null;
        var participant = await db.Participants.FirstAsync(one => one.PersonId == held.Id && one.EventId == hosted.Id, cancellation);
        participant.PersonId = person;
        var stays = await db.Participants.AnyAsync(one => one.PersonId == held.Id && one.Id != participant.Id, cancellation);
        if (!stays)
        {
            db.Remove(held);
            // A backup from before brings nobody back of whom the account may be gone by then.
            db.Add(new Erasure { PersonId = held.Id, At = now });
        }
        // Saved first, as the trail tells of the removal too; all in the one transaction of the change.
        await db.SaveChangesAsync(cancellation);
        await MoveTrail(db, held.Id, person, stays ? participant.Id : null, cancellation);
        return participant;
    }

    // With the account's person goes, when it is erased, also what the trail said while others held the person.
    private static async Task MoveTrail(RegistryDb db, Guid held, Guid person, Guid? record, CancellationToken cancellation)
    {
        var entries = db.AuditEntries.Where(entry => record == null || entry.RecordId == record);
        await entries.Where(entry => entry.SubjectId == held).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.SubjectId, (Guid?)person), cancellation);
        await entries.Where(entry => entry.OtherSubjectId == held).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.OtherSubjectId, (Guid?)person), cancellation);
    }

    private async Task<Participant> RegisterStranger(RegistryDb db, HostedEvent hosted, ParticipantProfile profile, CancellationToken cancellation)
    {
        // Who asks twice gets another mail, and nobody learns who is in the list: the form answers the same.
        if (await db.Participants.FirstOrDefaultAsync(one => one.EventId == hosted.Id && db.People.Any(person => person.Id == one.PersonId && person.Mail == profile.Mail), cancellation) is { } known)
            return await AskAgain(db, known, profile, cancellation);
        var stranger = db.Add(NewPerson(profile, RecordOrigin.Entered, null)).Entity;
        return db.Add(Participant.From(hosted.Id, stranger.Id, ParticipantState.Invited, profile, database.Now)).Entity;
    }

    // What is said anew counts as long as nobody said yes by the link; who has an account says it there.
    private async Task<Participant> AskAgain(RegistryDb db, Participant known, ParticipantProfile profile, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(account => account.PersonId == known.PersonId, cancellation))
            return known;
        if (known.State == ParticipantState.Withdrawn)
            (known.State, known.ConsentAt, known.ConsentWording, known.RegisteredAt) = (ParticipantState.Invited, null, "", database.Now);
        if (known is { State: ParticipantState.Invited, ConsentAt: null })
            known.Change(profile);
        return known;
    }

    private Person NewPerson(ParticipantProfile profile, RecordOrigin origin, Guid? enteredBy) =>
        Person.From(PersonProfile.From(new PersonEntry { Name = profile.Name, Mail = profile.Mail, Languages = profile.Languages }), origin, enteredBy, database.Now);
}
