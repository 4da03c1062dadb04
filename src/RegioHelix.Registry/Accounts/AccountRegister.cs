using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Accounts;

/// <summary>Accounts as administrators and the command line see to them, the first administrator among them.</summary>
public sealed class AccountRegister(RegistryDatabase database, IServiceScopeFactory scopes)
{
    /// <summary>Makes an account with a role of the platform.</summary>
    /// <param name="actor">An administrator, or the command line.</param>
    /// <param name="mail">Its address, by which it signs in.</param>
    /// <param name="password">Its password; null where its owner sets one by the link of a mail.</param>
    /// <param name="role">The role; null for none.</param>
    /// <returns>The account's id.</returns>
    /// <exception cref="ProblemsException">The address or the password has a problem, or the address has an account.</exception>
    /// <exception cref="RefusedException">The actor is none of these.</exception>
    public async Task<Guid> Create(Actor actor, string mail, string? password, string? role)
    {
        DemandTrusted(actor);
        var address = ReadMail(mail);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(actor);
        var account = new Account { Id = Guid.CreateVersion7(), UserName = address, Email = address, EmailConfirmed = true, CreatedAt = database.Now };
        AccountProblems.Demand(password is null ? await accounts.CreateAsync(account) : await accounts.CreateAsync(account, password), address);
        if (role is not null)
            await Give(scope.ServiceProvider, account, role);
        return account.Id;
    }

    /// <summary>Gives an account a role of the platform, or takes it.</summary>
    /// <exception cref="ProblemsException">No account has the address.</exception>
    /// <exception cref="RefusedException">The actor is no administrator, or the account is the last one and the actor not the command line.</exception>
    public async Task SetRole(Actor actor, string mail, string role, bool has)
    {
        DemandTrusted(actor);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(actor);
        var account = await accounts.FindByEmailAsync(mail) ?? throw Unknown(mail);
        if (has)
            await Give(scope.ServiceProvider, account, role);
        else
            await Take(actor, account.Id, role);
    }

    /// <summary>Sets a password anew and ends every session of the account, and a rest after failures; a block stays.</summary>
    /// <exception cref="ProblemsException">No account has the address, or the password has a problem.</exception>
    /// <exception cref="RefusedException">The actor is no administrator.</exception>
    public async Task SetPassword(Actor actor, string mail, string password)
    {
        DemandTrusted(actor);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(actor);
        var account = await accounts.FindByEmailAsync(mail) ?? throw Unknown(mail);
        // Checked first: an account is never left without a password.
        var problems = new FieldProblems();
        await AccountProblems.CheckPassword(accounts, account, password, problems);
        problems.ThrowIfAny();
        if (await accounts.HasPasswordAsync(account))
            AccountProblems.Demand(await accounts.RemovePasswordAsync(account), mail);
        AccountProblems.Demand(await accounts.AddPasswordAsync(account, password), mail);
        if (!account.IsBlocked)
            AccountProblems.Demand(await accounts.SetLockoutEndDateAsync(account, null), mail);
    }

    /// <summary>Keeps an account from signing in and ends its sessions, or lets it in again.</summary>
    /// <exception cref="ProblemsException">No account has the address.</exception>
    /// <exception cref="RefusedException">The actor is no administrator, or means itself.</exception>
    public async Task Block(Actor actor, string mail, bool blocked)
    {
        DemandTrusted(actor);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(actor);
        var account = await accounts.FindByEmailAsync(mail) ?? throw Unknown(mail);
        if (account.Id == actor.AccountId)
            throw RefusedException.NotNow(Phrase.Of("nobody can block the own account"));
        await database.ChangeAlone(actor, LastAdministrator.Guard, async db =>
        {
            // Two administrators who block each other at once would lock everybody out.
            if (blocked && actor.Kind != ActorKind.Command && await accounts.IsInRoleAsync(account, PlatformRoles.Administrator))
                await LastAdministrator.DemandAnother(db, account.Id, default);
            var changed = await db.Users.FirstAsync(one => one.Id == account.Id);
            (changed.LockoutEnabled, changed.LockoutEnd) = (true, blocked ? DateTimeOffset.MaxValue : null);
            (changed.SecurityStamp, changed.ConcurrencyStamp) = (accounts.GenerateNewAuthenticatorKey(), Guid.NewGuid().ToString());
        });
    }

    /// <summary>Every account with its roles, in order of the addresses; for administrators.</summary>
    /// <exception cref="RefusedException">The actor is none.</exception>
    public async Task<IReadOnlyList<ListedAccount>> List(Actor actor, CancellationToken cancellation = default)
    {
        DemandTrusted(actor);
        await using var db = database.Read();
        var roles = await db.UserRoles.Join(db.Roles, has => has.RoleId, role => role.Id, (has, role) => new { has.UserId, role.Name }).ToListAsync(cancellation);
        var byAccount = roles.ToLookup(has => has.UserId, has => has.Name!);
        var accounts = await db.Users.OrderBy(account => account.NormalizedEmail).ToListAsync(cancellation);
        return [.. accounts.Select(account => new ListedAccount(account.Id, account.Email!, account.PersonId, [.. byAccount[account.Id].Order(StringComparer.Ordinal)], account.CreatedAt, account.LockoutEnd > database.Now))];
    }

    /// <summary>An address of mail that is in order.</summary>
    /// <exception cref="ProblemsException">It is not.</exception>
    private static string ReadMail(string mail)
    {
        var problems = new FieldProblems();
        var address = MailAddress.Read(mail, "mail", problems);
        if (address is null && problems.Problems.Count == 0)
            problems.Add("mail", "missing", "", Phrase.Of("fill this in"));
        problems.ThrowIfAny();
        return address!;
    }

    private static void DemandTrusted(Actor actor)
    {
        if (!actor.IsTrusted)
            throw RefusedException.NotFound();
    }

    private static async Task Give(IServiceProvider services, Account account, string role)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(role))
            AccountProblems.Demand(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }), role);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (!await accounts.IsInRoleAsync(account, role))
            AccountProblems.Demand(await accounts.AddToRoleAsync(account, role), account.Email!);
    }

    private Task Take(Actor actor, Guid account, string role) => database.ChangeAlone(actor, LastAdministrator.Guard, async db =>
    {
        var changed = await db.Users.FirstOrDefaultAsync(one => one.Id == account);
        var taken = await db.Roles.FirstOrDefaultAsync(one => one.Name == role);
        if (changed is null || taken is null || await db.UserRoles.FirstOrDefaultAsync(has => has.UserId == account && has.RoleId == taken.Id) is not { } held)
            return;
        if (role == PlatformRoles.Administrator && actor.Kind != ActorKind.Command)
            await LastAdministrator.DemandAnother(db, account, default);
        db.Remove(held);
    });

    private static ProblemsException Unknown(string mail) => new(new Problem("mail", 0, 0, "unknown-account", mail, Phrase.Of("no account has this address")));
}

/// <summary>An account in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mail">Its address.</param>
/// <param name="PersonId">The person behind it; null for none.</param>
/// <param name="Roles">Its roles of the platform.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="IsLocked">True while it cannot sign in: blocked, or resting after failures.</param>
public sealed record ListedAccount(Guid Id, string Mail, Guid? PersonId, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt, bool IsLocked);
