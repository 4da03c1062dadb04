using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Registry.Accounts;

/// <summary>Opens Identity for one change, and gives what a change needs that is no longer than one transaction.</summary>
internal static class AccountScope
{
    /// <summary>The accounts of a scope; what is changed through them, the trail notes as the actor's.</summary>
    public static UserManager<Account> Open(this AsyncServiceScope scope, Actor actor)
    {
        scope.ServiceProvider.GetRequiredService<RegistryDb>().Actor = actor;
        return scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
    }

    /// <summary>An account as Identity would make it, not saved yet: who saves it with other records saves all or nothing.</summary>
    public static Account Prepare(this UserManager<Account> accounts, string address, string language, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = address,
        NormalizedUserName = accounts.NormalizeName(address),
        Email = address,
        NormalizedEmail = accounts.NormalizeEmail(address),
        SecurityStamp = accounts.GenerateNewAuthenticatorKey(),
        ConcurrencyStamp = Guid.NewGuid().ToString(),
        LockoutEnabled = accounts.Options.Lockout.AllowedForNewUsers,
        Language = language,
        CreatedAt = now,
    };

    /// <summary>The account of an address; null where there is none.</summary>
    public static Task<Account?> FindAccount(this RegistryDb db, UserManager<Account> accounts, string address, CancellationToken cancellation)
    {
        var normalised = accounts.NormalizeEmail(address);
        return db.Users.FirstOrDefaultAsync(one => one.NormalizedEmail == normalised, cancellation);
    }
}
