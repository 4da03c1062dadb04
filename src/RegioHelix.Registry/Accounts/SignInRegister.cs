using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Registry.Accounts;

/// <summary>Who somebody is who signs in, and whether a session still holds.</summary>
public sealed class SignInRegister(RegistryDatabase database, IServiceScopeFactory scopes)
{
    /// <summary>
    /// The account of an address and a password; null where they do not fit, or the account rests after failures or is blocked. What is refused
    /// costs the same work whether the address has an account or not.
    /// </summary>
    public async Task<SignedIn?> TryPassword(string? mail, string? password, CancellationToken cancellation = default)
    {
        var given = password is { Length: <= AccountRules.LongestPassword } ? password : "";
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = mail is { Length: > 0 and <= 254 } ? await accounts.FindByEmailAsync(mail.Trim()) : null;
        if (account is null || await Rests(accounts, account) || !await accounts.HasPasswordAsync(account))
        {
            _ = accounts.PasswordHasher.HashPassword(new Account(), given);
            return null;
        }
        if (!await accounts.CheckPasswordAsync(account, given))
        {
            await accounts.AccessFailedAsync(account);
            return null;
        }
        await accounts.ResetAccessFailedCountAsync(account);
        return await Find(account.Id, account.SecurityStamp!, cancellation);
    }

    /// <summary>Who an account is now; null where it is gone, or its sessions were ended.</summary>
    /// <param name="account">The account.</param>
    /// <param name="stamp">The stamp with which the session began.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<SignedIn?> Find(Guid account, string stamp, CancellationToken cancellation = default)
    {
        await using var db = database.Read();
        var found = await db.Users.Where(one => one.Id == account && one.SecurityStamp == stamp)
            .Select(one => new
            {
                one.PersonId,
                one.Email,
                one.Language,
                Name = db.People.Where(person => person.Id == one.PersonId).Select(person => person.Name).FirstOrDefault(),
                Roles = db.UserRoles.Where(has => has.UserId == one.Id).Join(db.Roles, has => has.RoleId, role => role.Id, (has, role) => role.Name).ToList(),
            }).FirstOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        await Seen(db, account, found.PersonId, cancellation);
        var kind = found.Roles.Contains(PlatformRoles.Administrator) ? ActorKind.Administrator : found.Roles.Contains(PlatformRoles.Moderator) ? ActorKind.Moderator : ActorKind.Account;
        return new SignedIn(new Actor(kind, account, found.PersonId), found.Email!, found.Name, found.Language, stamp);
    }

    // No rest is longer than the rule's: one that ends later was set by a clock that has been put back since. A block has no end.
    private static async Task<bool> Rests(UserManager<Account> accounts, Account account) =>
        await accounts.IsLockedOutAsync(account) && (account.IsBlocked || account.LockoutEnd <= DateTimeOffset.UtcNow + accounts.Options.Lockout.DefaultLockoutTimeSpan);

    // Who comes is seen, and the clock of retention begins anew; to the day is enough, and no change that the trail would keep.
    private async Task Seen(RegistryDb db, Guid account, Guid? person, CancellationToken cancellation)
    {
        // Seen tomorrow was who came while the clock ran ahead.
        var (now, yesterday, tomorrow) = (database.Now, database.Now.AddDays(-1), database.Now.AddDays(1));
        if (person is null)
            await db.Users.Where(one => one.Id == account && (one.SeenAt == null || one.SeenAt < yesterday || one.SeenAt > tomorrow)).ExecuteUpdateAsync(one => one.SetProperty(seen => seen.SeenAt, now), cancellation);
        else if (await db.People.AnyAsync(one => one.Id == person && (one.SeenAt < yesterday || one.SeenAt > tomorrow), cancellation))
            await db.People.Where(one => one.Id == person).ExecuteUpdateAsync(one => one.SetProperty(seen => seen.SeenAt, now), cancellation);
    }
}
