using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RegioHelix.Registry.People;
using RegioHelix.Registry.Texts;

namespace RegioHelix.Registry.Accounts;

/// <summary>Whose account it is that another service vouches for.</summary>
public sealed class ProviderRegister(SignInRegister signIn, RegistryDatabase database, IServiceScopeFactory scopes)
{
    /// <summary>
    /// The account of somebody whom a service knows: the one it stands for since the first time; else the one of the proven address, where
    /// that address was proven here too, so that nobody's account is taken over by who made it under a foreign address; else, where it may, a new one.
    /// </summary>
    /// <returns>Null where there is none, or it is blocked.</returns>
    public async Task<SignedIn?> Find(ProvenIdentity proven, bool mayJoin, CancellationToken cancellation = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.Open(Actor.System);
        var account = await database.Change(Actor.System, db => Take(db, accounts, proven, mayJoin, cancellation), cancellation);
        return account is null || account.IsBlocked ? null : await signIn.Find(account.Id, account.SecurityStamp!, cancellation);
    }

    // Found or made in one step: of two first sign-ins at once the second finds what the first made.
    private async Task<Account?> Take(RegistryDb db, UserManager<Account> accounts, ProvenIdentity proven, bool mayJoin, CancellationToken cancellation)
    {
        if (await db.UserLogins.FirstOrDefaultAsync(one => one.LoginProvider == proven.Issuer && one.ProviderKey == proven.Subject, cancellation) is { } login)
            return await db.Users.FirstOrDefaultAsync(one => one.Id == login.UserId, cancellation);
        if (proven.Mail is null || MailAddress.Read(proven.Mail, "mail", new FieldProblems()) is not { } mail)
            return null;
        var account = await db.FindAccount(accounts, mail, cancellation);
        if (account is { EmailConfirmed: false } || (account is null && !mayJoin))
            return null;
        if (account is null)
        {
            account = db.Add(accounts.Prepare(mail, proven.Language, database.Now)).Entity;
            account.EmailConfirmed = true;
        }
        db.Add(new IdentityUserLogin<Guid> { LoginProvider = proven.Issuer, ProviderKey = proven.Subject, ProviderDisplayName = proven.Issuer, UserId = account.Id });
        if (account.PersonId is null)
            Name(db, account, proven.Name);
        return account;
    }

    // A name that will not do keeps nobody from signing in: the account has none until its owner gives one.
    private void Name(RegistryDb db, Account account, string? name)
    {
        var problems = new FieldProblems();
        var profile = PersonProfile.Read(new PersonEntry { Name = name }, problems);
        if (problems.Problems.Count == 0)
            account.PersonId = db.Add(Person.From(profile, RecordOrigin.Entered, null, database.Now)).Entity.Id;
    }
}

/// <summary>Whom another service vouches for.</summary>
/// <param name="Issuer">The service.</param>
/// <param name="Subject">What it calls somebody, for ever.</param>
/// <param name="Mail">The address that it has proven; null where it has none.</param>
/// <param name="Name">The name; null where it says none.</param>
/// <param name="Language">The language in which somebody came, ISO 639-1.</param>
public sealed record ProvenIdentity(string Issuer, string Subject, string? Mail, string? Name, string Language);
