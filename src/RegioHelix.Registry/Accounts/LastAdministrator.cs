using Microsoft.EntityFrameworkCore;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Accounts;

/// <summary>The platform keeps somebody who administers it and can sign in.</summary>
internal static class LastAdministrator
{
    /// <summary>The guard under which administrators become fewer: two who leave at once must not each count on the other.</summary>
    public const string Guard = "administrators";

    /// <summary>Throws where nobody but an account administers, or only who is blocked.</summary>
    /// <exception cref="RefusedException">It is the last one.</exception>
    public static async Task DemandAnother(RegistryDb db, Guid account, CancellationToken cancellation)
    {
        var others = await db.Users.Where(one => one.Id != account && db.UserRoles.Any(has => has.UserId == one.Id && db.Roles.Any(role => role.Id == has.RoleId && role.Name == PlatformRoles.Administrator)))
            .Select(one => one.LockoutEnd).ToListAsync(cancellation);
        if (others.All(Account.IsEndless))
            throw RefusedException.NotNow(Phrase.Of("nobody would be left to administer the platform; make somebody else an administrator first"));
    }
}
