using Microsoft.EntityFrameworkCore;
using RegioHelix.Registry.Consents;

namespace RegioHelix.Registry.Mail;

/// <summary>Where somebody may be written to of their own accord.</summary>
internal static class AgreedMail
{
    /// <summary>The proven address of a person's account and its language; null where there is none, or the person did not agree to mail.</summary>
    public static async Task<(string Mail, string Language)?> Find(RegistryDb db, Guid person, CancellationToken cancellation)
    {
        if (!await ConsentRegister.Holds(db, person, ConsentPurpose.Mail, cancellation))
            return null;
        var account = await db.Users.Where(one => one.PersonId == person && one.EmailConfirmed && one.Email != null).Select(one => new { one.Email, one.Language }).FirstOrDefaultAsync(cancellation);
        return account is null ? null : (account.Email!, account.Language);
    }
}
