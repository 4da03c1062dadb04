using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Accounts;

/// <summary>What people do with their own account: take one up, name themselves, change or recover the password.</summary>
public sealed class OwnAccountRegister(RegistryDatabase database, IServiceScopeFactory scopes, RoleRegister roles)
{
    /// <summary>Changes the actor's name and language; gives the account a person where it had none.</summary>
    /// <exception cref="ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public Task Describe(Actor actor, string? name, string? language, CancellationToken cancellation = default)
    {
        var account = DemandAccount(actor);
        var problems = new FieldProblems();
        var profile = PersonProfile.Read(new PersonEntry { Name = name }, problems);
        var spoken = LanguageCode.Read(language, "language", problems);
        problems.ThrowIfAny();
        return database.Change(actor, async db =>
        {
            var own = await db.Users.FirstOrDefaultAsync(one => one.Id == account, cancellation) ?? throw RefusedException.NotFound();
            // Told by the stamp: two who name themselves at once must not become two people.
            (own.Language, own.ConcurrencyStamp) = (spoken!, Guid.NewGuid().ToString());
            await Name(db, own, profile, cancellation);
        }, cancellation);
    }

    /// <summary>Changes the actor's password and ends the account's other sessions.</summary>
    /// <returns>The stamp with which the session goes on.</returns>
    /// <exception cref="ProblemsException">The present password is not right, or the new one will not do.</exception>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public async Task<string> ChangePassword(Actor actor, string? present, string? chosen)
    {
        var id = DemandAccount(actor);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(actor);
        var account = await accounts.FindByIdAsync(id.ToString()) ?? throw RefusedException.NotFound();
        var problems = new FieldProblems();
        await AccountProblems.CheckPassword(accounts, account, chosen, problems);
        // Guesses of the present password count as failed sign-ins: an open session is no way around the lock.
        if (await accounts.IsLockedOutAsync(account) || !await accounts.CheckPasswordAsync(account, present ?? ""))
        {
            await accounts.AccessFailedAsync(account);
            problems.Add("present", "wrong-password", "", Phrase.Of("this is not the password of the account"));
        }
        problems.ThrowIfAny();
        AccountProblems.Demand(await accounts.ChangePasswordAsync(account, present!, chosen!), "");
        return account.SecurityStamp!;
    }

    /// <summary>Makes an account for who holds an invitation, and takes the invitation up. Where the address has an account, nothing is changed.</summary>
    /// <returns>True where the account was made; no answer may tell a stranger.</returns>
    /// <exception cref="ProblemsException">A field has a problem.</exception>
    /// <exception cref="RefusedException">The invitation does not hold.</exception>
    public async Task<bool> Join(string secret, string? name, string? mail, string? password, string language, CancellationToken cancellation = default)
    {
        await roles.Read(secret, cancellation);
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(Actor.System);
        var problems = new FieldProblems();
        var profile = PersonProfile.Read(new PersonEntry { Name = name }, problems);
        var address = PlainText.ReadRequiredLine(mail, "mail", 254, problems) is { Length: > 0 } line ? MailAddress.Read(line, "mail", problems) : null;
        await AccountProblems.CheckPassword(accounts, new Account { UserName = address, Email = address }, password, problems);
        problems.ThrowIfAny();
        var hash = accounts.PasswordHasher.HashPassword(new Account(), password!);
        // Account, person and role in one step: whoever comes second with the same link gets none of the three.
        var (id, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var actor = new Actor(ActorKind.Account, id, person);
        return await database.Change(actor, async db =>
        {
            if (await db.FindAccount(accounts, address!, cancellation) is not null)
                return false;
            await roles.Accept(db, actor, secret, cancellation);
            var account = accounts.Prepare(address!, language, database.Now);
            (account.Id, account.PasswordHash, account.PersonId) = (id, hash, person);
            var made = Person.From(profile, RecordOrigin.Entered, null, database.Now);
            made.Id = person;
            db.AddRange(account, made);
            return true;
        }, cancellation);
    }

    /// <summary>Begins to recover a password.</summary>
    /// <returns>What the mail to the account needs; null where no account has the address. No answer may tell which.</returns>
    public async Task<Recovery?> Recover(string? mail)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(Actor.System);
        var account = mail is { Length: > 0 and <= 254 } ? await accounts.FindByEmailAsync(mail.Trim()) : null;
        if (account is null || account.IsBlocked)
            return null;
        return new Recovery(account.Id, account.Email!, account.PersonId, account.Language, await accounts.GeneratePasswordResetTokenAsync(account));
    }

    /// <summary>Sets a password by the link of a mail: it works once and for a day. It also proves the address.</summary>
    /// <exception cref="ProblemsException">The password will not do.</exception>
    /// <exception cref="RefusedException">The link does not hold.</exception>
    public async Task Reset(Guid id, string token, string? password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(new Actor(ActorKind.Account, id));
        var account = await accounts.FindByIdAsync(id.ToString());
        if (account is null || !await accounts.VerifyUserTokenAsync(account, accounts.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, token))
            throw RefusedException.NotFound();
        var problems = new FieldProblems();
        await AccountProblems.CheckPassword(accounts, account, password, problems);
        problems.ThrowIfAny();
        account.EmailConfirmed = true;
        AccountProblems.Demand(await accounts.ResetPasswordAsync(account, token, password!), "");
        if (!account.IsBlocked)
            AccountProblems.Demand(await accounts.SetLockoutEndDateAsync(account, null), "");
    }

    private static Guid DemandAccount(Actor actor) => actor.AccountId ?? throw RefusedException.NotAllowed();

    // The rest of what the person says of itself stays.
    private async Task<Guid> Name(RegistryDb db, Account account, PersonProfile profile, CancellationToken cancellation)
    {
        var person = account.PersonId is { } id ? await db.People.FirstOrDefaultAsync(one => one.Id == id, cancellation) : null;
        if (person is null)
            db.Add(person = Person.From(profile, RecordOrigin.Entered, null, database.Now));
        (person.Name, person.NameKey, person.SeenAt) = (profile.Name, Spelling.Fold(profile.Name), database.Now);
        account.PersonId = person.Id;
        return person.Id;
    }
}

/// <summary>What a mail to who forgot the password needs.</summary>
/// <param name="Account">The account.</param>
/// <param name="Mail">Its address.</param>
/// <param name="Person">The person behind it; null where it has none.</param>
/// <param name="Language">Its language.</param>
/// <param name="Token">What the link holds.</param>
public sealed record Recovery(Guid Account, string Mail, Guid? Person, string Language, string Token);
