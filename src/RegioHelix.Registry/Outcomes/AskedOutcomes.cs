using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Outcomes;

/// <summary>
/// What the bearer of a mail's secret is asked, and what the bearer answers. What a page sends by itself counts like a button, until two different answers to one
/// question came that way: then something is looking through the mail, what it said is taken back, and a button counts alone.
/// </summary>
public sealed class AskedOutcomes(RegistryDatabase database)
{
    private const int LongestSecret = 100;
    private static readonly TimeSpan Doubted = TimeSpan.FromDays(1);

    /// <summary>What a mail asks. Nothing is changed by looking.</summary>
    /// <exception cref="RefusedException">No mail has this secret, or it was taken back.</exception>
    public async Task<Asking> Get(string secret, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var answers = await Find(db, secret, cancellation);
        List<FollowedPair> pairs = [.. answers.Select(one => one.Pair!)];
        var names = await OutcomeReaders.Names(db, pairs, cancellation);
        var hosted = pairs[0].EventId is { } id ? await db.HostedEvents.FirstOrDefaultAsync(one => one.Id == id, cancellation) : null;
        return new(hosted, answers[0].Wave, answers[0].ExpiresAt!.Value, answers[0].ExpiresAt <= database.Now, [.. answers.Select(one =>
            new AskedPair(one.Number, names.NameIn(one.Pair!, 3 - one.Side)?.Name, names.NameIn(one.Pair!, 3 - one.Side)?.Organisation ?? "", one.Pair!.Occasion, one.Pair.MetOn, one.Step, one.Amount, one.Currency, one.Voice, one.IsDoubted))]);
    }

    /// <summary>Answers one question of a mail.</summary>
    /// <returns>False where the page sent an answer by itself and it does not count: the button does.</returns>
    /// <exception cref="Vocabulary.Problems.ProblemsException">The answer has problems.</exception>
    /// <exception cref="RefusedException">No mail has this secret, it has no such question, or its time is over.</exception>
    public Task<bool> Answer(string secret, int number, OutcomeEntry entry, bool isBySelf, CancellationToken cancellation = default)
    {
        var problems = new FieldProblems();
        entry.Read(problems);
        problems.ThrowIfAny();
        return database.Change(Actor.System, async db =>
        {
            var (now, asked) = (database.Now, await Find(db, secret, cancellation));
            var question = asked.Find(one => one.Number == number) ?? throw RefusedException.NotFound();
            if (question.ExpiresAt <= now)
                throw RefusedException.NotNow(Phrase.Of("the time for this answer is over"));
            if (isBySelf && !Takes(asked, question, entry.Step, now))
                return false;
            entry.ReadInto(question, isBySelf ? OutcomeVoice.Link : OutcomeVoice.Button, now, new FieldProblems());
            await Seen(db, question.PersonId!.Value, now, cancellation);
            return true;
        }, cancellation);
    }

    /// <summary>Ends the asking: the bearer is asked nothing more, and no link that was mailed holds any longer. What was said stays.</summary>
    /// <exception cref="RefusedException">No mail has this secret.</exception>
    public Task Stop(string secret, string wording, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        var person = (await Find(db, secret, cancellation))[0].PersonId!.Value;
        db.Add(new Consent { PersonId = person, Purpose = ConsentPurpose.Outcomes, IsGiven = false, At = database.Now, Wording = wording });
        foreach (var answer in await db.Set<OutcomeAnswer>().Where(one => one.PersonId == person && one.SecretHash != null).ToListAsync(cancellation))
            answer.SecretHash = null;
        await Seen(db, person, database.Now, cancellation);
    }, cancellation);

    // A person who changes the mind within a day presses the button once more; a machine that follows all links leaves nothing behind.
    private static bool Takes(List<OutcomeAnswer> asked, OutcomeAnswer question, OutcomeStep step, DateTimeOffset now)
    {
        if (asked.Any(one => one.IsDoubted))
            return false;
        if (question.Step is not { } said || said == step)
            return question.Voice is not (OutcomeVoice.Button or OutcomeVoice.SignedIn);
        if (question.Voice == OutcomeVoice.Link)
            foreach (var one in asked)
            {
                one.IsDoubted = true;
                if (one.Voice == OutcomeVoice.Link && one.AnsweredAt > now - Doubted)
                    (one.Step, one.Amount, one.Currency, one.Voice, one.AnsweredAt) = (null, null, null, null, null);
            }
        return false;
    }

    private static async Task<List<OutcomeAnswer>> Find(RegistryDb db, string secret, CancellationToken cancellation)
    {
        if (secret.Length is 0 or > LongestSecret)
            throw RefusedException.NotFound();
        var hash = OutcomeAsking.Hash(secret);
        var found = await db.Set<OutcomeAnswer>().Include(one => one.Pair).Where(one => one.SecretHash == hash && one.PersonId != null).OrderBy(one => one.Number).ToListAsync(cancellation);
        return found.Count > 0 ? found : throw RefusedException.NotFound();
    }

    private static async Task Seen(RegistryDb db, Guid person, DateTimeOffset now, CancellationToken cancellation) =>
        (await db.People.FirstAsync(one => one.Id == person, cancellation)).SeenAt = now;
}

/// <summary>What a mail asks.</summary>
/// <param name="Hosted">The event; null where there was none.</param>
/// <param name="Wave">Which wave.</param>
/// <param name="ExpiresAt">Until when its links hold. UTC.</param>
/// <param name="IsOver">True where that time is over.</param>
/// <param name="Pairs">Of whom it asks.</param>
public sealed record Asking(HostedEvent? Hosted, OutcomeWave Wave, DateTimeOffset ExpiresAt, bool IsOver, IReadOnlyList<AskedPair> Pairs);

/// <summary>One question of a mail.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">The other's name; null where the other was erased.</param>
/// <param name="Organisation">The other's organisation; empty for none.</param>
/// <param name="Occasion">What brought them together.</param>
/// <param name="MetOn">When.</param>
/// <param name="Step">What was answered; null while nothing was.</param>
/// <param name="Amount">How much money; null where not said.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="Voice">How it was said.</param>
/// <param name="IsDoubted">True where a button counts alone.</param>
public sealed record AskedPair(int Number, string? Name, string Organisation, PairOccasion Occasion, DateOnly MetOn, OutcomeStep? Step, decimal? Amount, string? Currency, OutcomeVoice? Voice, bool IsDoubted);
