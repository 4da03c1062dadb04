using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Needs;

/// <summary>The three questions that who answers a need or an offer is asked, unchecked.</summary>
/// <param name="WhyInterested">Why this interests you.</param>
/// <param name="WhatWeBring">What you bring.</param>
/// <param name="NextStep">What the next step should be.</param>
/// <param name="Language">The language of the answers.</param>
public sealed record InterestEntry(string? WhyInterested, string? WhatWeBring, string? NextStep, string Language);

/// <summary>An expression of interest as the owner of a need gets it.</summary>
/// <param name="Interest">What was answered.</param>
/// <param name="From">Who sent it.</param>
public sealed record ReceivedInterest(ExpressionOfInterest Interest, Organisation From);

/// <summary>An expression of interest as who sent it sees it.</summary>
/// <param name="Interest">What was answered.</param>
/// <param name="Need">What it answers.</param>
public sealed record SentInterest(ExpressionOfInterest Interest, ShownNeed Need);

/// <summary>Expressions of interest: sent once an organisation, answered by the owner, names opened by a yes on both sides.</summary>
public sealed class InterestRegister(RegistryDatabase database)
{
    private const int Longest = 2_000;

    /// <summary>Sends one: that is the first yes.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The answers have problems.</exception>
    /// <exception cref="RefusedException">The need is not open, is one's own, or was answered by the organisation already; or the role does not allow it.</exception>
    public Task<ExpressionOfInterest> Send(Actor actor, Guid need, Guid organisation, InterestEntry entry, CancellationToken cancellation = default)
    {
        var checkedEntry = Read(entry);
        var person = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            await Access.Demand(db, actor, organisation, RoleKind.Editor, cancellation);
            await DemandOpen(db, need, organisation, cancellation);
            return db.Add(new ExpressionOfInterest
            {
                NeedId = need,
                OrganisationId = organisation,
                PersonId = person,
                CreatedAt = database.Now,
                Language = checkedEntry.Language,
                WhyInterested = checkedEntry.WhyInterested!,
                WhatWeBring = checkedEntry.WhatWeBring!,
                NextStep = checkedEntry.NextStep!,
            }).Entity;
        }, cancellation);
    }

    /// <summary>
    /// What came in for a need, for those who belong to its organisation; who sent it named itself to them by sending. What comes from an organisation
    /// or a person that one of its people blocks is not shown, and the sender does not learn that.
    /// </summary>
    /// <exception cref="RefusedException">There is no such need of the actor's.</exception>
    public async Task<IReadOnlyList<ReceivedInterest>> ListReceived(Actor actor, Guid need, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var owner = await DemandOwn(db, actor, need, RoleKind.Member, cancellation);
        var sent = await (from interest in db.Interests join organisation in db.Organisations on interest.OrganisationId equals organisation.Id where interest.NeedId == need orderby interest.CreatedAt select new { interest, organisation }).ToListAsync(cancellation);
        var received = new List<ReceivedInterest>();
        foreach (var one in sent)
            if (!await BlockRules.Holds(db, owner, one.organisation.Id, one.interest.PersonId, cancellation))
                received.Add(new(one.interest, one.organisation));
        return received;
    }

    /// <summary>What an organisation sent, newest first, with what it answers: the owner only where both said yes or it is no secret.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public async Task<IReadOnlyList<SentInterest>> ListSent(Actor actor, Guid organisation, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        await Access.Demand(db, actor, organisation, RoleKind.Member, cancellation);
        var sent = await db.Interests.Include(one => one.Need!.Organisation).Where(one => one.OrganisationId == organisation).OrderByDescending(one => one.CreatedAt).ToListAsync(cancellation);
        return [.. sent.Select(one => new SentInterest(one, NeedRegister.Show(one.Need!, one.Status == InterestStatus.Accepted)))];
    }

    /// <summary>Takes back what was sent and is not answered; it cannot be sent again.</summary>
    /// <exception cref="RefusedException">Not the actor's, or answered already.</exception>
    public Task Withdraw(Actor actor, Guid interest, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var sent = await db.Interests.FirstOrDefaultAsync(one => one.Id == interest, cancellation) ?? throw RefusedException.NotFound();
        if (!actor.IsTrusted && await Access.FindRole(db, actor, sent.OrganisationId, cancellation) is null)
            throw RefusedException.NotFound();
        await Access.Demand(db, actor, sent.OrganisationId, RoleKind.Editor, cancellation);
        if (sent.Status != InterestStatus.Sent)
            throw RefusedException.NotNow(Phrase.Of("this was answered already"));
        sent.Status = InterestStatus.Withdrawn;
    }, cancellation);

    /// <summary>Says yes or no as the owner: the second yes opens the names, a no gives no reason.</summary>
    /// <exception cref="RefusedException">Not the actor's to answer, or answered already.</exception>
    public Task<ExpressionOfInterest> Answer(Actor actor, Guid interest, bool accepted, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var sent = await db.Interests.FirstOrDefaultAsync(one => one.Id == interest, cancellation) ?? throw RefusedException.NotFound();
        var owner = await DemandOwn(db, actor, sent.NeedId, RoleKind.Editor, cancellation);
        // What is not shown is not to be answered by its id either.
        if (await BlockRules.Holds(db, owner, sent.OrganisationId, sent.PersonId, cancellation))
            throw RefusedException.NotFound();
        if (sent.Status != InterestStatus.Sent)
            throw RefusedException.NotNow(sent.Status == InterestStatus.Withdrawn ? Phrase.Of("who sent this took it back") : Phrase.Of("this was answered already"));
        (sent.Status, sent.AnsweredAt) = (accepted ? InterestStatus.Accepted : InterestStatus.Declined, database.Now);
        return sent;
    }, cancellation);

    /// <summary>Records what came of an accepted one; either side may.</summary>
    /// <exception cref="RefusedException">Not the actor's, or never accepted.</exception>
    public Task Conclude(Actor actor, Guid interest, InterestOutcome outcome, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var sent = await db.Interests.Include(one => one.Need).FirstOrDefaultAsync(one => one.Id == interest, cancellation) ?? throw RefusedException.NotFound();
        if (!actor.IsTrusted && await Access.FindRole(db, actor, sent.OrganisationId, cancellation) is null && await Access.FindRole(db, actor, sent.Need!.OrganisationId, cancellation) is null)
            throw RefusedException.NotFound();
        if (sent.Status != InterestStatus.Accepted)
            throw RefusedException.NotNow(Phrase.Of("nothing can have come of it before both said yes"));
        sent.Outcome = outcome;
    }, cancellation);

    private static InterestEntry Read(InterestEntry entry)
    {
        var problems = new FieldProblems();
        var read = new InterestEntry(
            Answered(entry.WhyInterested, "why_interested", problems), Answered(entry.WhatWeBring, "what_we_bring", problems), Answered(entry.NextStep, "next_step", problems),
            LanguageCode.Read(entry.Language, "language", problems) ?? "");
        problems.ThrowIfAny();
        return read;
    }

    private static string Answered(string? given, string field, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(given))
            problems.Add(field, "missing", "", Phrase.Of("fill this in"));
        return PlainText.ReadLines(given, field, Longest, problems) ?? "";
    }

    // Gives whose it is.
    private static async Task<Guid> DemandOwn(RegistryDb db, Actor actor, Guid need, RoleKind least, CancellationToken cancellation)
    {
        var owner = await db.Needs.Where(one => one.Id == need).Select(one => (Guid?)one.OrganisationId).FirstOrDefaultAsync(cancellation) ?? throw RefusedException.NotFound();
        if (!actor.IsTrusted && await Access.FindRole(db, actor, owner, cancellation) is null)
            throw RefusedException.NotFound();
        await Access.Demand(db, actor, owner, least, cancellation);
        return owner;
    }

    private async Task DemandOpen(RegistryDb db, Guid need, Guid organisation, CancellationToken cancellation)
    {
        var now = database.Now;
        var found = await db.Needs.FirstOrDefaultAsync(one => one.Id == need && one.Status == NeedStatus.Published && one.ExpiresAt > now && (one.IsAnonymous || one.Organisation!.IsPublished), cancellation) ?? throw RefusedException.NotFound();
        if (found.OrganisationId == organisation)
            throw RefusedException.NotNow(Phrase.Of("this is your own"));
        if (await db.Interests.AnyAsync(one => one.NeedId == need && one.OrganisationId == organisation, cancellation))
            throw RefusedException.NotNow(Phrase.Of("your organisation has answered this already"));
    }
}
