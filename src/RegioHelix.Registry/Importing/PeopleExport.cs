using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Importing;

/// <summary>
/// Writes people as a list that an import reads back, CSV or XLSX: for who is trusted every real person; for others whom they entered, as long as that one
/// has not taken over, and who has a place in an organisation of theirs and agreed to a public profile, without the address. Each is noted as shown.
/// </summary>
public sealed class PeopleExport(RegistryDatabase database, DisclosureLog disclosures)
{
    /// <summary>Writes whom the actor may take along, in order of the names; a person with places in several organisations has a row for each.</summary>
    /// <param name="actor">For whom.</param>
    /// <param name="format">CSV or XLSX.</param>
    /// <param name="target">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many people were written.</returns>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public async Task<int> Write(Actor actor, ListFormat format, Stream target, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted)
            Access.DemandPerson(actor);
        var people = await Choose(actor, cancellation);
        // Noted before they are shown: a file that was written and not noted would be a disclosure that nobody hears of.
        await disclosures.NoteDaily(actor, [.. people.Select(one => one.Person.Id)], "export", cancellation);
        await ListFile.Write(target, format, "people", RosterColumns.PeopleFields, people.SelectMany(Rows), cancellation);
        return people.Count;
    }

    // In the order of RosterColumns.PeopleFields.
    private static IEnumerable<string[]> Rows(Exported one)
    {
        var (person, headline) = (one.Person, one.Person.Headline.FirstOrDefault());
        return (one.Places.Count == 0 ? [("", "")] : one.Places).Select(place => (string[])
        [
            person.Name, "", "", one.WithMail ? person.Mail ?? "" : "", place.Slug, place.Title, string.Join("; ", person.Languages), headline?.Text ?? "", headline?.Language ?? "", person.Source ?? "",
        ]);
    }

    private async Task<IReadOnlyList<Exported>> Choose(Actor actor, CancellationToken cancellation)
    {
        await using var db = database.Read();
        Guid[] places = actor.IsTrusted ? [] : [.. (await PlacesForPeople.Read(db, actor, cancellation)).Ids];
        var real = db.People.Include(one => one.Roles).ThenInclude(role => role.Organisation).Where(one => one.Origin != RecordOrigin.Invented);
        if (!actor.IsTrusted)
            real = real.Where(one => one.Id == actor.PersonId || (one.EnteredBy == actor.PersonId && one.NoticeGivenAt == null) || one.Roles.Any(role => places.Contains(role.OrganisationId)));
        var exported = new List<Exported>();
        foreach (var person in await real.OrderBy(one => one.NameKey).ThenBy(one => one.Id).ToListAsync(cancellation))
        {
            var owns = actor.IsTrusted || person.Id == actor.PersonId || (person.EnteredBy == actor.PersonId && person.NoticeGivenAt is null);
            if (owns || await ConsentRegister.Holds(db, person.Id, ConsentPurpose.PublicProfile, cancellation))
                exported.Add(new(person, owns, [.. person.Roles.Where(role => actor.IsTrusted || places.Contains(role.OrganisationId)).OrderBy(role => role.Organisation!.NameKey).Select(role => (role.Organisation!.Slug, role.Title ?? ""))]));
        }
        return exported;
    }

    private sealed record Exported(Person Person, bool WithMail, IReadOnlyList<(string Slug, string Title)> Places);
}
