using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Organisations;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>The entrepreneurial discovery: organisations propose and contest priorities, the strategy's editors decide with reasons.</summary>
public sealed class ProposalRegister(RegistryDatabase database)
{
    /// <summary>What was said of a strategy, the latest first: decided ones for everybody, open ones for the two sides. Who says it is left out where the actor may not see that organisation.</summary>
    /// <exception cref="RefusedException">There is no such strategy that the actor may see.</exception>
    public async Task<IReadOnlyList<PriorityProposal>> List(Actor actor, Guid strategy, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var of = await db.StrategiesFor(actor).FirstOrDefaultAsync(one => one.Id == strategy, cancellation) ?? throw RefusedException.NotFound();
        var proposals = db.PriorityProposals.Where(one => one.StrategyId == strategy);
        if (!actor.IsModerating && !await StrategyAccess.MayChange(db, actor, of, RoleKind.Editor, cancellation))
            proposals = actor.PersonId is { } person
                ? proposals.Where(one => one.Status != ProposalStatus.Open || db.OrganisationRoles.Any(role => role.OrganisationId == one.OrganisationId && role.PersonId == person))
                : proposals.Where(one => one.Status != ProposalStatus.Open);
        var found = await proposals.OrderByDescending(one => one.At).ThenByDescending(one => one.Id).ToListAsync(cancellation);
        Guid[] speakers = [.. found.Select(one => one.OrganisationId).Distinct()];
        var seen = await db.VisibleTo(actor).Where(one => speakers.Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellation);
        foreach (var one in found)
            one.Organisation = seen.GetValueOrDefault(one.OrganisationId);
        return found;
    }

    /// <summary>Says something of a published strategy for an organisation.</summary>
    /// <param name="actor">An editor of the organisation.</param>
    /// <param name="strategy">A published strategy.</param>
    /// <param name="organisation">A public organisation of the actor's.</param>
    /// <param name="entry">What is said.</param>
    /// <param name="figures">What the observatory says of it today; none where it has no figures.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or not now.</exception>
    public Task<PriorityProposal> Say(Actor actor, Guid strategy, Guid organisation, ProposalEntry entry, FreeTexts figures, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var of = await db.Strategies.FirstOrDefaultAsync(one => one.Id == strategy && one.Status == StrategyStatus.Published, cancellation) ?? throw RefusedException.NotFound();
        await Access.Demand(db, actor, organisation, RoleKind.Editor, cancellation);
        if (!await db.Organisations.AnyAsync(one => one.Id == organisation && one.IsPublished, cancellation))
            throw RefusedException.NotNow(Phrase.Of("your organisation is not public yet; publish it first, so that a decision can name it"));
        var proposal = new PriorityProposal { StrategyId = of.Id, OrganisationId = organisation, At = database.Now, Figures = figures };
        var problems = new FieldProblems();
        var priority = entry.ReadInto(proposal, await StrategyNames.Read(db, of, cancellation), problems);
        if (priority is { } named && await db.StrategyPriorities.FirstAsync(one => one.Id == named, cancellation) is var contested)
            (proposal.Name, proposal.Scope) = (contested.Name.In("en")!.Text, contested.Scope);
        problems.ThrowIfAny();
        return db.Add(proposal).Entity;
    }, cancellation);

    /// <summary>Decides, with reasons; from then on everybody sees both.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is no reason.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or decided already.</exception>
    public Task<PriorityProposal> Decide(Actor actor, Guid proposal, bool accepted, IReadOnlyList<FreeText> reason, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        var because = FreeTexts.Read(reason, "reason", 4_000, problems);
        if (because.Count == 0 && problems.Problems.Count == 0)
            problems.Add("reason", "missing", "", Phrase.Of("fill this in"));
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var said = await db.PriorityProposals.FirstOrDefaultAsync(one => one.Id == proposal, cancellation) ?? throw RefusedException.NotFound();
            await StrategyAccess.Open(db, actor, said.StrategyId, cancellation);
            if (said.Status != ProposalStatus.Open)
                throw RefusedException.NotNow(Phrase.Of("this was decided already; what was decided stays"));
            (said.Status, said.Decision, said.DecidedAt) = (accepted ? ProposalStatus.Accepted : ProposalStatus.Declined, because, database.Now);
            return said;
        }, cancellation);
    }

    /// <summary>Takes back what nobody has decided yet.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, or decided already.</exception>
    public Task Withdraw(Actor actor, Guid proposal, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var said = await db.PriorityProposals.FirstOrDefaultAsync(one => one.Id == proposal, cancellation) ?? throw RefusedException.NotFound();
        if (!actor.IsTrusted && !(await Access.FindRole(db, actor, said.OrganisationId, cancellation) >= RoleKind.Editor))
            throw RefusedException.NotFound();
        if (said.Status != ProposalStatus.Open)
            throw RefusedException.NotNow(Phrase.Of("this was decided already; what was decided stays"));
        db.Remove(said);
    }, cancellation);
}

/// <summary>What a form says about a proposal, unchecked.</summary>
public sealed record ProposalEntry
{
    /// <summary>The code of the priority that is contested; blank to propose a new one.</summary>
    public string Priority { get; init; } = "";

    /// <summary>What a new one should be called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Why.</summary>
    public IReadOnlyList<FreeText> Reason { get; init; } = [];

    /// <summary>Activities and themes of a new one.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Checks it into a proposal; adds what is wrong.</summary>
    /// <returns>The priority that is contested; null for none.</returns>
    internal Guid? ReadInto(PriorityProposal proposal, StrategyNames names, FieldProblems problems)
    {
        proposal.PriorityId = StrategyNames.Find(Priority, names.Priorities, "priority", problems);
        proposal.Stance = string.IsNullOrWhiteSpace(Priority) ? ProposalStance.Proposes : ProposalStance.Contests;
        if (proposal.Stance == ProposalStance.Proposes)
        {
            proposal.Name = PlainText.ReadRequiredLine(Name, "name", 200, problems);
            proposal.Scope = ScopePart.ReadAll(Scope, "scope", problems);
        }
        proposal.Reason = FreeTexts.Read(Reason, "reason", 4_000, problems);
        if (proposal.Reason.Count == 0)
            problems.Add("reason", "missing", "", Phrase.Of("fill this in"));
        return proposal.PriorityId;
    }
}
