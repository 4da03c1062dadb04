using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Accounts;

/// <summary>Accounts as the command line sees to them: the first administrator, and roles of the platform. Signing in is Identity's.</summary>
public sealed class AccountRegister(RegistryDatabase database, IServiceScopeFactory scopes)
{
    /// <summary>Makes an account with a role of the platform.</summary>
    /// <param name="mail">Its address, by which it signs in.</param>
    /// <param name="password">Its password.</param>
    /// <param name="role">The role; null for none.</param>
    /// <returns>The account's id.</returns>
    /// <exception cref="ProblemsException">The address or the password has a problem, or the address has an account.</exception>
    public async Task<Guid> Create(string mail, string password, string? role)
    {
        var problems = new FieldProblems();
        var address = MailAddress.Read(mail, "mail", problems);
        if (address is null && problems.Problems.Count == 0)
            problems.Add("mail", "missing", "", Phrase.Of("fill this in"));
        problems.ThrowIfAny();
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = address, Email = address, EmailConfirmed = true, CreatedAt = database.Now };
        Demand(await accounts.CreateAsync(account, password), address!);
        if (role is not null)
            await Give(scope.ServiceProvider, account, role);
        return account.Id;
    }

    /// <summary>Gives an account a role of the platform, or takes it.</summary>
    /// <exception cref="ProblemsException">No account has the address.</exception>
    public async Task SetRole(string mail, string role, bool has)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(mail) ?? throw Unknown(mail);
        if (has)
            await Give(scope.ServiceProvider, account, role);
        else if (await accounts.IsInRoleAsync(account, role))
            Demand(await accounts.RemoveFromRoleAsync(account, role), mail);
    }

    /// <summary>Sets a password anew and ends every session of the account.</summary>
    /// <exception cref="ProblemsException">No account has the address, or the password has a problem.</exception>
    public async Task SetPassword(string mail, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(mail) ?? throw Unknown(mail);
        // Checked first: an account is never left without a password.
        foreach (var rule in accounts.PasswordValidators)
            Demand(await rule.ValidateAsync(accounts, account, password), mail);
        if (await accounts.HasPasswordAsync(account))
            Demand(await accounts.RemovePasswordAsync(account), mail);
        Demand(await accounts.AddPasswordAsync(account, password), mail);
        Demand(await accounts.SetLockoutEndDateAsync(account, null), mail);
    }

    /// <summary>Every account with its roles, in order of the addresses; for administrators.</summary>
    /// <exception cref="RefusedException">The actor is none.</exception>
    public async Task<IReadOnlyList<ListedAccount>> List(Actor actor, CancellationToken cancellation = default)
    {
        if (!actor.IsTrusted)
            throw RefusedException.NotFound();
        await using var db = database.Read();
        var roles = await db.UserRoles.Join(db.Roles, has => has.RoleId, role => role.Id, (has, role) => new { has.UserId, role.Name }).ToListAsync(cancellation);
        var byAccount = roles.ToLookup(has => has.UserId, has => has.Name!);
        var accounts = await db.Users.OrderBy(account => account.NormalizedEmail).ToListAsync(cancellation);
        return [.. accounts.Select(account => new ListedAccount(account.Id, account.Email!, account.PersonId, [.. byAccount[account.Id].Order(StringComparer.Ordinal)], account.CreatedAt))];
    }

    private static async Task Give(IServiceProvider services, Account account, string role)
    {
        var roles = services.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(role))
            Demand(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }), role);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (!await accounts.IsInRoleAsync(account, role))
            Demand(await accounts.AddToRoleAsync(account, role), account.Email!);
    }

    private static ProblemsException Unknown(string mail) => new(new Problem("mail", 0, 0, "unknown-account", mail, Phrase.Of("no account has this address")));

    private static void Demand(IdentityResult result, string value)
    {
        if (!result.Succeeded)
            throw new ProblemsException([.. result.Errors.Select(error => Read(error, value)).DistinctBy(problem => problem.Rule)]);
    }

    // Passwords are not shown.
    private static Problem Read(IdentityError error, string value) => error.Code switch
    {
        "PasswordTooShort" => new("password", 0, 0, "short-password", "", Phrase.Of($"take {AccountRules.ShortestPassword} characters or more; several words make a good one")),
        "PasswordRequiresUniqueChars" => new("password", 0, 0, "plain-password", "", Phrase.Of("take more different characters")),
        "DuplicateEmail" or "DuplicateUserName" => new("mail", 0, 0, "taken-address", value, Phrase.Of("this address has an account already")),
        _ => new("account", 0, 0, "refused-account", value, Phrase.Verbatim(error.Description)),
    };
}

/// <summary>An account in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mail">Its address.</param>
/// <param name="PersonId">The person behind it; null for none.</param>
/// <param name="Roles">Its roles of the platform.</param>
/// <param name="CreatedAt">UTC.</param>
public sealed record ListedAccount(Guid Id, string Mail, Guid? PersonId, IReadOnlyList<string> Roles, DateTimeOffset CreatedAt);
