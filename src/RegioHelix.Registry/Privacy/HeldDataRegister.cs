using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Audit;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Files;
using RegioHelix.Registry.Outcomes;
using RegioHelix.Registry.Ties;

namespace RegioHelix.Registry.Privacy;

/// <summary>
/// What is held on the actor, from all registers. Left out are secrets and what would tell of somebody else: who knows the actor in private, and
/// introductions that have not come to the actor yet.
/// </summary>
public sealed class HeldDataRegister(RegistryDatabase database)
{
    private const int MostTrail = 2_000;

    // How far an introduction came tells who declined, which nobody is told.
    private static readonly HashSet<string> Left =
    [
        nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.ConcurrencyStamp), nameof(Account.NormalizedEmail), nameof(Account.NormalizedUserName),
        "NameKey", "SecretHash", nameof(TieLink.Secret), nameof(TieClaim.MailHash), nameof(Introduction.TargetId), nameof(Introduction.Route), nameof(Introduction.RouteUntil), nameof(Introduction.Status), nameof(RegistryRecord.Id),
    ];

    /// <summary>Puts it together.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<HeldData> Read(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.PersonId is null && actor.AccountId is null)
            throw RefusedException.NotAllowed();
        await using var db = database.Read();
        var (person, account) = (actor.PersonId ?? Guid.Empty, actor.AccountId ?? Guid.Empty);
        var held = new List<HeldRecord>();
        await TakeOwn(db, held, person, account, cancellation);
        await TakeWork(db, held, person, cancellation);
        await TakeTies(db, held, person, cancellation);
        await TakeLogs(db, held, person, account, cancellation);
        var closed = await db.Ties.CountAsync(tie => tie.OtherId == person && tie.Visibility == TieVisibility.Private, cancellation);
        return new(database.Now, actor.PersonId, actor.AccountId, held, closed);
    }

    private static async Task TakeOwn(RegistryDb db, List<HeldRecord> held, Guid person, Guid account, CancellationToken cancellation)
    {
        Take(db, held, "profile", await db.People.Where(one => one.Id == person).ToListAsync(cancellation));
        Take(db, held, "account", await db.Users.Where(one => one.Id == account || one.PersonId == person).ToListAsync(cancellation));
        Take(db, held, "provider", await db.UserLogins.Where(one => one.UserId == account).ToListAsync(cancellation));
        Take(db, held, "provider-words", await db.UserClaims.Where(one => one.UserId == account).ToListAsync(cancellation));
        held.AddRange((await db.UserRoles.Where(has => has.UserId == account).Join(db.Roles, has => has.RoleId, role => role.Id, (_, role) => role.Name).ToListAsync(cancellation))
            .Select(name => new HeldRecord("platform-role", null, new Dictionary<string, object?> { ["Role"] = name })));
        held.AddRange((await db.OrganisationRoles.Include(role => role.Organisation).Where(role => role.PersonId == person).ToListAsync(cancellation))
            .Select(role => Record(db, "role", role, ("Organisation", role.Organisation!.Name))));
        await TakeBlocks(db, held, person, cancellation);
        held.AddRange((await db.Set<SharedFile>().Where(one => account != Guid.Empty && one.OwnerId == account).OrderBy(one => one.At).Select(one => new { one.Shelf, one.At, one.Until, one.Bytes.Length }).ToListAsync(cancellation))
            .Select(one => new HeldRecord("kept-file", null, new Dictionary<string, object?> { ["Shelf"] = one.Shelf, ["At"] = one.At, ["Until"] = one.Until, ["Bytes"] = one.Length })));
        Take(db, held, "consent", await db.Consents.Where(one => one.PersonId == person).OrderBy(one => one.At).ToListAsync(cancellation));
    }

    // With names: the person set them knowing whom.
    private static async Task TakeBlocks(RegistryDb db, List<HeldRecord> held, Guid person, CancellationToken cancellation)
    {
        var set = await db.Blocks.Where(one => one.PersonId == person).Select(block => new
        {
            block,
            Whom = db.People.Where(one => one.Id == block.BlockedPersonId).Select(one => one.Name).FirstOrDefault() ?? db.Organisations.Where(one => one.Id == block.BlockedOrganisationId).Select(one => one.Name).FirstOrDefault(),
        }).ToListAsync(cancellation);
        held.AddRange(set.Select(one => Record(db, "block", one.block, ("Whom", one.Whom))));
    }

    private static async Task TakeWork(RegistryDb db, List<HeldRecord> held, Guid person, CancellationToken cancellation)
    {
        Take(db, held, "invitation", await db.Invitations.Where(one => one.InvitedBy == person || one.AcceptedBy == person).ToListAsync(cancellation));
        Take(db, held, "need", await db.Needs.Where(one => one.ContactId == person).ToListAsync(cancellation));
        Take(db, held, "interest", await db.Interests.Where(one => one.PersonId == person).ToListAsync(cancellation));
        Take(db, held, "practice", await db.Practices.Where(one => one.ContactId == person).ToListAsync(cancellation));
        Take(db, held, "commitment", await db.Set<Commitment>().Where(one => one.ResponsibleId == person).ToListAsync(cancellation));
        var coming = await db.Participants.Where(one => one.PersonId == person).ToListAsync(cancellation);
        Take(db, held, "participant", coming);
        Guid[] own = [.. coming.Select(one => one.Id)];
        // What others asked is not told before it may be answered; who it is from stands on the event's page.
        Take(db, held, "meeting-wish", await db.MeetingWishes.Where(one => own.Contains(one.AskerId)).ToListAsync(cancellation));
        held.AddRange((await db.Set<CheckIn>().Where(one => own.Contains(one.ParticipantId)).ToListAsync(cancellation)).Select(one => new HeldRecord("check-in", one.Id, new Dictionary<string, object?> { [nameof(CheckIn.At)] = one.At })));
        held.AddRange((await db.PlannedMeetings.Where(one => one.SlotId != null && ((one.OneId != null && own.Contains(one.OneId.Value)) || (one.OtherId != null && own.Contains(one.OtherId.Value)))).Join(db.EventSlots, one => one.SlotId, slot => slot.Id, (one, slot) => new { one.Id, slot.StartsAt, slot.EndsAt }).ToListAsync(cancellation))
            .Select(one => new HeldRecord("planned-meeting", one.Id, new Dictionary<string, object?> { ["StartsAt"] = one.StartsAt, ["EndsAt"] = one.EndsAt })));
        Take(db, held, "discussion-wish", await db.Set<DiscussionWish>().Where(one => own.Contains(one.ParticipantId)).ToListAsync(cancellation));
        Take(db, held, "discussion-seat", await db.Set<DiscussionSeat>().Where(one => own.Contains(one.ParticipantId) && one.Table != null).ToListAsync(cancellation));
        Take(db, held, "sheet-entry", await db.Set<SheetEntry>().Where(one => one.OwnerId != null && own.Contains(one.OwnerId.Value)).ToListAsync(cancellation));
        var followed = await db.Set<FollowedPair>().Where(one => one.OneId == person || one.OtherId == person).ToListAsync(cancellation);
        var names = await OutcomeReaders.Names(db, followed, cancellation);
        held.AddRange(followed.Select(one => new HeldRecord("followed-pair", one.Id, new Dictionary<string, object?> { ["With"] = names.NameIn(one, 3 - one.SideOf(person))?.Name, ["Occasion"] = one.Occasion, ["MetOn"] = one.MetOn, ["Shows"] = one.SideOf(person) == 1 ? one.OneShows : one.OtherShows })));
        Take(db, held, "outcome-answer", await db.Set<OutcomeAnswer>().Where(one => one.PersonId == person).ToListAsync(cancellation));
        Take(db, held, "import", await db.ImportBatches.Where(one => one.ImportedBy == person).ToListAsync(cancellation));
    }

    private static async Task TakeTies(RegistryDb db, List<HeldRecord> held, Guid person, CancellationToken cancellation)
    {
        var own = await (from tie in db.Ties join other in db.People on tie.OtherId equals other.Id where tie.OwnerId == person select new { tie, other.Name }).ToListAsync(cancellation);
        held.AddRange(own.Select(one => Record(db, "tie", one.tie, ("Other", one.Name))));
        var open = await (from tie in db.Ties join owner in db.People on tie.OwnerId equals owner.Id where tie.OtherId == person && tie.Visibility != TieVisibility.Private select new { tie, owner.Name }).ToListAsync(cancellation);
        held.AddRange(open.Select(one => new HeldRecord("tie", one.tie.Id, new Dictionary<string, object?> { ["SaidBy"] = one.Name, ["Kind"] = one.tie.Kind, ["Strength"] = one.tie.Strength, ["LastContact"] = one.tie.LastContact })));
        Take(db, held, "tie-claim", await db.TieClaims.Where(one => one.OwnerId == person).ToListAsync(cancellation));
        Take(db, held, "tie-refusal", await db.TieRefusals.Where(one => one.PersonId == person).ToListAsync(cancellation));
        Take(db, held, "tie-link", await db.TieLinks.Where(one => one.OwnerId == person).ToListAsync(cancellation));
        // On the way of an introduction nobody learns of it before being asked.
        var steps = await db.IntroductionSteps.Where(step => step.PersonId == person && step.AskedAt != null).ToListAsync(cancellation);
        Take(db, held, "introduction-step", steps);
        Guid[] asked = [.. steps.Select(step => step.IntroductionId)];
        Take(db, held, "introduction", await db.Introductions.Where(one => one.AskerId == person || (one.TargetId == person && (one.Status == IntroductionStatus.Made || asked.Contains(one.Id)))).ToListAsync(cancellation));
    }

    private static async Task TakeLogs(RegistryDb db, List<HeldRecord> held, Guid person, Guid account, CancellationToken cancellation)
    {
        var seen = await db.Disclosures.Where(one => one.PersonId == person).OrderByDescending(one => one.At).ToListAsync(cancellation);
        var names = await db.People.Where(one => db.Disclosures.Any(shown => shown.PersonId == person && shown.SeenBy == one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        held.AddRange(seen.Select(one => Record(db, "disclosure", one, ("SeenByName", one.SeenBy is { } by ? names.GetValueOrDefault(by) : null))));
        // Also what was sent before anybody knew whose it is. Only an address that was proven is its owner's: the text of a mail may hold a link that opens something.
        var addresses = await db.Users.Where(one => one.Id == account && one.EmailConfirmed && one.Email != null).Select(one => one.Email!).ToListAsync(cancellation);
        Take(db, held, "mail", await db.OutgoingMails.Where(one => one.PersonId == person || (one.PersonId == null && addresses.Contains(one.To))).OrderByDescending(one => one.CreatedAt).ToListAsync(cancellation));
        var steps = held.Where(one => one.Kind == "introduction-step").Select(one => one.Id).ToHashSet();
        var about = await db.AuditEntries.Where(one => one.SubjectId == person || one.RecordId == account).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(MostTrail).ToListAsync(cancellation);
        held.AddRange(about.Where(one => one.Record is not ("Introduction" or "TieClaim" or "TieRefusal" or "TieLink") && (one.Record != nameof(IntroductionStep) || steps.Contains(one.RecordId))).Select(one => Record(db, "trail", one)));
        // Of what the account did to other things, that it did: what they say is not about the person.
        var did = await db.AuditEntries.Where(one => account != Guid.Empty && one.ActorId == account && one.SubjectId != person && one.RecordId != account).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(MostTrail).ToListAsync(cancellation);
        held.AddRange(did.Select(one => new HeldRecord("trail", one.Id, new Dictionary<string, object?> { [nameof(AuditEntry.At)] = one.At, [nameof(AuditEntry.Record)] = one.Record, [nameof(AuditEntry.RecordId)] = one.RecordId, [nameof(AuditEntry.Action)] = one.Action })));
    }

    private static void Take<T>(RegistryDb db, List<HeldRecord> held, string kind, IReadOnlyList<T> records)
        where T : class => held.AddRange(records.Select(record => Record(db, kind, record)));

    private static HeldRecord Record(RegistryDb db, string kind, object record, params (string Name, object? Value)[] beside)
    {
        var fields = db.Entry(record).Properties.Where(property => !Left.Contains(property.Metadata.Name) && property.CurrentValue is not null).ToDictionary(property => property.Metadata.Name, property => property.CurrentValue);
        foreach (var (name, value) in beside)
            fields[name] = value;
        return new(kind, db.Entry(record).Properties.FirstOrDefault(property => property.Metadata.Name == nameof(RegistryRecord.Id))?.CurrentValue as Guid?, fields);
    }
}
