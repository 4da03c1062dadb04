using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>The stages of partnerships: on with evidence alone, back with a reason, and every move stays.</summary>
public sealed class PartnershipStageRegister(RegistryDatabase database)
{
    /// <summary>Enters evidence for an end of a stage.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task<StageEvidence> AddEvidence(Actor actor, Guid partnership, StageEvidenceEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await PartnershipAccess.Open(db, actor, partnership, rights => rights.MayEdit, cancellation);
        var problems = new FieldProblems();
        var evidence = new StageEvidence
        {
            PartnershipId = partnership,
            Stage = entry.Stage,
            Side = entry.Side,
            What = PlainText.ReadRequiredLine(entry.What, "what", 300, problems),
            Link = BoardItemEntry.ReadLink(entry.Link, problems),
            On = DayText.ReadRequired(entry.On, "on", problems) ?? default,
            AddedAt = database.Now,
        };
        if (evidence.On > DateOnly.FromDateTime(database.Now.UtcDateTime))
            problems.Add("on", "in-the-future", entry.On, Phrase.Of("evidence was made today or before"));
        problems.ThrowIfAny();
        return db.Add(evidence).Entity;
    }, cancellation);

    /// <summary>Takes evidence away, as long as no move rests on it.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or a move rests on it.</exception>
    public Task RemoveEvidence(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var evidence = await db.Set<StageEvidence>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        await PartnershipAccess.Open(db, actor, evidence.PartnershipId, rights => rights.MayEdit, cancellation);
        var steps = await db.Set<StageStep>().Where(one => one.PartnershipId == evidence.PartnershipId).ToListAsync(cancellation);
        if (steps.Any(step => step.At >= evidence.AddedAt && !step.IsBack && (evidence.Side == EvidenceSide.Exit ? step.From == evidence.Stage : step.To == evidence.Stage)))
            throw RefusedException.NotNow(Phrase.Of("the partnership moved on by this evidence; it stays in its history"));
        db.Remove(evidence);
    }, cancellation);

    /// <summary>Goes on to the next stage.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, changed since, the last stage, or evidence is missing.</exception>
    public Task Advance(Actor actor, Guid partnership, int version, CancellationToken cancellation = default) => Move(actor, partnership, version, async (db, one) =>
    {
        if (one.Stage == PartnershipStage.Commercialise)
            throw RefusedException.NotNow(Phrase.Of("this is the last stage"));
        var (steps, evidence) = (await db.Set<StageStep>().Where(step => step.PartnershipId == one.Id).ToListAsync(cancellation), await db.Set<StageEvidence>().Where(piece => piece.PartnershipId == one.Id).ToListAsync(cancellation));
        bool Has(PartnershipStage stage, EvidenceSide side) => evidence.Exists(piece => piece.Stage == stage && piece.Side == side && piece.Counts(steps));
        if (!Has(one.Stage, EvidenceSide.Exit))
            throw RefusedException.NotNow(Phrase.Of("nothing shows yet that this stage is done; enter evidence for it first"));
        if (!Has(one.Stage + 1, EvidenceSide.Entry))
            throw RefusedException.NotNow(Phrase.Of("nothing shows yet that the next stage can begin; enter evidence for it first"));
        return (one.Stage + 1, null);
    }, cancellation);

    /// <summary>Goes back to an earlier stage. What was entered until now no longer counts, as it showed too little.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The reason is missing or too long.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, changed since, or no earlier stage.</exception>
    public Task GoBack(Actor actor, Guid partnership, int version, PartnershipStage to, string reason, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var said = PlainText.ReadRequiredLine(reason, "reason", 500, problems);
        problems.ThrowIfAny();
        return Move(actor, partnership, version, (_, one) => to < one.Stage
            ? Task.FromResult<(PartnershipStage, string?)>((to, said))
            : throw RefusedException.NotNow(Phrase.Of("choose a stage before the present one")), cancellation);
    }

    private Task Move(Actor actor, Guid partnership, int version, Func<RegistryDb, Partnership, Task<(PartnershipStage To, string? Reason)>> where, CancellationToken cancellation) => database.Change(actor, async db =>
    {
        var one = await PartnershipAccess.Open(db, actor, partnership, rights => rights.MayLead, cancellation);
        if (one.Version != version)
            throw RefusedException.Outdated();
        var (to, reason) = await where(db, one);
        db.Add(new StageStep { PartnershipId = one.Id, From = one.Stage, To = to, At = database.Now, Reason = reason });
        (one.Stage, one.StageSince) = (to, DateOnly.FromDateTime(database.Now.UtcDateTime));
    }, cancellation);
}
