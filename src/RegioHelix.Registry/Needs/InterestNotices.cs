using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Mail;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Needs;

/// <summary>
/// Whom to tell by mail that an expression of interest came in or was answered: who agreed to mail, and nothing of who is on the other side. For the
/// program alone, never for a page.
/// </summary>
public sealed class InterestNotices(RegistryDatabase database)
{
    private static readonly RoleKind[] Writing = [RoleKind.Editor, RoleKind.Owner];

    /// <summary>Who is told that it came in: the contact of the need, else all who may answer for its organisation; nobody where the sender is blocked.</summary>
    public async Task<IReadOnlyList<InterestNotice>> ListArrived(Guid interest, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        if (await Find(db, interest, InterestStatus.Sent, cancellation) is not { Need: { } need } sent || await BlockRules.Holds(db, need.OrganisationId, sent.OrganisationId, sent.PersonId, cancellation))
            return [];
        return await List(db, need, need.OrganisationId, need.ContactId, cancellation);
    }

    /// <summary>Who is told that it was answered: who wrote it, else all who may write for that organisation.</summary>
    public async Task<IReadOnlyList<InterestNotice>> ListAnswered(Guid interest, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        return await Find(db, interest, null, cancellation) is { Need: { } need, Status: InterestStatus.Accepted or InterestStatus.Declined } answered
            ? await List(db, need, answered.OrganisationId, answered.PersonId, cancellation)
            : [];
    }

    private static Task<ExpressionOfInterest?> Find(RegistryDb db, Guid interest, InterestStatus? status, CancellationToken cancellation) =>
        db.Interests.Include(one => one.Need).FirstOrDefaultAsync(one => one.Id == interest && (status == null || one.Status == status), cancellation);

    private static async Task<IReadOnlyList<InterestNotice>> List(RegistryDb db, Need need, Guid organisation, Guid? first, CancellationToken cancellation)
    {
        var people = await db.OrganisationRoles.Where(role => role.OrganisationId == organisation && Writing.Contains(role.Kind)).OrderBy(role => role.Id).Select(role => role.PersonId).ToListAsync(cancellation);
        var notices = new List<InterestNotice>();
        foreach (var person in first is { } contact && people.Contains(contact) ? [contact] : people)
            if (await AgreedMail.Find(db, person, cancellation) is var (mail, language))
                notices.Add(new(person, mail, language, need.Slug, need.Title));
        return notices;
    }
}

/// <summary>Somebody to be told of an expression of interest.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Mail">The address.</param>
/// <param name="Language">The language of the account.</param>
/// <param name="Slug">The public name of the need.</param>
/// <param name="Title">What the need is about, as everybody can read it.</param>
public sealed record InterestNotice(Guid PersonId, string Mail, string Language, string Slug, FreeTexts Title);
