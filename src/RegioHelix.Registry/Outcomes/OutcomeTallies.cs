using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Outcomes;

/// <summary>What the pairs of an event said, without names: what figures are counted from. Whoever organises an event decides whether others see them.</summary>
public sealed class OutcomeTallies(RegistryDatabase database)
{
    /// <summary>The pairs that met in the programme of an event, and what they said until a day.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="slug">The event.</param>
    /// <param name="until">The last day of which answers count; null for today.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is no such event, or its figures are not the actor's to see.</exception>
    public async Task<OutcomeTally> Get(Actor actor, string slug, DateOnly? until = null, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var hosted = await EventAccess.DemandSeen(db, actor, slug, cancellation);
        var organises = await EventAccess.Organises(db, actor, hosted.OrganisationId, cancellation);
        var following = await db.Set<EventFollowing>().FirstOrDefaultAsync(one => one.EventId == hosted.Id, cancellation);
        if (!organises && following is not { IsPublic: true })
            throw RefusedException.NotFound();
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        var day = until is { } asked && asked < today ? asked : today;
        var pairs = await db.Set<FollowedPair>().Where(pair => pair.EventId == hosted.Id).OrderBy(pair => pair.Id).ToListAsync(cancellation);
        var end = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        var answers = (await db.Set<OutcomeAnswer>().Where(one => one.Pair!.EventId == hosted.Id).ToListAsync(cancellation)).Where(one => one.AskedAt < end || one.AnsweredAt < end).ToLookup(one => one.PairId);
        return new(hosted, organises, following?.IsStopped ?? false, following?.IsPublic ?? false, day, pairs.Count(pair => pair.Occasion != PairOccasion.Meeting), [.. pairs.Where(pair => pair.Occasion == PairOccasion.Meeting).Select(pair => Tell(pair, [.. answers[pair.Id]], end))]);
    }

    /// <summary>Says how an event is followed.</summary>
    /// <exception cref="RefusedException">Not found, or not allowed.</exception>
    public Task Set(Actor actor, string slug, bool stopped, bool isPublic, CancellationToken cancellation = default) => database.Change(actor, async db =>
    {
        var hosted = await EventAccess.DemandOwn(db, actor, slug, cancellation);
        var following = await db.Set<EventFollowing>().FirstOrDefaultAsync(one => one.EventId == hosted.Id, cancellation) ?? db.Add(new EventFollowing { EventId = hosted.Id }).Entity;
        (following.IsStopped, following.IsPublic) = (stopped, isPublic);
    }, cancellation);

    private static TalliedPair Tell(FollowedPair pair, List<OutcomeAnswer> answers, DateTimeOffset end)
    {
        OutcomeAnswer? Said(int side, OutcomeWave wave) => answers.Find(one => one.Side == side && one.Wave == wave && one.AnsweredAt < end);
        var waves = Enum.GetValues<OutcomeWave>();
        // Who was erased is nobody else: an id of the record's own, which names no person.
        return new(
            pair.OneId ?? pair.Id, pair.OtherId ?? pair.Id,
            [.. waves.Select(wave => Said(1, wave)?.Step)], [.. waves.Select(wave => Said(2, wave)?.Step)],
            [.. waves.Select(wave => answers.Count(one => one.Wave == wave && one.AskedAt < end))], [.. waves.Select(wave => answers.Count(one => one.Wave == wave && one.AnsweredAt < end))],
            Money(answers, 1, end), Money(answers, 2, end));
    }

    // What a side named last: what was said of the same money twice is not added.
    private static SaidMoney? Money(List<OutcomeAnswer> answers, int side, DateTimeOffset end) =>
        answers.Where(one => one.Side == side && one.Amount is not null && one.AnsweredAt < end).MaxBy(one => one.AnsweredAt) is { } last ? new(last.Amount!.Value, last.Currency!) : null;
}

/// <summary>What the pairs of an event said.</summary>
/// <param name="Hosted">The event.</param>
/// <param name="Organises">True where the actor organises it.</param>
/// <param name="IsStopped">True where nobody is asked any more.</param>
/// <param name="IsPublic">True where everybody sees the figures.</param>
/// <param name="Day">The last day of which answers count.</param>
/// <param name="Beside">How many pairs were entered by hand, which are in no figure: nobody knows how many were not.</param>
/// <param name="Pairs">The meetings of the programme.</param>
public sealed record OutcomeTally(HostedEvent Hosted, bool Organises, bool IsStopped, bool IsPublic, DateOnly Day, int Beside, IReadOnlyList<TalliedPair> Pairs);

/// <summary>A pair without names.</summary>
/// <param name="One">An id of the one; for the program alone.</param>
/// <param name="Other">An id of the other.</param>
/// <param name="OneSaid">What the one said, wave by wave.</param>
/// <param name="OtherSaid">What the other said.</param>
/// <param name="Asked">How many of the two were asked, wave by wave.</param>
/// <param name="Answered">How many of the two answered, wave by wave.</param>
/// <param name="OneMoney">The money that the one named last; null for none.</param>
/// <param name="OtherMoney">The money that the other named.</param>
public sealed record TalliedPair(
    Guid One, Guid Other, IReadOnlyList<OutcomeStep?> OneSaid, IReadOnlyList<OutcomeStep?> OtherSaid, IReadOnlyList<int> Asked, IReadOnlyList<int> Answered, SaidMoney? OneMoney, SaidMoney? OtherMoney);

/// <summary>Money that somebody named.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Currency">Its currency, ISO 4217.</param>
public sealed record SaidMoney(decimal Amount, string Currency);
