using FuzzySharp;
using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Importing;

/// <summary>What is known of a person when a list is compared with the registry.</summary>
internal sealed record SeenPerson(Guid Id, string Name, string? Mail, IReadOnlyList<Guid> Organisations);

/// <summary>
/// Finds people whom a row of a list may be, among those whom the actor sees anyway: no answer tells whether somebody else is here. The same mail
/// address; the same name, in whatever order and spelling, in the same organisation; and, as a suggestion only, a similar one there.
/// </summary>
internal sealed class SeenPeople
{
    private const int LeastSimilar = 88;
    private readonly ILookup<string, SeenPerson> byMail;
    private readonly ILookup<Guid, SeenPerson> byOrganisation;

    private SeenPeople(IReadOnlyCollection<SeenPerson> known)
    {
        byMail = known.Where(one => one.Mail is not null).ToLookup(one => one.Mail!, StringComparer.OrdinalIgnoreCase);
        byOrganisation = known.SelectMany(one => one.Organisations.Select(organisation => (organisation, one))).ToLookup(pair => pair.organisation, pair => pair.one);
    }

    /// <summary>Reads those whom the actor sees: whom it entered and who did not take over, who has a place in its organisations, and itself; everybody real for who is trusted.</summary>
    public static async Task<SeenPeople> Read(RegistryDb db, Actor actor, PlacesForPeople places, CancellationToken cancellation)
    {
        Guid[] own = actor.IsTrusted ? [] : [.. places.Ids];
        var seen = db.People.Where(one => one.Origin != RecordOrigin.Invented);
        if (!actor.IsTrusted)
            seen = seen.Where(one => one.Id == actor.PersonId || (one.EnteredBy == actor.PersonId && one.NoticeGivenAt == null) || db.OrganisationRoles.Any(role => role.PersonId == one.Id && own.Contains(role.OrganisationId)));
        var people = await seen.Select(one => new { one.Id, one.Name, one.Mail, Organisations = db.OrganisationRoles.Where(role => role.PersonId == one.Id).Select(role => role.OrganisationId).ToList() }).ToListAsync(cancellation);
        return new([.. people.Select(one => new SeenPerson(one.Id, one.Name, one.Mail, one.Organisations))]);
    }

    /// <summary>The words of a name in one order: "Jansen, Piet" and "Piet Jansen" are the same.</summary>
    public static string Key(string name) => string.Join(' ', Spelling.Fold(name).Split(' ').Order(StringComparer.Ordinal));

    /// <summary>The likeliest, the surest first; empty where there is none.</summary>
    public IReadOnlyList<PersonSuggestion> Find(PersonRow row)
    {
        var (key, found) = (Key(row.Profile.Name), new List<PersonSuggestion>());
        Take(byMail[row.Profile.Mail!], PersonLikeness.SameMail);
        var there = row.Organisation is { } organisation ? byOrganisation[organisation].ToList() : [];
        // Who has another address may be somebody else of the same name: that is for people to say.
        Take(there.Where(one => one.Mail is null && Key(one.Name) == key), PersonLikeness.SameNameThere);
        Take(there.Where(one => Key(one.Name) == key || Fuzz.Ratio(Key(one.Name), key) >= LeastSimilar).Take(3), PersonLikeness.SimilarNameThere);
        return found;

        void Take(IEnumerable<SeenPerson> people, PersonLikeness reason) =>
            found.AddRange(people.Where(one => found.All(earlier => earlier.Id != one.Id)).Select(one => new PersonSuggestion(one.Id, one.Name, reason)));
    }
}
