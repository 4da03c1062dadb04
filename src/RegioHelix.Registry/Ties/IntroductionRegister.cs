using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Ties;

/// <summary>What somebody asks for, unchecked but for its routes, which were found along ties on which both ends agree.</summary>
/// <param name="Target">To whom.</param>
/// <param name="Organisation">The organisation over which the target was sought; null where the person was.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Language">The language of the purpose.</param>
/// <param name="Routes">Whom to ask on each route, in order, without asker and target.</param>
public sealed record IntroductionEntry(Guid Target, Guid? Organisation, string? Purpose, string? Language, IReadOnlyList<IReadOnlyList<Guid>> Routes);

/// <summary>
/// Introductions, asked hop by hop. Each person on the way is asked only after the one before has agreed; the names of asker and target are open to both once
/// all have. A no is told to nobody: a route has its fourteen days, whatever is answered, and then the next has.
/// </summary>
public sealed class IntroductionRegister(RegistryDatabase database)
{
    /// <summary>How many days a route has.</summary>
    public const int RouteDays = 14;

    /// <summary>How many routes are asked at most, one after the other.</summary>
    public const int MostRoutes = 3;

    /// <summary>How many people there are at most between asker and target.</summary>
    public const int MostBetween = 3;

    /// <summary>How many introductions somebody can ask for at once.</summary>
    public const int MostOpen = 5;

    /// <summary>How many days must pass before the same is asked again.</summary>
    public const int DaysBeforeAgain = 90;

    private const int LongestPurpose = 600;

    /// <summary>Asks: the first person of the first route is asked at once.</summary>
    /// <returns>Who is asked.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The purpose has problems.</exception>
    /// <exception cref="RefusedException">No route holds, it was asked already, or too much is open.</exception>
    public Task<Guid> Ask(Actor actor, IntroductionEntry entry, CancellationToken cancellation = default)
    {
        var asker = Access.DemandPerson(actor);
        var problems = new FieldProblems();
        var purpose = PlainText.ReadLines(entry.Purpose, "purpose", LongestPurpose, problems);
        if (string.IsNullOrWhiteSpace(entry.Purpose))
            problems.Add("purpose", "missing", "", Phrase.Of("say in a sentence or two what for: those who are asked read it"));
        var language = LanguageCode.Read(entry.Language, "language", problems);
        problems.ThrowIfAny();
        // Counted and added alone: several asked at once must not all see the last free place.
        return database.ChangeAlone(actor, $"introductions:{asker}", async db =>
        {
            await DemandNew(db, asker, entry, cancellation);
            var (now, routes) = (database.Now, new List<IReadOnlyList<Guid>>());
            foreach (var route in entry.Routes.Take(MostRoutes))
                if (route.Count is >= 1 and <= MostBetween && await Holds(db, asker, [.. route, entry.Target], cancellation))
                    routes.Add(route);
            if (routes.Count == 0)
                throw RefusedException.NotNow(Phrase.Of("there is no way to them any more; look again"));
            var made = db.Add(new Introduction
            {
                AskerId = asker,
                TargetId = entry.Target,
                OrganisationId = entry.Organisation,
                Purpose = purpose!,
                Language = language ?? "en",
                CreatedAt = now,
                RouteUntil = now.AddDays(RouteDays),
                ExpiresAt = now.AddDays(RouteDays * routes.Count),
            }).Entity;
            for (var route = 0; route < routes.Count; route++)
                for (var at = 0; at <= routes[route].Count; at++)
                    db.Add(new IntroductionStep { IntroductionId = made.Id, Route = route, Position = at, PersonId = at < routes[route].Count ? routes[route][at] : entry.Target, Status = StepStatus.Waiting });
            var first = db.ChangeTracker.Entries<IntroductionStep>().Select(one => one.Entity).First(one => one.Route == 0 && one.Position == 0);
            (first.Status, first.AskedAt) = (StepStatus.Asked, now);
            return first.PersonId;
        }, cancellation);
    }

    /// <summary>Says yes or no to a step that the actor is asked for.</summary>
    /// <returns>Who is asked next; null for nobody.</returns>
    /// <exception cref="RefusedException">The actor is not asked, or it is over.</exception>
    public Task<Guid?> Answer(Actor actor, Guid step, bool agreed, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            var now = database.Now;
            var asked = await db.IntroductionSteps.FirstOrDefaultAsync(one => one.Id == step && one.PersonId == person && one.Status == StepStatus.Asked, cancellation) ?? throw RefusedException.NotFound();
            var introduction = await db.Introductions.FirstAsync(one => one.Id == asked.IntroductionId, cancellation);
            if (introduction.Status != IntroductionStatus.Asking || introduction.Route != asked.Route || introduction.RouteUntil <= now)
                throw RefusedException.NotNow(Phrase.Of("the time for this answer is over"));
            (asked.Status, asked.AnsweredAt) = (agreed ? StepStatus.Agreed : StepStatus.Declined, now);
            return agreed ? await Next(db, introduction, asked, cancellation) : null;
        }, cancellation);
    }

    /// <summary>Takes back what the actor asked for; nobody who was asked is bothered further.</summary>
    /// <exception cref="RefusedException">Not the actor's, or over.</exception>
    public Task Withdraw(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        var asker = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            var introduction = await db.Introductions.Include(one => one.Steps).FirstOrDefaultAsync(one => one.Id == id && one.AskerId == asker, cancellation) ?? throw RefusedException.NotFound();
            if (introduction.Status != IntroductionStatus.Asking)
                throw RefusedException.NotNow(Phrase.Of("this is over already"));
            introduction.Status = IntroductionStatus.Withdrawn;
            Close(introduction.Steps);
        }, cancellation);
    }

    /// <summary>Records what came of an introduction that was made; asker and target may.</summary>
    /// <exception cref="RefusedException">Not the actor's, or not made.</exception>
    public Task Conclude(Actor actor, Guid id, IntroductionOutcome outcome, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        return database.Change(actor, async db =>
        {
            var introduction = await db.Introductions.FirstOrDefaultAsync(one => one.Id == id && (one.AskerId == person || (one.TargetId == person && one.Status == IntroductionStatus.Made)), cancellation) ?? throw RefusedException.NotFound();
            if (introduction.Status != IntroductionStatus.Made)
                throw RefusedException.NotNow(Phrase.Of("nothing can have come of it before all said yes"));
            introduction.Outcome = outcome;
        }, cancellation);
    }

    /// <summary>The introductions whose present route has had its time, what ended first first.</summary>
    public async Task<IReadOnlyList<Guid>> ListOverdue(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var now = database.Now;
        return await db.Introductions.Where(one => one.Status == IntroductionStatus.Asking && one.RouteUntil <= now).OrderBy(one => one.RouteUntil).Select(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>Ends the route of one whose time is over and begins the next; what has no next one lapses.</summary>
    /// <returns>Who is asked now; null for nobody.</returns>
    public Task<Guid?> MoveOn(Guid id, CancellationToken cancellation = default) => database.Change(Actor.System, db => MoveOn(db, id, cancellation), cancellation);

    /// <summary>Who may not be asked between two people: those with as much open as one can answer, and those with a block to either. For the program alone, never for a page.</summary>
    public async Task<IReadOnlyList<Guid>> ListUnavailable(Guid asker, Guid target, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var loaded = await db.IntroductionSteps.Where(one => one.Status == StepStatus.Asked).GroupBy(one => one.PersonId).Where(all => all.Count() >= MostOpen).Select(all => all.Key).ToListAsync(cancellation);
        var apart = (await BlockRules.ListApart(db, asker, cancellation)).Concat(await BlockRules.ListApart(db, target, cancellation));
        return [.. loaded.Concat(apart).Distinct().Where(one => one != asker)];
    }

    private async Task<Guid?> MoveOn(RegistryDb db, Guid id, CancellationToken cancellation)
    {
        var now = database.Now;
        var introduction = await db.Introductions.Include(one => one.Steps).FirstAsync(one => one.Id == id, cancellation);
        if (introduction.Status != IntroductionStatus.Asking || introduction.RouteUntil > now)
            return null;
        Close(introduction.Steps);
        var next = introduction.Steps.Where(step => step.Route == introduction.Route + 1).OrderBy(step => step.Position).ToList();
        if (next.Count == 0 || introduction.ExpiresAt <= now)
        {
            introduction.Status = IntroductionStatus.Expired;
            return null;
        }
        (introduction.Route, introduction.RouteUntil) = (introduction.Route + 1, introduction.RouteUntil.AddDays(RouteDays));
        // Who said no as the target is not asked over somebody else: the time passes as if nobody answered.
        var declined = introduction.Steps.Any(step => step.PersonId == introduction.TargetId && step.Status == StepStatus.Declined);
        if (declined || !await Holds(db, introduction.AskerId, [.. next.Select(step => step.PersonId)], cancellation))
            return null;
        (next[0].Status, next[0].AskedAt) = (StepStatus.Asked, now);
        return next[0].PersonId;
    }

    private async Task<Guid?> Next(RegistryDb db, Introduction introduction, IntroductionStep agreed, CancellationToken cancellation)
    {
        var now = database.Now;
        var next = await db.IntroductionSteps.FirstOrDefaultAsync(one => one.IntroductionId == introduction.Id && one.Route == agreed.Route && one.Position == agreed.Position + 1, cancellation);
        if (next is null)
        {
            (introduction.Status, introduction.MadeAt) = (IntroductionStatus.Made, now);
            db.Add(new Disclosure { PersonId = introduction.TargetId, SeenBy = introduction.AskerId, SeenByKind = ActorKind.Account, What = "introduction", At = now });
            db.Add(new Disclosure { PersonId = introduction.AskerId, SeenBy = introduction.TargetId, SeenByKind = ActorKind.Account, What = "introduction", At = now });
            return null;
        }
        // What was open when it was asked may be closed by now: then it goes no further, and looks like no answer.
        if (!await Holds(db, agreed.PersonId, [next.PersonId], cancellation) || await BlockRules.AreApart(db, introduction.AskerId, next.PersonId, cancellation))
            return null;
        (next.Status, next.AskedAt) = (StepStatus.Asked, now);
        return next.PersonId;
    }

    private async Task DemandNew(RegistryDb db, Guid asker, IntroductionEntry entry, CancellationToken cancellation)
    {
        if (entry.Target == asker || !await db.People.AnyAsync(one => one.Id == entry.Target, cancellation))
            throw RefusedException.NotFound();
        var since = database.Now.AddDays(-DaysBeforeAgain);
        var before = await db.Introductions.Where(one => one.AskerId == asker && (one.Status == IntroductionStatus.Asking || one.CreatedAt > since))
            .Select(one => new { one.TargetId, one.OrganisationId, one.Status }).ToListAsync(cancellation);
        if (before.Any(one => one.TargetId == entry.Target || (entry.Organisation != null && one.OrganisationId == entry.Organisation)))
            throw RefusedException.NotNow(Phrase.Of($"you asked for this not long ago; the same can be asked again after {DaysBeforeAgain} days"));
        if (before.Count(one => one.Status == IntroductionStatus.Asking) >= MostOpen)
            throw RefusedException.NotNow(Phrase.Of($"{MostOpen} introductions can be open at once; take one back, or wait"));
    }

    // Each tie said by both ends and open to introductions, each person after the first willing to be asked, and none blocked by who asks or the other way.
    private static async Task<bool> Holds(RegistryDb db, Guid from, IReadOnlyList<Guid> people, CancellationToken cancellation)
    {
        TieVisibility[] open = [TieVisibility.Introductions, TieVisibility.Counted];
        var last = from;
        foreach (var person in people)
        {
            var (one, other) = (last, person);
            if (await db.Ties.CountAsync(tie => open.Contains(tie.Visibility) && ((tie.OwnerId == one && tie.OtherId == other) || (tie.OwnerId == other && tie.OtherId == one)), cancellation) != 2
                || !await ConsentRegister.Holds(db, person, ConsentPurpose.Introductions, cancellation) || await BlockRules.AreApart(db, from, person, cancellation))
                return false;
            last = person;
        }
        return true;
    }

    private static void Close(IEnumerable<IntroductionStep> steps)
    {
        foreach (var step in steps.Where(step => step.Status == StepStatus.Asked))
            step.Status = StepStatus.Lapsed;
    }
}
