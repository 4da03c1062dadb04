using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>What stands on the boards of partnerships, and the readings of their goals' measures.</summary>
public sealed class BoardRegister(RegistryDatabase database)
{
    private const int Most = 2_000;

    /// <summary>Adds something.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or the board is full.</exception>
    public Task<BoardItem> Add(Actor actor, Guid partnership, BoardItemKind kind, BoardItemEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        await PartnershipAccess.Open(db, actor, partnership, rights => rights.MayEdit, cancellation);
        if (await db.Set<BoardItem>().CountAsync(one => one.PartnershipId == partnership, cancellation) >= Most)
            throw RefusedException.NotNow(Phrase.Of("the board is full"));
        var item = new BoardItem { PartnershipId = partnership, Kind = kind, CreatedAt = database.Now };
        await Read(db, item, entry, cancellation);
        return db.Add(item).Entity;
    }, cancellation);

    /// <summary>Changes something.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The entry has problems.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or changed since.</exception>
    public Task<BoardItem> Change(Actor actor, Guid id, int version, BoardItemEntry entry, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var item = await Open(db, actor, id, cancellation);
        if (item.Version != version)
            throw RefusedException.Outdated();
        await Read(db, item, entry, cancellation);
        return item;
    }, cancellation);

    /// <summary>Takes something off the board; the trail keeps it.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Remove(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db => db.Remove(await Open(db, actor, id, cancellation)), cancellation);

    /// <summary>Enters what the goal's measure is on a day; a day that has a reading is read anew.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">Day, value or source is wrong.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, or the goal has no measure.</exception>
    public Task AddReading(Actor actor, Guid partnership, string on, string amount, string source, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var one = await PartnershipAccess.Open(db, actor, partnership, rights => rights.MayEdit, cancellation);
        if (one.Measure is null)
            throw RefusedException.NotNow(Phrase.Of("the goal has no measure yet; say what is measured first"));
        var problems = new FieldProblems();
        var (day, value, from) = (DayText.ReadRequired(on, "reading_on", problems), EuroText.ReadAmount(amount, "reading", problems), PlainText.ReadRequiredLine(source, "reading_source", 200, problems));
        if (string.IsNullOrWhiteSpace(amount))
            problems.Add("reading", "missing", "", Phrase.Of("fill this in"));
        if (day > DateOnly.FromDateTime(database.Now.UtcDateTime))
            problems.Add("reading_on", "in-the-future", on, Phrase.Of("a reading is of today or before"));
        problems.ThrowIfAny();
        var reading = await db.Set<GoalReading>().FirstOrDefaultAsync(held => held.PartnershipId == partnership && held.On == day, cancellation) ?? db.Add(new GoalReading { PartnershipId = partnership, On = day!.Value }).Entity;
        (reading.Amount, reading.Source) = (value!.Value, from);
    }, cancellation);

    /// <summary>Takes a reading away.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task RemoveReading(Actor actor, Guid id, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var reading = await db.Set<GoalReading>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        await PartnershipAccess.Open(db, actor, reading.PartnershipId, rights => rights.MayEdit, cancellation);
        db.Remove(reading);
    }, cancellation);

    private static async Task<BoardItem> Open(RegistryDb db, Actor actor, Guid id, CancellationToken cancellation)
    {
        var item = await db.Set<BoardItem>().FirstOrDefaultAsync(one => one.Id == id, cancellation) ?? throw RefusedException.NotFound();
        await PartnershipAccess.Open(db, actor, item.PartnershipId, rights => rights.MayEdit, cancellation);
        return item;
    }

    private async Task Read(RegistryDb db, BoardItem item, BoardItemEntry entry, CancellationToken cancellation)
    {
        var problems = new FieldProblems();
        entry.ReadInto(item, await db.Set<PartnershipMember>().Where(one => one.PartnershipId == item.PartnershipId).Select(one => one.Id).ToListAsync(cancellation), DateOnly.FromDateTime(database.Now.UtcDateTime), problems);
        problems.ThrowIfAny();
    }
}
