using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Mail;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Outcomes;

/// <summary>
/// Asks by mail what came of it: after the event, and after three, six and twelve months. A mail asks one person of all pairs of one occasion; its links carry
/// a secret of which the hash alone is kept.
/// </summary>
public sealed class OutcomeAsking(RegistryDatabase database)
{
    /// <summary>Of how many pairs a mail asks at most; further ones come with the next.</summary>
    public const int MostInMail = 20;

    private const int SecretBytes = 15;
    private const int DaysLooked = 420;

    /// <summary>The mails that are due now.</summary>
    public async Task<IReadOnlyList<DueAsking>> ListDue(CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var today = DateOnly.FromDateTime(database.Now.UtcDateTime);
        var pairs = await ListFollowed(db, today, cancellation);
        var since = today.AddDays(-DaysLooked);
        var answers = await db.Set<OutcomeAnswer>().Where(one => one.Pair!.MetOn >= since && (one.AskedAt != null || one.Step != null)).Select(one => new { one.PairId, one.Side, one.Wave, one.Step }).ToListAsync(cancellation);
        var handled = answers.Select(one => (one.PairId, one.Side, one.Wave)).ToHashSet();
        // Who said that they never met is not asked every few months what came of it.
        var ended = answers.Where(one => one.Step == OutcomeStep.Nothing).Select(one => (one.PairId, one.Side)).ToHashSet();
        Guid[] people = [.. pairs.SelectMany(pair => new[] { pair.OneId!.Value, pair.OtherId!.Value }).Distinct()];
        var (readers, apart) = (await OutcomeReaders.Find(db, people, cancellation), await OutcomeReaders.ListApart(db, people, cancellation));
        var names = await OutcomeReaders.Names(db, pairs, cancellation);
        Guid[] held = [.. pairs.Select(pair => pair.EventId).OfType<Guid>().Distinct()];
        var events = await db.HostedEvents.Where(hosted => held.Contains(hosted.Id)).ToDictionaryAsync(hosted => hosted.Id, cancellation);
        var due = from pair in pairs
                  where !apart.Contains((pair.OneId!.Value, pair.OtherId!.Value))
                  let wave = OutcomeDays.Due(pair, today)
                  where wave is not null
                  from side in Enumerable.Range(1, 2)
                  let reader = readers.GetValueOrDefault(pair.PersonOf(side)!.Value)
                  let other = names.NameIn(pair, 3 - side)
                  where reader is not null && other is not null && !handled.Contains((pair.Id, side, wave.Value)) && !ended.Contains((pair.Id, side))
                  group new AskedOf(pair.Id, side, pair.Occasion, pair.MetOn, other.Value.Name, other.Value.Organisation) by (reader, pair.EventId, Wave: wave.Value) into mail
                  orderby mail.Key.reader.PersonId, mail.Key.Wave
                  select new DueAsking(mail.Key.reader, mail.Key.EventId is { } hosted ? events.GetValueOrDefault(hosted) : null, mail.Key.Wave, [.. mail.OrderBy(one => one.Name, StringComparer.Ordinal).Take(MostInMail)]);
        return [.. due];
    }

    /// <summary>Puts the mail of an asking into the outbox and notes that it was sent, both or neither. Nobody is asked twice, whoever else sends meanwhile.</summary>
    public Task Send(DueAsking due, Func<DueAsking, string, (string Subject, string Body)> write, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        Guid[] ids = [.. due.Pairs.Select(one => one.PairId)];
        var known = await db.Set<OutcomeAnswer>().Where(one => ids.Contains(one.PairId) && one.Wave == due.Wave && one.PersonId == due.Reader.PersonId).ToListAsync(cancellation);
        // The address as it is now: it may have been changed, or no longer be proven.
        if (known.Any(one => one.AskedAt is not null) || !(await OutcomeReaders.Find(db, [due.Reader.PersonId], cancellation)).TryGetValue(due.Reader.PersonId, out var reader))
            return;
        var (now, secret) = (database.Now, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));
        foreach (var (pair, number) in due.Pairs.Select((pair, at) => (pair, at + 1)))
        {
            var answer = known.Find(one => one.PairId == pair.PairId) ?? db.Add(new OutcomeAnswer { PairId = pair.PairId, Side = pair.Side, PersonId = due.Reader.PersonId, Wave = due.Wave }).Entity;
            (answer.SecretHash, answer.Number, answer.AskedAt, answer.ExpiresAt) = (Hash(secret), number, now, now.AddDays(OutcomeDays.LinkDays));
        }
        var (subject, body) = write(due with { Reader = reader }, secret);
        db.Add(OutgoingMail.Of(new(reader.Mail, subject, body, reader.PersonId), now));
    }, cancellation);

    /// <summary>What is kept of a secret.</summary>
    internal static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static async Task<List<FollowedPair>> ListFollowed(RegistryDb db, DateOnly today, CancellationToken cancellation)
    {
        var since = today.AddDays(-DaysLooked);
        return await db.Set<FollowedPair>().Where(pair => pair.MetOn >= since && pair.OneId != null && pair.OtherId != null
            && !db.Set<EventFollowing>().Any(following => following.EventId == pair.EventId && following.IsStopped)).ToListAsync(cancellation);
    }
}

/// <summary>A mail that is to be sent.</summary>
/// <param name="Reader">To whom.</param>
/// <param name="Hosted">The event; null where there was none.</param>
/// <param name="Wave">Which wave.</param>
/// <param name="Pairs">Of whom it asks, in the order of their numbers, from 1.</param>
public sealed record DueAsking(OutcomeReader Reader, HostedEvent? Hosted, OutcomeWave Wave, IReadOnlyList<AskedOf> Pairs);

/// <summary>Of whom a mail asks.</summary>
/// <param name="PairId">The pair.</param>
/// <param name="Side">Which side is asked.</param>
/// <param name="Occasion">What brought them together.</param>
/// <param name="MetOn">When.</param>
/// <param name="Name">The other's name.</param>
/// <param name="Organisation">The other's organisation; empty for none.</param>
public sealed record AskedOf(Guid PairId, int Side, PairOccasion Occasion, DateOnly MetOn, string Name, string Organisation);
