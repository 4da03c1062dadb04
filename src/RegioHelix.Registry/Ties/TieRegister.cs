using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Ties;

/// <summary>What somebody says of knowing another, unchecked.</summary>
/// <param name="Kind">How they know each other.</param>
/// <param name="Strength">1 (have met) to 5 (would vouch for).</param>
/// <param name="LastContact">The day they last had to do with each other.</param>
/// <param name="Place">Where they met.</param>
/// <param name="Visibility">What others may do with it.</param>
/// <param name="Source">How it got here.</param>
public sealed record TieEntry(TieKind Kind, int Strength, DateOnly LastContact, string? Place = null, TieVisibility Visibility = TieVisibility.Private, TieSource Source = TieSource.Entered);

/// <summary>A tie that both ends have said and opened to introductions.</summary>
/// <param name="A">One end, the smaller id.</param>
/// <param name="B">The other.</param>
/// <param name="Strength">The smaller of the two strengths, 1 to 5.</param>
/// <param name="LastContact">The later of the two days.</param>
public sealed record AgreedTie(Guid A, Guid B, int Strength, DateOnly LastContact);

/// <summary>A tie as its owner sees it.</summary>
/// <param name="Id">The id of what was said.</param>
/// <param name="Name">The other, as the owner knows them.</param>
/// <param name="Said">What was said.</param>
/// <param name="IsAgreed">True where the other says so too: only then it counts.</param>
/// <param name="Today">The strength today, above 0 to 1.</param>
public sealed record OwnTie(Guid Id, string Name, TieEntry Said, bool IsAgreed, double Today);

/// <summary>Ties, each owner's own. Whole networks come out only along ties on which both ends agree.</summary>
public sealed class TieRegister(RegistryDatabase database)
{
    /// <summary>Records that the actor knows somebody, in place of what the actor said before.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">The actor is nobody, or there is no such person.</exception>
    public Task<Tie> Record(Actor actor, Guid other, TieEntry entry, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        var said = Read(entry, database.Now);
        return database.Change(actor, async db =>
        {
            if (owner == other || !await db.People.AnyAsync(one => one.Id == other, cancellation))
                throw RefusedException.NotFound();
            return await Say(db, owner, other, said, database.Now, cancellation);
        }, cancellation);
    }

    /// <summary>Forgets what the actor said of another; what the other said stays the other's.</summary>
    /// <exception cref="RefusedException">The actor said nothing.</exception>
    public Task Remove(Actor actor, Guid other, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var owner = Access.DemandPerson(actor);
        db.Remove(await db.Ties.FirstOrDefaultAsync(one => one.OwnerId == owner && one.OtherId == other, cancellation) ?? throw RefusedException.NotFound());
    }, cancellation);

    /// <summary>Changes what the actor said; the source stays what it was.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">The actor said no such thing.</exception>
    public Task Change(Actor actor, Guid tie, TieEntry entry, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        var said = Read(entry, database.Now);
        return database.Change(actor, async db =>
        {
            if (await db.Ties.FirstOrDefaultAsync(one => one.Id == tie && one.OwnerId == owner, cancellation) is { } kept)
                kept.Say(said);
            else if (await db.TieClaims.FirstOrDefaultAsync(one => one.Id == tie && one.OwnerId == owner, cancellation) is { } claim)
                claim.Say(said);
            else
                throw RefusedException.NotFound();
        }, cancellation);
    }

    /// <summary>Forgets what the actor said, agreed to or not; what the other said stays the other's.</summary>
    /// <exception cref="RefusedException">The actor said no such thing.</exception>
    public Task Forget(Actor actor, Guid tie, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var owner = Access.DemandPerson(actor);
        if (await db.Ties.FirstOrDefaultAsync(one => one.Id == tie && one.OwnerId == owner, cancellation) is { } said)
            db.Remove(said);
        else
            db.Remove(await db.TieClaims.FirstOrDefaultAsync(one => one.Id == tie && one.OwnerId == owner, cancellation) ?? throw RefusedException.NotFound());
    }, cancellation);

    /// <summary>What the actor has said, with names, by strength of today. That somebody did not agree looks like that nobody answered.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<OwnTie>> ListSaid(Actor actor, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        await using var db = database.Read();
        var (now, today) = (database.Now, DateOnly.FromDateTime(database.Now.UtcDateTime));
        var ties = await (from tie in db.Ties
                          join person in db.People on tie.OtherId equals person.Id
                          where tie.OwnerId == owner
                          select new { tie, person.Name, Agreed = db.Ties.Any(back => back.OwnerId == tie.OtherId && back.OtherId == owner) }).ToListAsync(cancellation);
        var claims = await db.TieClaims.Where(claim => claim.OwnerId == owner && claim.ExpiresAt > now).ToListAsync(cancellation);
        return [.. ties.Select(one => new OwnTie(one.tie.Id, one.Name, one.tie.Said, one.Agreed, TieStrength.Of(one.tie.Strength, one.tie.LastContact, today)))
            .Concat(claims.Select(one => new OwnTie(one.Id, one.CalledName, one.Said, false, TieStrength.Of(one.Strength, one.LastContact, today))))
            .OrderByDescending(one => one.Today).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>The name of somebody of whom the actor has said something.</summary>
    /// <exception cref="RefusedException">The actor said nothing of such a person.</exception>
    public async Task<string> NameOfKnown(Actor actor, Guid other, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        await using var db = database.Read();
        return await db.People.Where(one => one.Id == other && db.Ties.Any(tie => tie.OwnerId == owner && tie.OtherId == other)).Select(one => one.Name).FirstOrDefaultAsync(cancellation) ?? throw RefusedException.NotFound();
    }

    /// <summary>What the actor has said, the last contact first.</summary>
    /// <exception cref="RefusedException">The actor is nobody.</exception>
    public async Task<IReadOnlyList<Tie>> ListOwn(Actor actor, CancellationToken cancellation = default)
    {
        var owner = Access.DemandPerson(actor);
        await using var db = database.Read();
        return await db.Ties.Where(one => one.OwnerId == owner).OrderByDescending(one => one.LastContact).ThenBy(one => one.Id).ToListAsync(cancellation);
    }

    /// <summary>
    /// Every tie on which both ends agree at a visibility or above: what routes and network figures are computed from. Who objected to being matched, or
    /// to being counted, is in none of it, whatever was opened before. For the program alone, never for a page.
    /// </summary>
    public async Task<IReadOnlyList<AgreedTie>> ListAgreed(TieVisibility least, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        // Enums are kept by name, which does not sort as they do.
        TieVisibility[] enough = [.. Enum.GetValues<TieVisibility>().Where(visibility => visibility >= least)];
        var objected = ConsentRegister.Objected(db, least == TieVisibility.Counted ? ConsentPurpose.NetworkStatistics : ConsentPurpose.Matching);
        var said = await db.Ties.Where(one => enough.Contains(one.Visibility) && !objected.Contains(one.OwnerId) && !objected.Contains(one.OtherId)).Select(one => new { one.OwnerId, one.OtherId, one.Strength, one.LastContact }).ToListAsync(cancellation);
        return [.. said
            .GroupBy(one => one.OwnerId.CompareTo(one.OtherId) < 0 ? (A: one.OwnerId, B: one.OtherId) : (A: one.OtherId, B: one.OwnerId))
            .Where(both => both.Count() == 2)
            .Select(both => new AgreedTie(both.Key.A, both.Key.B, both.Min(one => one.Strength), both.Max(one => one.LastContact)))
            .OrderBy(tie => tie.A).ThenBy(tie => tie.B)];
    }

    /// <summary>Notes what somebody says of another, in place of what was said before.</summary>
    internal static async Task<Tie> Say(RegistryDb db, Guid owner, Guid other, TieEntry said, DateTimeOffset at, CancellationToken cancellation)
    {
        var tie = await db.Ties.FirstOrDefaultAsync(one => one.OwnerId == owner && one.OtherId == other, cancellation)
            ?? db.Add(new Tie { OwnerId = owner, OtherId = other, CreatedAt = at, Source = said.Source }).Entity;
        tie.Say(said);
        return tie;
    }

    /// <summary>An entry that is in order.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">It has problems.</exception>
    internal static TieEntry Read(TieEntry entry, DateTimeOffset now)
    {
        var problems = new FieldProblems();
        var read = Read(entry, now, problems);
        problems.ThrowIfAny();
        return read;
    }

    /// <summary>The entry with its place as it is kept; what is wrong with it goes to the problems.</summary>
    internal static TieEntry Read(TieEntry entry, DateTimeOffset now, FieldProblems problems)
    {
        var place = PlainText.ReadLine(entry.Place, "place", 200, problems);
        if (entry.Strength is < 1 or > 5)
            problems.Add("strength", "impossible-strength", $"{entry.Strength}", Phrase.Of("strength goes from 1 to 5"));
        if (entry.LastContact > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1))
            problems.Add("last_contact", "future-day", $"{entry.LastContact:yyyy-MM-dd}", Phrase.Of("the day lies ahead; give the day you last had contact"));
        return entry with { Place = place };
    }
}
