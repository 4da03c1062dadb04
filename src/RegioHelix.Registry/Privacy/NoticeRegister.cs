using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Mail;

namespace RegioHelix.Registry.Privacy;

/// <summary>Tells people that somebody else entered them, once, within the month that the law gives. Source: GDPR, article 14.</summary>
public sealed class NoticeRegister(RegistryDatabase database)
{
    /// <summary>Who is to be told and can be: an address is known, and no account.</summary>
    public async Task<IReadOnlyList<DueNotice>> ListDue(int most = 100, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var due = await db.People.Where(one => one.NoticeDueAt != null && one.NoticeGivenAt == null && one.Mail != null && !db.Users.Any(account => account.PersonId == one.Id))
            .OrderBy(one => one.NoticeDueAt).Take(most)
            .Select(one => new
            {
                one.Id,
                one.Name,
                one.Mail,
                one.Languages,
                one.Source,
                By = db.People.Where(other => other.Id == one.EnteredBy).Select(other => other.Name).FirstOrDefault(),
                Places = db.OrganisationRoles.Where(role => role.PersonId == one.Id).OrderBy(role => role.Organisation!.NameKey).Select(role => role.Organisation!.Name).ToList(),
            }).ToListAsync(cancellation);
        return [.. due.Select(one => new DueNotice(one.Id, one.Name, one.Mail!, one.Languages, one.By, one.Places, one.Source))];
    }

    /// <summary>Puts the notice into the outbox and says that it was given, both or neither; who else told the person meanwhile is not told again.</summary>
    public Task Give(DueNotice notice, string subject, string body, CancellationToken cancellation = default) => database.Change(Actor.System, async db =>
    {
        if (await db.People.FirstOrDefaultAsync(one => one.Id == notice.PersonId && one.NoticeGivenAt == null && one.Mail == notice.Mail, cancellation) is not { } person)
            return;
        var now = database.Now;
        db.Add(OutgoingMail.Of(new(notice.Mail, subject, body, person.Id), now));
        (person.NoticeGivenAt, person.NoticeDueAt) = (now, null);
    }, cancellation);

    /// <summary>The actor that the bearer of a notice's link is: the person, as long as it is there and has no account, which would ask for more than a link.</summary>
    /// <exception cref="RefusedException">There is no such person any more, or it has an account.</exception>
    public async Task<Actor> Open(Guid person, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await db.People.AnyAsync(one => one.Id == person && one.NoticeGivenAt != null, cancellation) && !await db.Users.AnyAsync(account => account.PersonId == person, cancellation)
            ? new Actor(ActorKind.Account, null, person)
            : throw RefusedException.NotFound();
    }
}

/// <summary>Somebody who is to be told.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Mail">The address.</param>
/// <param name="Languages">Languages spoken.</param>
/// <param name="EnteredBy">The name of who entered the person; null where that is not known any more.</param>
/// <param name="Organisations">The organisations in which the person was given a place.</param>
/// <param name="Source">Where who entered the person has the data from; null where that was not said.</param>
public sealed record DueNotice(Guid PersonId, string Name, string Mail, IReadOnlyList<string> Languages, string? EnteredBy, IReadOnlyList<string> Organisations, string? Source);
