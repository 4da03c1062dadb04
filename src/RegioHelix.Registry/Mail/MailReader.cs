using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.People;

namespace RegioHelix.Registry.Mail;

/// <summary>Somebody who is written to for an organisation.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Mail">The account's address, which is proven.</param>
/// <param name="Language">Its language.</param>
public sealed record MailReader(Guid PersonId, string Mail, string Language)
{
    /// <summary>The editors and owners of an organisation, and a member of it who answers for something.</summary>
    internal static Task<List<MailReader>> List(RegistryDb db, Guid organisation, Guid? answering, CancellationToken cancellation) =>
        (from role in db.OrganisationRoles
         join account in db.Users on role.PersonId equals account.PersonId
         where role.OrganisationId == organisation && account.Email != null && account.EmailConfirmed && (role.Kind != RoleKind.Member || role.PersonId == answering)
         select new MailReader(role.PersonId, account.Email!, account.Language)).ToListAsync(cancellation);
}
