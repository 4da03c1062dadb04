using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace RegioHelix.Registry.Accounts;

/// <summary>Whose account it is that another service vouches for.</summary>
public sealed class ProviderRegister(SignInRegister signIn, OwnAccountRegister own, RegistryDatabase database, IServiceScopeFactory scopes)
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
        var account = await accounts.FindByLoginAsync(proven.Issuer, proven.Subject) ?? await Link(accounts, proven, mayJoin, cancellation);
        return account is null || account.IsBlocked ? null : await signIn.Find(account.Id, account.SecurityStamp!, cancellation);
    }

    private async Task<Account?> Link(UserManager<Account> accounts, ProvenIdentity proven, bool mayJoin, CancellationToken cancellation)
    {
        if (proven.Mail is null || Texts.MailAddress.Read(proven.Mail, "mail", new FieldProblems()) is not { } mail)
            return null;
        var account = await accounts.FindByEmailAsync(mail);
        if (account is { EmailConfirmed: false } || (account is null && !mayJoin))
            return null;
        if (account is null)
        {
            account = new Account { Id = Guid.CreateVersion7(), UserName = mail, Email = mail, EmailConfirmed = true, Language = proven.Language, CreatedAt = database.Now };
            AccountProblems.Demand(await accounts.CreateAsync(account), mail);
        }
        AccountProblems.Demand(await accounts.AddLoginAsync(account, new UserLoginInfo(proven.Issuer, proven.Subject, proven.Issuer)), mail);
        if (account.PersonId is null && proven.Name is { Length: > 0 and <= 120 } name)
            await own.Describe(new Actor(ActorKind.Account, account.Id), name, account.Language, cancellation);
        return account;
    }
}

/// <summary>Whom another service vouches for.</summary>
/// <param name="Issuer">The service.</param>
/// <param name="Subject">What it calls somebody, for ever.</param>
/// <param name="Mail">The address that it has proven; null where it has none.</param>
/// <param name="Name">The name; null where it says none.</param>
/// <param name="Language">The language in which somebody came, ISO 639-1.</param>
public sealed record ProvenIdentity(string Issuer, string Subject, string? Mail, string? Name, string Language);
