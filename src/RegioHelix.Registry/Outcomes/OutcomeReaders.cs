using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Outcomes;

/// <summary>Who may be asked by mail, and where: those alone whose address is proven, who did not say no, and who are not invented.</summary>
internal static class OutcomeReaders
{
    /// <summary>The readers among some people.</summary>
    public static async Task<IReadOnlyDictionary<Guid, OutcomeReader>> Find(RegistryDb db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var refusing = (await ConsentRegister.Objected(db, ConsentPurpose.Outcomes).Union(ConsentRegister.Objected(db, ConsentPurpose.Mail)).ToListAsync(cancellation)).ToHashSet();
        var accounts = await (from account in db.Users
                              join person in db.People on account.PersonId equals person.Id
                              where people.Contains(person.Id) && person.Origin != RecordOrigin.Invented
                              select new { person.Id, account.Email, account.EmailConfirmed, account.Language }).ToListAsync(cancellation);
        // Who has no account proved the address by the link in a mail of an event, and nobody else may have changed it since.
        var others = await db.People.Where(person => people.Contains(person.Id) && person.Origin != RecordOrigin.Invented && person.Mail != null && (person.EnteredBy == null || person.NoticeGivenAt != null)
                && !db.Users.Any(account => account.PersonId == person.Id)
                && db.Participants.Any(one => one.PersonId == person.Id && one.State == ParticipantState.Registered && one.ConsentWording == ParticipantRegister.Wording))
            .Select(person => new { person.Id, person.Mail, person.Languages }).ToListAsync(cancellation);
        return accounts.Where(one => one is { EmailConfirmed: true, Email: not null }).Select(one => new OutcomeReader(one.Id, one.Email!, one.Language, true))
            .Concat(others.Select(one => new OutcomeReader(one.Id, one.Mail!, one.Languages.FirstOrDefault(language => language is "en" or "nl") ?? "en", false)))
            .Where(one => !refusing.Contains(one.PersonId)).DistinctBy(one => one.PersonId).ToDictionary(one => one.PersonId);
    }

    /// <summary>Which of some people block which: each as the two in order.</summary>
    public static async Task<HashSet<(Guid, Guid)>> ListApart(RegistryDb db, IReadOnlyCollection<Guid> people, CancellationToken cancellation)
    {
        var apart = new HashSet<(Guid, Guid)>();
        foreach (var person in await db.Blocks.Where(block => people.Contains(block.PersonId)).Select(block => block.PersonId).Distinct().ToListAsync(cancellation))
            foreach (var other in await BlockRules.ListBlockedBy(db, person, cancellation))
                apart.Add(FollowedPairs.Ordered(person, other));
        return apart;
    }

    /// <summary>What people are called: at an event as on their badge, elsewhere by their name.</summary>
    public static async Task<IReadOnlyDictionary<(Guid Person, Guid? Event), (string Name, string Organisation)>> Names(RegistryDb db, IReadOnlyCollection<FollowedPair> pairs, CancellationToken cancellation)
    {
        Guid[] people = [.. pairs.SelectMany(pair => new[] { pair.OneId, pair.OtherId }).OfType<Guid>().Distinct()];
        Guid[] events = [.. pairs.Select(pair => pair.EventId).OfType<Guid>().Distinct()];
        var badges = await db.Participants.Where(one => people.Contains(one.PersonId) && events.Contains(one.EventId)).Select(one => new { one.PersonId, one.EventId, one.Name, one.OrganisationName }).ToListAsync(cancellation);
        var persons = await db.People.Where(one => people.Contains(one.Id)).Select(one => new { one.Id, one.Name }).ToListAsync(cancellation);
        var names = badges.ToDictionary(one => (one.PersonId, (Guid?)one.EventId), one => (one.Name, one.OrganisationName));
        foreach (var person in persons)
            names[(person.Id, null)] = (person.Name, "");
        return names;
    }

    /// <summary>What a person is called in a pair; null where nothing is known any more.</summary>
    public static (string Name, string Organisation)? NameIn(this IReadOnlyDictionary<(Guid Person, Guid? Event), (string Name, string Organisation)> names, FollowedPair pair, int side) =>
        pair.PersonOf(side) is not { } person ? null : names.TryGetValue((person, pair.EventId), out var badge) ? badge : names.TryGetValue((person, null), out var name) ? name : null;
}

/// <summary>Somebody who may be asked.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Mail">The address, which is proven.</param>
/// <param name="Language">The language to write in.</param>
/// <param name="HasAccount">True for who can sign in.</param>
public sealed record OutcomeReader(Guid PersonId, string Mail, string Language, bool HasAccount);
