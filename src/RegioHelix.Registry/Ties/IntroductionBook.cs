using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Ties;

/// <summary>An introduction as who asked for it sees it: whether somebody declined, or how far it got, is not in it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="To">Whom; null while the target's name is not open to the asker.</param>
/// <param name="Organisation">The organisation over which the target was sought; null for none.</param>
/// <param name="Over">The asker's own contact who is asked first on the present route.</param>
/// <param name="Between">How many people are in between on it.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Language">The language of the purpose.</param>
/// <param name="Status">Where it is.</param>
/// <param name="Until">The last day of the present route. UTC.</param>
/// <param name="Contact">The target's address of mail, once it was made; null before, and where none is known.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record SentIntroduction(Guid Id, string? To, string? Organisation, string Over, int Between, string Purpose, string Language, IntroductionStatus Status, DateTimeOffset Until, string? Contact, IntroductionOutcome Outcome);

/// <summary>What the actor is asked for. It names the actor's own contacts, and nobody else's before they agreed.</summary>
/// <param name="Step">The id to answer by.</param>
/// <param name="Asker">Who wants to be introduced.</param>
/// <param name="PassedOnBy">The contact who passed it on; null where the asker is one.</param>
/// <param name="To">To whom, where the actor knows them or their name is public; null else.</param>
/// <param name="Organisation">The organisation over which they were sought; null for none.</param>
/// <param name="IsTarget">True where it is the actor.</param>
/// <param name="Purpose">What for.</param>
/// <param name="Language">The language of the purpose.</param>
/// <param name="Until">The last day to answer. UTC.</param>
public sealed record AskedIntroduction(Guid Step, string Asker, string? PassedOnBy, string? To, string? Organisation, bool IsTarget, string Purpose, string Language, DateTimeOffset Until);

/// <summary>An introduction that was made, as the target and those who helped see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="To">To whom; null where the actor helped and does not know them.</param>
/// <param name="IsTarget">True where it is the actor.</param>
/// <param name="Contact">The asker's address, for the target.</param>
/// <param name="Outcome">What came of it.</param>
public sealed record MadeIntroduction(Guid Id, string Asker, string? To, bool IsTarget, string? Contact, IntroductionOutcome Outcome);

/// <summary>What somebody sees of introductions: what they asked for, what they are asked for, and what was made with their help.</summary>
public sealed class IntroductionBook(RegistryDatabase database)
{
    /// <summary>What the actor asked for, newest first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<SentIntroduction>> ListSent(Actor actor, CancellationToken cancellation = default)
    {
        var asker = Access.DemandPerson(actor);
        await using var db = database.Read();
        var all = await db.Introductions.Include(one => one.Steps).Where(one => one.AskerId == asker).OrderByDescending(one => one.CreatedAt).ToListAsync(cancellation);
        var sent = new List<SentIntroduction>();
        foreach (var one in all)
        {
            var (made, route) = (one.Status == IntroductionStatus.Made, one.Steps.Where(step => step.Route == one.Route).OrderBy(step => step.Position).ToList());
            if (route.Count == 0)
                continue;
            sent.Add(new(one.Id, made || await IsPublic(db, one.TargetId, cancellation) ? await Name(db, one.TargetId, cancellation) : null, await OrganisationOf(db, one, cancellation), await Name(db, route[0].PersonId, cancellation), route.Count - 1,
                one.Purpose, one.Language, one.Status, one.RouteUntil, made ? await Mail(db, one.TargetId, cancellation) : null, one.Outcome));
        }
        return sent;
    }

    /// <summary>What waits for the actor's answer, what ends first first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<AskedIntroduction>> ListAsked(Actor actor, CancellationToken cancellation = default)
    {
        var (person, now) = (Access.DemandPerson(actor), database.Now);
        await using var db = database.Read();
        var open = await (from step in db.IntroductionSteps
                          join one in db.Introductions on step.IntroductionId equals one.Id
                          where step.PersonId == person && step.Status == StepStatus.Asked && one.Status == IntroductionStatus.Asking && one.Route == step.Route && one.RouteUntil > now
                          orderby one.RouteUntil
                          select new { step, one }).ToListAsync(cancellation);
        var asked = new List<AskedIntroduction>();
        foreach (var (step, one) in open.Select(found => (found.step, found.one)))
        {
            var before = step.Position == 0 ? null : await db.IntroductionSteps.Where(other => other.IntroductionId == one.Id && other.Route == step.Route && other.Position == step.Position - 1).Select(other => (Guid?)other.PersonId).FirstOrDefaultAsync(cancellation);
            // The last before the target knows the target; others read the name only where everybody does.
            var isLast = await db.IntroductionSteps.CountAsync(other => other.IntroductionId == one.Id && other.Route == step.Route && other.Position > step.Position, cancellation) == 1;
            var to = one.TargetId != person && (isLast || await IsPublic(db, one.TargetId, cancellation)) ? await Name(db, one.TargetId, cancellation) : null;
            asked.Add(new(step.Id, await Name(db, one.AskerId, cancellation), before is { } contact ? await Name(db, contact, cancellation) : null, to, await OrganisationOf(db, one, cancellation), one.TargetId == person, one.Purpose, one.Language, one.RouteUntil));
        }
        return asked;
    }

    /// <summary>What was made with the actor as the target or on the way, newest first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<MadeIntroduction>> ListMade(Actor actor, CancellationToken cancellation = default)
    {
        var person = Access.DemandPerson(actor);
        await using var db = database.Read();
        var all = await db.Introductions.Include(one => one.Steps).Where(one => one.Status == IntroductionStatus.Made && one.Steps.Any(step => step.PersonId == person && step.Status == StepStatus.Agreed && step.Route == one.Route)).OrderByDescending(one => one.MadeAt).ToListAsync(cancellation);
        var made = new List<MadeIntroduction>();
        foreach (var one in all)
        {
            var isTarget = one.TargetId == person;
            var knows = isTarget || one.Steps.Where(step => step.Route == one.Route).OrderByDescending(step => step.Position).Skip(1).FirstOrDefault()?.PersonId == person || await IsPublic(db, one.TargetId, cancellation);
            made.Add(new(one.Id, await Name(db, one.AskerId, cancellation), knows ? await Name(db, one.TargetId, cancellation) : null, isTarget, isTarget ? await Mail(db, one.AskerId, cancellation) : null, one.Outcome));
        }
        return made;
    }

    /// <summary>Where to tell somebody that they are asked: null where the person has no account or did not agree to mail. For the program alone, never for a page.</summary>
    public async Task<(string Mail, string Language)?> FindNotice(Guid person, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await AgreedMail.Find(db, person, cancellation);
    }

    private static Task<string> Name(RegistryDb db, Guid person, CancellationToken cancellation) => db.People.Where(one => one.Id == person).Select(one => one.Name).FirstAsync(cancellation);

    private static async Task<string?> OrganisationOf(RegistryDb db, Introduction one, CancellationToken cancellation) =>
        one.OrganisationId is { } id ? await db.Organisations.Where(organisation => organisation.Id == id).Select(organisation => organisation.Name).FirstOrDefaultAsync(cancellation) : null;

    private static Task<bool> IsPublic(RegistryDb db, Guid person, CancellationToken cancellation) => ConsentRegister.Holds(db, person, ConsentPurpose.PublicProfile, cancellation);

    private static async Task<string?> Mail(RegistryDb db, Guid person, CancellationToken cancellation) =>
        await db.People.Where(one => one.Id == person).Select(one => one.Mail).FirstOrDefaultAsync(cancellation) ?? await db.Users.Where(one => one.PersonId == person).Select(one => one.Email).FirstOrDefaultAsync(cancellation);
}
